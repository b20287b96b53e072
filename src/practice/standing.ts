import type { QuestionId } from '../content/ids.ts'
import { isSuccess, type ProgressEvent } from '../progress/event.ts'
import { effective } from '../progress/log.ts'

/** How the last answer to a question went. A guess that was right is no success. */
export type Standing = 'right' | 'guessed' | 'wrong'

/** The standing of every question that was ever answered. */
export function standingsOf(events: readonly ProgressEvent[]): ReadonlyMap<QuestionId, Standing> {
  const standings = new Map<QuestionId, Standing>()
  for (const event of effective(events))
    if (event.kind === 'question-answered') standings.set(event.question, standingOf(event))
  return standings
}

export function standingOf(answer: Parameters<typeof isSuccess>[0]): Standing {
  if (!answer.right) return 'wrong'
  return isSuccess(answer) ? 'right' : 'guessed'
}
