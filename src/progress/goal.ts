import type { ExamId } from '../content/ids.ts'
import type { ProgressEvent } from './event.ts'
import { effective } from './log.ts'

/** What the learner prepares for. */
export interface Goal {
  readonly exam: ExamId | null
  /** ISO day of the exam in the learner's own calendar; null = not booked. */
  readonly date: string | null
}

/** The goal in force at the end of the log. A goal with a day that no calendar has is passed over. */
export function goalOf(events: readonly ProgressEvent[]): Goal {
  const last = effective(events).findLast(
    (event) => event.kind === 'goal-set' && (event.date === null || isCalendarDay(event.date)),
  )
  return last?.kind === 'goal-set' ? { exam: last.exam, date: last.date } : { exam: null, date: null }
}

function isCalendarDay(iso: string): boolean {
  const at = Date.parse(`${iso}T00:00:00Z`)
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(iso)
}
