import type { Clock } from '../base/clock.ts'
import type { EventId, Happening, ProgressEvent } from './event.ts'
import type { Log } from './log.ts'
import { newEvent } from './stamp.ts'

/** Puts what happened into the log, with its time and its name. */
export interface Recorder {
  /** All of it in one transaction. Resolves with the events when they are durable; rejects when none of them is. */
  readonly record: (happenings: readonly Happening[]) => Promise<readonly ProgressEvent[]>
}

export function recorder(log: Log, clock: Clock, newId: () => EventId): Recorder {
  return {
    async record(happenings) {
      const at = clock.now()
      const events = happenings.map((happening) =>
        newEvent(happening, { id: newId(), at, offset: clock.offset(at) }),
      )
      await log.append(events)
      return events
    },
  }
}
