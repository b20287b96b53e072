import type { ProgressEvent } from '../progress/event.ts'
import { effective } from '../progress/log.ts'

/** How many answers in the log are about a pack: they stay when it is removed, and count again when it is back. */
export function answersIn(pack: string, events: readonly ProgressEvent[]): number {
  const own = (id: string) => id.startsWith(`${pack}:`)
  return effective(events).filter(
    (event) =>
      (event.kind === 'card-reviewed' && own(event.card)) ||
      (event.kind === 'question-answered' && own(event.question)),
  ).length
}
