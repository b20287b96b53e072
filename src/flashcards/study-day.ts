/** A day of studying, counted from 1970-01-01: it begins at 04:00 by the learner's clock, so a late evening is one day. */
export type StudyDay = number

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const ROLL_OVER = 4 * 60 * MINUTE

/** The study day of an instant (UTC ms) for a learner whose clock is `offset` minutes east of UTC. */
export function studyDay(at: number, offset: number): StudyDay {
  return Math.floor((at + offset * MINUTE - ROLL_OVER) / DAY)
}

/** The instant (UTC ms) at which a study day begins: 04:00 by a clock `offset` minutes east of UTC. */
export function startOfDay(day: StudyDay, offset: number): number {
  return day * DAY + ROLL_OVER - offset * MINUTE
}

/** When the study day after that of the instant begins, in UTC ms. */
export function startOfNextDay(at: number, offset: number): number {
  return startOfDay(studyDay(at, offset) + 1, offset)
}

/** Whole study days from one instant to another; negative when the other is earlier. */
export function daysBetween(from: number, to: number, offset: number): number {
  return studyDay(to, offset) - studyDay(from, offset)
}

/** The time between two instants in days and fractions of a day, 0 when the clock went back. */
export function elapsedDays(from: number, to: number): number {
  return Math.max(0, to - from) / DAY
}

/** The study day of a calendar date such as 2026-10-01. NaN for a text that is no date. */
export function dayOfDate(iso: string): StudyDay {
  return Date.parse(`${iso}T00:00:00Z`) / DAY
}

/** The calendar date of a study day, such as 2026-10-01. */
export function dateOfDay(day: StudyDay): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

/** The instant whose UTC date is the study day's date: for a library that counts in UTC days. */
export function utcMidnight(day: StudyDay): Date {
  return new Date(day * DAY)
}
