import { useState } from 'react'
import type { Matrix } from '../../content/matrix.ts'
import { partOf, totalOfOffer, type Offer } from '../compare.ts'
import { greatest, ZERO } from '../money.ts'
import { lacksOf } from '../wanted.ts'
import { BillTable } from './BillTable.tsx'
import { Lacks } from './Lacks.tsx'
import { showAmount } from './show-money.ts'

/** The services, cheapest first: amount, bar, what each lacks and needs besides, and its bill on demand. */
export function Offers(props: {
  readonly offers: readonly Offer[]
  readonly wanted: readonly string[]
  readonly matrix: Matrix
}) {
  const { offers, wanted, matrix } = props
  const most = offers.map((offer) => totalOfOffer(offer) ?? ZERO).reduce(greatest, ZERO)
  return (
    <ol className="offers">
      {offers.map((offer) => {
        const { contender } = offer
        const total = totalOfOffer(offer)
        const lacks = lacksOf(matrix, contender, wanted)
        const out = lacks.some(({ verdict }) => verdict === 'breaks')
        return (
          <li key={contender.id} className="offer" data-out={out ? '' : undefined}>
            <p className="offer__head">
              <span className="offer__name">{contender.name}</span>{' '}
              <span className="offer__amount">{total ? showAmount(total) : 'no price'}</span>
            </p>
            <svg className="offer__bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
              <rect className="offer__track" width="100" height="4" />
              {total && <rect className="offer__part" width={100 * partOf(total, most)} height="4" />}
            </svg>
            {wanted.length > 0 && <Lacks lacks={lacks} of={contender.name} />}
            <p className="offer__needs">Needs {contender.needs.join('; ')}.</p>
            <OfferBill offer={offer} />
          </li>
        )
      })}
    </ol>
  )
}

function OfferBill({ offer: { contender, estimate } }: { readonly offer: Offer }) {
  const [open, setOpen] = useState(false)
  if (estimate.kind === 'refused')
    return <p className="offer__refused">{estimate.faults.map(({ message }) => message).join(' ')}</p>
  const { unpriced } = estimate.bill
  return (
    <>
      {unpriced.length > 0 && (
        <p className="offer__refused">
          No rate is known for {[...new Set(unpriced.map(({ label }) => label))].join(', ')}. The bill has the
          rest.
        </p>
      )}
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className="compare__summary">
          The bill<span className="bill-hidden"> of {contender.name}</span>
        </summary>
        {open && <BillTable bill={estimate.bill} of={contender.name} />}
      </details>
    </>
  )
}
