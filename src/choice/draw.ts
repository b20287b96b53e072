import { type Dice, shuffled } from '../base/dice.ts'
import type { QuestionId } from '../content/ids.ts'
import { isSuccess, type ProgressEvent } from '../progress/event.ts'
import { effective } from '../progress/log.ts'

/** How many scenarios a run asks: about twenty minutes. */
export const RUN_LENGTH = 20

/** A random run of scenarios: first those never answered or missed the last time, and only then those that are known. */
export function drawRun<S extends { readonly id: QuestionId }>(
  scenarios: readonly S[],
  events: readonly ProgressEvent[],
  dice: Dice,
  length = RUN_LENGTH,
): readonly S[] {
  const known = knownIn(events)
  const mixed = shuffled(scenarios, dice)
  const open = mixed.filter(({ id }) => !known.has(id))
  const closed = mixed.filter(({ id }) => known.has(id))
  return [...open, ...closed].slice(0, length)
}

/** Questions whose last answer was right and no guess. */
function knownIn(events: readonly ProgressEvent[]): ReadonlySet<QuestionId> {
  const known = new Set<QuestionId>()
  for (const event of effective(events)) {
    if (event.kind !== 'question-answered') continue
    if (isSuccess(event)) known.add(event.question)
    else known.delete(event.question)
  }
  return known
}
