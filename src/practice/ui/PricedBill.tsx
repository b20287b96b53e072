import type { ShownBill } from '../../content/question.ts'

/** The bill that proves the key of a question for a price. */
export function PricedBill({ bill }: { readonly bill: ShownBill }) {
  return (
    <section className="priced" aria-label="The bill">
      <table>
        <caption>The bill, line by line</caption>
        <tbody>
          {bill.lines.map((line) => (
            <tr key={`${line.label} ${line.working}`}>
              <th scope="row">
                {line.label}
                <span>
                  {line.working} = {line.quantity} {line.unit} × ${line.rate}
                </span>
              </th>
              <td>${line.amount}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Total</th>
            <td>${bill.total}</td>
          </tr>
        </tfoot>
      </table>
      <details>
        <summary>What this rests on</summary>
        <ul>
          {bill.assumptions.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </section>
  )
}
