import { describe, expect, it } from 'vitest'
import type { CardId } from '../../src/content/ids.ts'
import { isDue } from '../../src/flashcards/memory.ts'
import { outcomes, remember } from '../../src/flashcards/schedule.ts'
import {
  dateOfDay,
  dayOfDate,
  daysBetween,
  elapsedDays,
  startOfDay,
  startOfNextDay,
  studyDay,
} from '../../src/flashcards/study-day.ts'
import { changesOf, offsetIn, wallClock, ZONES } from './zones.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const CARD = 'a.1' as CardId
const OPTIONS = { retention: 0.9 }
const GRADES = ['again', 'hard', 'good', 'easy'] as const

describe('A study day', () => {
  it.each([
    ['2026-09-14T03:59:59.999Z', 0, '2026-09-13'],
    ['2026-09-14T04:00:00.000Z', 0, '2026-09-14'],
    ['2026-09-15T03:59:00.000Z', 0, '2026-09-14'],
    ['2026-09-14T01:59:00.000Z', 120, '2026-09-13'],
    ['2026-09-14T02:00:00.000Z', 120, '2026-09-14'],
    ['2026-09-14T08:00:00.000Z', -240, '2026-09-14'],
    ['2026-09-14T07:59:00.000Z', -240, '2026-09-13'],
    ['2026-09-13T22:15:00.000Z', 345, '2026-09-14'],
    ['2026-09-13T22:14:00.000Z', 345, '2026-09-13'],
    ['2026-09-13T14:00:00.000Z', 840, '2026-09-14'],
    ['1969-12-31T23:00:00.000Z', 0, '1969-12-31'],
  ])('at %s, %i minutes east, is that of %s', (iso, offset, date) => {
    const day = studyDay(Date.parse(iso), offset)
    expect(dateOfDay(day)).toBe(date)
    expect(dayOfDate(date)).toBe(day)
  })

  it('begins where it says, and the next one a day later', () => {
    const at = Date.parse('2026-09-14T10:00:00Z')
    const start = startOfDay(studyDay(at, 330), 330)
    expect(new Date(start).toISOString()).toBe('2026-09-13T22:30:00.000Z')
    expect(startOfNextDay(at, 330)).toBe(start + 24 * HOUR)
    expect(studyDay(start, 330)).toBe(studyDay(start - 1, 330) + 1)
  })

  it('counts the days between two instants both ways', () => {
    const [late, early] = [Date.parse('2026-09-14T23:59:00Z'), Date.parse('2026-09-15T04:01:00Z')]
    expect(daysBetween(late, early, 0)).toBe(1)
    expect(daysBetween(early, late, 0)).toBe(-1)
    expect(elapsedDays(0, 12 * HOUR)).toBe(0.5)
    expect(elapsedDays(12 * HOUR, 0)).toBe(0)
  })

  it('of a text that is no date is not a number', () => {
    expect(dayOfDate('soon')).toBeNaN()
  })
})

describe.each(ZONES)('In %s', (zone) => {
  const changes = changesOf(zone)
  const around = changes.length > 0 ? changes : [Date.UTC(2026, 2, 29, 1), Date.UTC(2028, 1, 29)]

  it('the study day is the date on the wall clock, that of yesterday before 04:00', () => {
    for (const change of around)
      for (let at = change - 30 * HOUR; at <= change + 30 * HOUR; at += 10 * MINUTE) {
        const { date, time } = wallClock(zone, at)
        const expected = time < '04:00:00' ? dayOfDate(date) - 1 : dayOfDate(date)
        expect(studyDay(at, offsetIn(zone, at)), new Date(at).toISOString()).toBe(expected)
      }
  })

  it('the study day never goes back and never skips a date, whatever the clocks do', () => {
    for (const change of around) {
      let before = studyDay(change - 30 * HOUR, offsetIn(zone, change - 30 * HOUR))
      for (let at = change - 30 * HOUR; at <= change + 30 * HOUR; at += 10 * MINUTE) {
        const day = studyDay(at, offsetIn(zone, at))
        expect(day - before === 0 || day - before === 1).toBe(true)
        before = day
      }
    }
  })

  it.each(GRADES)(
    'a card graded %s around a change of clocks comes up on its study day, from 04:00 on',
    (grade) => {
      for (const change of around)
        for (const before of [36, 26, 13, 2, 0, -1]) {
          const at = change - before * HOUR
          const review = { card: CARD, at, offset: offsetIn(zone, at) }
          const once = remember(undefined, 'easy', { ...review, at: at - 9 * 24 * HOUR }, OPTIONS)
          const memory = remember(once, grade, review, OPTIONS)
          expect(memory.due).toBeGreaterThan(at)
          if (memory.state === 'review') expectAllDay(zone, memory)
        }
    },
  )

  it('two reviews of one study day weigh the same, on whichever side of midnight or of the change they are', () => {
    for (const change of around) {
      const first = change - 5 * 24 * HOUR
      const once = remember(
        undefined,
        'easy',
        { card: CARD, at: first, offset: offsetIn(zone, first) },
        OPTIONS,
      )
      const start = startOfStudyDayIn(zone, change)
      const times = Array.from({ length: 22 }, (_, hour) => start + hour * HOUR)
      const afterEach = times.map((at) =>
        outcomes(once, { card: CARD, at, offset: offsetIn(zone, at) }, OPTIONS),
      )
      for (const after of afterEach)
        for (const grade of GRADES) expect(after[grade].stability).toBe(afterEach[0]?.[grade].stability)
    }
  })
})

function expectAllDay(zone: string, memory: ReturnType<typeof remember>): void {
  const dawn = startOfStudyDayIn(zone, memory.due + 12 * HOUR)
  const asked = (at: number) => isDue(memory, { at, offset: offsetIn(zone, at) })
  expect(asked(dawn - 1)).toBe(false)
  expect(asked(dawn)).toBe(true)
  expect(asked(dawn + 20 * HOUR)).toBe(true)
  expect(Math.abs(memory.due - dawn)).toBeLessThanOrEqual(2 * HOUR)
}

/** The first minute of the study day that holds the instant, by the zone's wall clock. */
function startOfStudyDayIn(zone: string, at: number): number {
  const day = studyDay(at, offsetIn(zone, at))
  let start = Math.floor(at / (15 * MINUTE)) * 15 * MINUTE
  while (studyDay(start - 15 * MINUTE, offsetIn(zone, start - 15 * MINUTE)) === day) start -= 15 * MINUTE
  return start
}
