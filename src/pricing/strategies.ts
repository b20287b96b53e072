import automaticDeployments from './strategies/automatic-deployments.ts'
import cache from './strategies/cache.ts'
import concurrency from './strategies/concurrency.ts'
import fewerRequests from './strategies/fewer-requests.ts'
import minimumOfOne from './strategies/minimum-of-one.ts'
import moveToLambda from './strategies/move-to-lambda.ts'
import pause from './strategies/pause.ts'
import readyImage from './strategies/ready-image.ts'
import rightSize from './strategies/right-size.ts'
import smallerResponses from './strategies/smaller-responses.ts'
import { estimateOn, type Demonstration, type Strategy } from './strategy.ts'
import type { PriceBook } from '../content/price-book.ts'
import type { Need } from './contenders.ts'

/** Every strategy that the page shows. What the engine cannot count, such as a faster start, is not among them. */
export const STRATEGIES: readonly Strategy[] = [
  rightSize,
  minimumOfOne,
  concurrency,
  cache,
  fewerRequests,
  smallerResponses,
  pause,
  automaticDeployments,
  readyImage,
  moveToLambda,
]

/** What a strategy does to a need of one's own; nothing where it has nothing to change. */
export function onYourNeed(book: PriceBook, strategy: Strategy, need: Need): Demonstration | undefined {
  const changed = strategy.onNeed?.(need)
  return (
    changed && {
      words: changed.words,
      before: estimateOn(book, need, 'app-runner'),
      after: estimateOn(book, changed.need, changed.on ?? 'app-runner'),
    }
  )
}
