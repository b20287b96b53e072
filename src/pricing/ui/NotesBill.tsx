import { useId, useState } from 'react'
import type { PriceBook } from '../../content/course.ts'
import type { Bill } from '../bill.ts'
import type { Need } from '../contenders.ts'
import { estimateAsInNotesDay } from '../models/study-notes-day.ts'
import { mistakesOf } from '../models/study-notes.ts'
import { compare, subtract, ZERO, type Exact } from '../money.ts'
import { BillTable } from './BillTable.tsx'
import { PriceFaults } from './PriceFaults.tsx'
import { showAmount } from './show-money.ts'

/** App Runner's bill by AWS's rates or as the study notes would write it, with what the notes get wrong. */
export function NotesBill(props: {
  readonly bill: Bill
  readonly name: string
  readonly need: Need
  readonly notes: PriceBook
}) {
  const [asInNotes, setAsInNotes] = useState(false)
  const group = useId()
  return (
    <>
      <fieldset className="compare__choice">
        <legend>Price book</legend>
        <label className="compare__check">
          <input type="radio" name={group} checked={!asInNotes} onChange={() => setAsInNotes(false)} />
          AWS’s rates
        </label>
        <label className="compare__check">
          <input type="radio" name={group} checked={asInNotes} onChange={() => setAsInNotes(true)} />
          {props.notes.title}
        </label>
      </fieldset>
      {asInNotes ? <Notes {...props} /> : <BillTable bill={props.bill} of={props.name} />}
    </>
  )
}

function Notes({
  bill,
  name,
  need,
  notes,
}: {
  readonly bill: Bill
  readonly name: string
  readonly need: Need
  readonly notes: PriceBook
}) {
  const estimate = estimateAsInNotesDay(notes, need, need)
  if (estimate.kind === 'refused') return <PriceFaults faults={estimate.faults} />
  const mistakes = mistakesOf(estimate.bill, bill)
  return (
    <>
      <div className="compare__mistakes">
        <p>
          <strong>A mistake of the notes:</strong> {showDifference(subtract(estimate.bill.total, bill.total))}{' '}
          AWS’s rates.
        </p>
        <ul>
          {mistakes.map((mistake) => (
            <li key={mistake.id}>
              {showSigned(mistake.usd)}: {mistake.text}
            </li>
          ))}
        </ul>
      </div>
      <BillTable bill={estimate.bill} of={`${name}, as in the study notes`} />
    </>
  )
}

function showDifference(usd: Exact): string {
  if (compare(usd, ZERO) === 0) return 'none in the sum, it agrees with'
  const size = showAmount(subtract(compare(usd, ZERO) < 0 ? ZERO : usd, compare(usd, ZERO) < 0 ? usd : ZERO))
  return compare(usd, ZERO) < 0 ? `${size} a month below` : `${size} a month above`
}

function showSigned(usd: Exact): string {
  return compare(usd, ZERO) < 0 ? `− ${showAmount(subtract(ZERO, usd))}` : `+ ${showAmount(usd)}`
}
