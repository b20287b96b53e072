import type { Memory, Moment } from './memory.ts'
import { studyDay } from './study-day.ts'

const MINUTE = 60_000
const DAYS_A_MONTH = 365.25 / 12
const DAYS_A_YEAR = 365.25

/** How long until the card comes again, for a button: "< 10 min" while learning, else "3 days", "2 months", "1.5 years". */
export function intervalWords(outcome: Memory, now: Moment): string {
  if (outcome.state !== 'review') return `< ${minutesInWords(outcome.due - now.at)}`
  return daysInWords(outcome.dueDay - studyDay(now.at, now.offset))
}

/** A step in whole minutes, rounded up: 1 min at least; from 60 minutes on in hours. */
export function minutesInWords(ms: number): string {
  const minutes = Math.max(1, Math.ceil(ms / MINUTE))
  return minutes < 60 ? `${minutes} min` : `${Math.round(minutes / 60)} h`
}

/** Days up to 30, then months up to 364 days, then years with one decimal. */
export function daysInWords(days: number): string {
  if (days < 1) return 'today'
  if (days <= 30) return counted(days, 'day')
  if (days < 365) return counted(Math.round(days / DAYS_A_MONTH), 'month')
  return counted(Math.round((10 * days) / DAYS_A_YEAR) / 10, 'year')
}

function counted(amount: number, unit: string): string {
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`
}
