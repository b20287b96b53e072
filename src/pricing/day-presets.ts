import type { DayShape } from './day.ts'

/** A day as a person would name it, with a traffic that is typical of it. */
export interface DayPreset {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly shape: DayShape
  readonly requestsPerDay: number
  readonly durationMs: number
}

/** The same weight in the hours from `first` up to, not including, `end`. */
export function hoursFrom(first: number, end: number): DayShape {
  return Array.from({ length: 24 }, (_, hour) => (hour >= first && hour < end ? 1 : 0))
}

export const DAY_PRESETS: readonly DayPreset[] = [
  {
    id: 'office-hours',
    title: 'Office hours',
    text: 'Colleagues at work: quiet at seven, busy from nine to five, silent at night.',
    shape: [0, 0, 0, 0, 0, 0, 0, 1, 3, 5, 5, 5, 3, 5, 5, 5, 5, 3, 1, 0, 0, 0, 0, 0],
    requestsPerDay: 7200,
    durationMs: 200,
  },
  {
    id: 'always-on',
    title: 'Always on',
    text: 'Customers in all time zones: every hour is like the next.',
    shape: hoursFrom(0, 24),
    requestsPerDay: 100_000,
    durationMs: 200,
  },
  {
    id: 'spiky',
    title: 'Spiky',
    text: 'Little all day, and one hour with half of all requests.',
    shape: Array.from({ length: 24 }, (_, hour) => (hour === 18 ? 23 : 1)),
    requestsPerDay: 500_000,
    durationMs: 200,
  },
  {
    id: 'nightly-batch',
    title: 'Nightly batch',
    text: 'Long requests from two to three at night, nothing else.',
    shape: hoursFrom(2, 3),
    requestsPerDay: 600,
    durationMs: 30_000,
  },
  {
    id: 'nearly-idle',
    title: 'Nearly idle',
    text: 'Two short requests an hour, day and night.',
    shape: hoursFrom(0, 24),
    requestsPerDay: 48,
    durationMs: 200,
  },
]
