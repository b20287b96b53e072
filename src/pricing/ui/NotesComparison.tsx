import type { PriceBook } from '../../content/price-book.ts'
import { estimateAsInNotesDay } from '../models/study-notes-day.ts'
import { mistakesOf } from '../models/study-notes.ts'
import { compare, subtract, ZERO } from '../money.ts'
import type { Bill } from '../bill.ts'
import type { Need } from '../contenders.ts'
import { BillTable } from './BillTable.tsx'
import { PriceFaults } from './PriceFaults.tsx'
import { showAmount, showDifference } from './show-money.ts'

/** App Runner's bill as the study notes would write it, held against AWS's line by line. */
export function NotesComparison(props: {
  readonly need: Need
  readonly notes: PriceBook
  /** App Runner's bill by the rates of AWS, of the region that the notes name. */
  readonly aws: Bill
}) {
  const { need, notes, aws } = props
  const estimate = estimateAsInNotesDay(notes, need, need)
  if (estimate.kind === 'refused') return <PriceFaults faults={estimate.faults} />
  const difference = subtract(estimate.bill.total, aws.total)
  const order = compare(difference, ZERO)
  return (
    <>
      <p>
        The notes price App Runner alone, so there is nothing to compare it with. By their rates the month
        costs <strong>{showAmount(estimate.bill.total)}</strong>, by those of AWS{' '}
        <strong>{showAmount(aws.total)}</strong>
        {order === 0 ? ': the same.' : order > 0 ? ': the notes are too high.' : ': the notes are too low.'}
      </p>
      <div className="compare__scroll" tabIndex={0} role="group" aria-label="Where the notes differ: table">
        <table className="compare__table compare__table--words">
          <caption>Mistakes of the notes, and what each does to the month</caption>
          <thead>
            <tr>
              <th scope="col">Mistake</th>
              <th scope="col">Difference</th>
            </tr>
          </thead>
          <tbody>
            {mistakesOf(estimate.bill, aws).map(({ id, text, usd }) => (
              <tr key={id}>
                <th scope="row">{text}</th>
                <td>{showDifference(usd)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">All together</th>
              <td>{showDifference(difference)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <div className="compare__two">
        <section aria-label="As in the study notes">
          <h3>As in the study notes</h3>
          <BillTable bill={estimate.bill} of="As in the study notes" />
        </section>
        <section aria-label="By the rates of AWS">
          <h3>By the rates of AWS</h3>
          <BillTable bill={aws} of="By the rates of AWS" />
        </section>
      </div>
    </>
  )
}
