import { type StudyDay, studyDay } from './study-day.ts'

/** A moment by the learner's clock: UTC ms, and minutes east of UTC. */
export interface Moment {
  readonly at: number
  readonly offset: number
}

/** What the scheduler believes about one card. Derived from the log, never stored as the truth. */
export interface Memory {
  /** Days until the chance of recall falls to 90 %; 0.001 to 36500. */
  readonly stability: number
  /** 1 (easy) to 10. */
  readonly difficulty: number
  /** When it comes up again, UTC ms. Between reviews of days: the start of the study day `dueDay`. */
  readonly due: number
  /** Kept beside `due`, so that a flight or the end of summer time cannot move a card to another hour or day. */
  readonly dueDay: StudyDay
  /** The last review, UTC ms. */
  readonly last: number
  readonly lastDay: StudyDay
  /** The study day on which the card was new. */
  readonly firstDay: StudyDay
  /** Learning and relearning go in steps of minutes, review in days. */
  readonly state: 'learning' | 'review' | 'relearning'
  /** Which step of minutes comes next, from 0. */
  readonly step: number
  /** Reviews so far, and how many of them found a learned card forgotten. */
  readonly reps: number
  readonly lapses: number
}

/** Whether a card may be asked: steps of minutes by the minute, reviews all through their study day. */
export function isDue(memory: Memory, now: Moment): boolean {
  if (memory.state !== 'review') return memory.due <= now.at
  return memory.dueDay <= studyDay(now.at, now.offset)
}

/** False for a memory that a damaged cache handed back: it is then learned anew instead of spreading NaN. */
export function isSound(memory: Memory): boolean {
  const { stability, difficulty, step, reps, lapses, last, lastDay, firstDay } = memory
  return (
    [step, reps, lapses, last, lastDay, firstDay].every(Number.isSafeInteger) &&
    stability >= 0.001 &&
    stability <= 36_500 &&
    difficulty >= 1 &&
    difficulty <= 10
  )
}
