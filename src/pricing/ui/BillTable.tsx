import { useId, type ReactNode } from 'react'
import { isUnverified, type Bill, type BillLine, type BillRange, type UnpricedLine } from '../bill.ts'
import { showAmount, showQuantity, showRate } from './show-money.ts'
import './pricing.css'

/**
 * A month's bill: the total, each line with its working and source, what is not documented, what was assumed.
 * `of` tells bills apart where several stand on a page.
 */
export function BillTable(props: {
  readonly bill: Bill
  readonly of?: string
  /** What stands between the total and its lines. */
  readonly children?: ReactNode
}) {
  const { bill, of } = props
  const title = useId()
  const partly = bill.unpriced.length > 0
  return (
    <section className="bill" aria-labelledby={title}>
      <p className="bill-total" id={title}>
        {of !== undefined && <span className="bill-hidden">{of}: </span>}
        {partly && 'at least '}
        <span className="bill-total-amount">{showAmount(bill.total)}</span> a month
      </p>
      {props.children}
      <table className="bill-table">
        <caption className="bill-hidden">What the month costs, line by line</caption>
        <thead>
          <tr>
            <th scope="col">Charge</th>
            <th scope="col" className="bill-amount">
              Amount
            </th>
          </tr>
        </thead>
        <tbody>
          {bill.lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
          {bill.unpriced.map((line) => (
            <Unpriced key={line.id} line={line} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{partly ? 'Known so far' : 'Total'}</th>
            <td className="bill-amount">{showAmount(bill.total)}</td>
          </tr>
        </tfoot>
      </table>
      {bill.ranges.length > 0 && <Ranges ranges={bill.ranges} />}
      <Assumptions assumptions={bill.assumptions} />
    </section>
  )
}

function Line({ line }: { readonly line: BillLine }) {
  return (
    <tr>
      <th scope="row">
        <span className="bill-label">{line.label}</span>
        <span className="bill-figures">
          {showQuantity(line.quantity)} × {showRate(line.rate)} per {line.unit}
        </span>
        <span className="bill-working">{line.working}</span>
        {isUnverified(line.evidence) && <span className="bill-unverified">! Unverified rate</span>}
        <Source href={line.source} of={`the rate: ${line.label}`} />
      </th>
      <td className="bill-amount">{showAmount(line.amount)}</td>
    </tr>
  )
}

/** A quantity without a rate: it costs something, and the bill does not know what. */
function Unpriced({ line }: { readonly line: UnpricedLine }) {
  return (
    <tr>
      <th scope="row">
        <span className="bill-label">{line.label}</span>
        <span className="bill-figures">
          {showQuantity(line.quantity)} {line.unit}
        </span>
        <span className="bill-working">{line.working}</span>
        <span className="bill-unverified">! {line.message}</span>
      </th>
      <td className="bill-amount">unknown</td>
    </tr>
  )
}

function Ranges({ ranges }: { readonly ranges: readonly BillRange[] }) {
  const title = useId()
  return (
    <div className="bill-ranges">
      <p className="bill-ranges-title" id={title}>
        May come on top: not documented
      </p>
      <ul aria-labelledby={title}>
        {ranges.map((range) => (
          <li key={range.id}>
            <span className="bill-label">
              {range.label}: <span className="bill-range-amount">{rangeText(range)}</span>
            </span>
            <span className="bill-working">{range.reason}</span>
            <Source href={range.source} of={range.label} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function rangeText(range: BillRange): string {
  const [low, high] = [showAmount(range.low), showAmount(range.high)]
  if (range.low.numerator === 0n) return `up to ${high} more`
  return low === high ? `${high} more` : `${low} to ${high} more`
}

function Assumptions({ assumptions }: { readonly assumptions: readonly string[] }) {
  return (
    <details className="bill-assumptions">
      <summary>What this rests on</summary>
      <ul>
        {assumptions.map((assumption) => (
          <li key={assumption}>{assumption}</li>
        ))}
        <li>
          Computed exactly. Only what is shown is rounded, half a cent up, so the lines may differ from the
          total by a cent.
        </li>
      </ul>
    </details>
  )
}

function Source({ href, of }: { readonly href: string; readonly of: string }) {
  return (
    <a className="bill-source" href={href} target="_blank" rel="noopener noreferrer">
      Source<span className="bill-hidden"> of {of} (opens a new tab)</span>
    </a>
  )
}
