import type { Exercise } from '../content/exercise.ts'
import type { PriceBook } from '../content/price-book.ts'
import { estimateUnderTraffic } from '../pricing/estimate.ts'
import type { Findings } from './engine.ts'
import { judge, PRICED_IN } from './exercise.ts'
import { costChange } from './exercise-cost.ts'
import { findingsOf } from './findings.ts'
import type { CheckContext } from './rule.ts'

/** An exercise with the prices that its goals count with. */
export interface PricedExercise {
  readonly exercise: Exercise
  readonly book: PriceBook | undefined
}

/** All that the page shows of a text, with how it stands to the goals of an exercise. */
export function judgedFindings(
  text: string,
  context: CheckContext,
  { exercise, book }: PricedExercise,
): Findings {
  const findings = findingsOf(text, context)
  const judgement = judge(exercise, text, {
    check: () => findings,
    price: (service, traffic) =>
      book
        ? estimateUnderTraffic(book, service, traffic)
        : {
            kind: 'refused',
            faults: [{ field: 'book', message: `The prices of ${PRICED_IN} are missing.` }],
          },
  })
  const cost = book && costChange(exercise, text, book)
  return { ...findings, judgement: { ...judgement, cost } }
}
