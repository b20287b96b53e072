import type { ProgressEvent } from '../progress/event.ts'
import { effective } from '../progress/log.ts'

/** How many answers in the log are about a pack: they stay when it is removed, and count again when it is back. */
export function answersIn(pack: string, events: readonly ProgressEvent[]): number {
  return effective(events).filter((event) => subjectOf(event)?.startsWith(`${pack}:`) === true).length
}

/** The card, question or exercise that an event is an answer to. */
function subjectOf(event: ProgressEvent): string | undefined {
  switch (event.kind) {
    case 'card-reviewed':
      return event.card
    case 'question-answered':
      return event.question
    case 'lab-solved':
      return event.lab
    default:
      return undefined
  }
}
