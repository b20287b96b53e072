import { useState } from 'react'
import type { PriceBook } from '../../content/course.ts'
import { partOf, totalOfOffer, type Offer } from '../compare.ts'
import type { Need } from '../contenders.ts'
import { greatest, ZERO } from '../money.ts'
import { BillTable } from './BillTable.tsx'
import { NotesBill } from './NotesBill.tsx'
import { PriceFaults } from './PriceFaults.tsx'
import { showAmount } from './show-money.ts'

/** The services, cheapest first: amount, bar, what each needs besides, and its bill on demand. */
export function Offers(props: {
  readonly offers: readonly Offer[]
  readonly need: Need
  readonly notes: PriceBook | undefined
}) {
  const most = props.offers.map((offer) => totalOfOffer(offer) ?? ZERO).reduce(greatest, ZERO)
  return (
    <ol className="offers">
      {props.offers.map((offer) => {
        const total = totalOfOffer(offer)
        return (
          <li key={offer.contender.id} className="offer">
            <p className="offer__head">
              <span className="offer__name">{offer.contender.name}</span>{' '}
              <span className="offer__amount">{total ? showAmount(total) : 'no price'}</span>
            </p>
            <svg className="offer__bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
              <rect className="offer__track" width="100" height="4" />
              {total && <rect className="offer__part" width={100 * partOf(total, most)} height="4" />}
            </svg>
            <p className="offer__needs">Needs {offer.contender.needs.join('; ')}.</p>
            <OfferBill offer={offer} need={props.need} notes={props.notes} />
          </li>
        )
      })}
    </ol>
  )
}

function OfferBill({
  offer,
  need,
  notes,
}: {
  readonly offer: Offer
  readonly need: Need
  readonly notes: PriceBook | undefined
}) {
  const [open, setOpen] = useState(false)
  const { contender, estimate } = offer
  if (estimate.kind === 'refused') return <PriceFaults faults={estimate.faults} />
  const name = contender.name
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        The bill<span className="bill-hidden"> of {name}</span>
      </summary>
      {open && contender.id === 'app-runner' && notes ? (
        <NotesBill bill={estimate.bill} name={name} need={need} notes={notes} />
      ) : (
        open && <BillTable bill={estimate.bill} of={name} />
      )}
    </details>
  )
}
