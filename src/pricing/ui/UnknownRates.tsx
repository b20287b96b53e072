import type { PriceBook } from '../../content/course.ts'
import { Notice } from '../../kit/Notice.tsx'
import type { Offer } from '../compare.ts'

/** What a region's book does not know: said once, above the offers that have no price because of it. */
export function UnknownRates({
  book,
  offers,
}: {
  readonly book: PriceBook
  readonly offers: readonly Offer[]
}) {
  const unknown = offers.filter(isUnknown)
  if (unknown.length === 0) return null
  return (
    <Notice signal="caution">
      <p>
        Not every rate of {book.title} could be read, and none is guessed. Without a price here:{' '}
        {unknown.map(({ contender }) => contender.name).join(', ')}.
      </p>
    </Notice>
  )
}

/** Spot is left out: its price moves, so no book has it. */
function isUnknown({ contender, estimate }: Offer): boolean {
  if (contender.id === 'fargate-spot' || estimate.kind === 'bill') return false
  return estimate.faults.some(({ field }) => field === 'book')
}
