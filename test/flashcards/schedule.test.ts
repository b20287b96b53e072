import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CardId } from '../../src/content/ids.ts'
import type { Memory } from '../../src/flashcards/memory.ts'
import { LONGEST_INTERVAL, outcomes, remember, retrievability } from '../../src/flashcards/schedule.ts'
import { startOfDay, studyDay } from '../../src/flashcards/study-day.ts'
import type { Grade } from '../../src/progress/event.ts'

const CARD = 'pricing.card-vcpu-price' as CardId
const OPTIONS = { retention: 0.9 }
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const GRADES = ['again', 'hard', 'good', 'easy'] as const
const review = (at: number, offset = 0, card = CARD) => ({ card, at, offset })
const at = (iso: string) => Date.parse(iso)

function learned(first = at('2026-01-05T10:00:00Z')): Memory {
  return remember(undefined, 'easy', review(first), OPTIONS)
}

describe('A golden history', () => {
  // Once written down, never changed: other figures would move the cards of everybody who studies already.
  const HISTORY = [
    ['2026-01-05T18:00:00Z', 'good'],
    ['2026-01-05T18:12:00Z', 'good'],
    ['2026-01-07T18:00:00Z', 'good'],
    ['2026-01-18T19:30:00Z', 'hard'],
    ['2026-02-12T07:15:00Z', 'again'],
    ['2026-02-12T07:26:00Z', 'good'],
    ['2026-02-14T22:45:00Z', 'easy'],
    ['2026-03-31T21:00:00Z', 'good'],
  ] as const

  it('gives the same memories for ever', () => {
    let memory: Memory | undefined
    const rows = HISTORY.map(([iso, grade]) => {
      memory = remember(memory, grade, review(at(iso), 60), OPTIONS)
      const { stability, difficulty, due, state, step, reps, lapses } = memory
      return [state, step, reps, lapses, stability, difficulty, new Date(due).toISOString()].join(' ')
    })
    expect(rows).toEqual([
      'learning 1 1 0 2.3065 2.11810397 2026-01-05T18:10:00.000Z',
      'review 0 2 0 2.3065 2.11121424 2026-01-07T03:00:00.000Z',
      'review 0 3 0 10.97104786 2.1043314 2026-01-16T03:00:00.000Z',
      'review 0 4 0 32.22801722 4.74371562 2026-02-23T03:00:00.000Z',
      'relearning 0 5 1 2.33929633 8.25752343 2026-02-12T07:25:00.000Z',
      'review 0 6 1 2.33929633 8.24449428 2026-02-14T03:00:00.000Z',
      'review 0 7 1 7.37659653 7.64311445 2026-02-22T03:00:00.000Z',
      'review 0 8 1 33.79279834 7.6306997 2026-05-02T03:00:00.000Z',
    ])
  })

  it('gives the same buttons for ever', () => {
    const buttons = outcomes(learned(), review(at('2026-01-13T10:00:00Z')), OPTIONS)
    const days = GRADES.map((grade) => `${grade} ${new Date(buttons[grade].due).toISOString()}`)
    expect(days).toEqual([
      'again 2026-01-13T10:10:00.000Z',
      'hard 2026-02-09T04:00:00.000Z',
      'good 2026-02-21T04:00:00.000Z',
      'easy 2026-03-20T04:00:00.000Z',
    ])
  })
})

describe('The steps of a new card', () => {
  const now = at('2026-01-05T10:00:00Z')
  const first = outcomes(undefined, review(now), OPTIONS)

  it('are 1, 6 and 10 minutes, and days for easy', () => {
    expect(first.again).toMatchObject({ state: 'learning', step: 0, due: now + MINUTE, reps: 1, lapses: 0 })
    expect(first.hard).toMatchObject({ state: 'learning', step: 0, due: now + 6 * MINUTE })
    expect(first.good).toMatchObject({ state: 'learning', step: 1, due: now + 10 * MINUTE })
    expect(first.easy).toMatchObject({ state: 'review', step: 0, firstDay: studyDay(now, 0) })
  })

  it('lead to reviews, and a forgotten review to a step of 10 minutes', () => {
    const good = remember(first.good, 'good', review(now + 10 * MINUTE), OPTIONS)
    expect(good.state).toBe('review')
    const later = good.due + 8 * 60 * MINUTE
    const lapsed = remember(good, 'again', review(later), OPTIONS)
    expect(lapsed).toMatchObject({ state: 'relearning', due: later + 10 * MINUTE, lapses: 1, reps: 3 })
    expect(remember(lapsed, 'good', review(later + 10 * MINUTE), OPTIONS).state).toBe('review')
  })

  it('never end later than a better grade comes up, even five minutes before the study day turns', () => {
    const dawn = startOfDay(studyDay(now, 0) + 9, 0) - 5 * MINUTE
    const lapsed = remember(learned(), 'again', review(dawn - 10 * MINUTE), OPTIONS)
    const { hard, good } = outcomes(lapsed, review(dawn), OPTIONS)
    expect(hard.due).toBe(dawn + 15 * MINUTE)
    expect(good.due).toBe(dawn + 15 * MINUTE)
  })
})

describe('A review of days', () => {
  it('is due all day: from the start of its study day', () => {
    const memory = learned(at('2026-01-05T23:30:00+05:45'))
    const easy = remember(undefined, 'easy', review(at('2026-01-05T23:30:00+05:45'), 345), OPTIONS)
    expect(memory.state).toBe('review')
    expect(easy.due).toBe(startOfDay(easy.dueDay, 345))
    expect(new Date(easy.due).toISOString()).toMatch(/T22:15:00\.000Z$/)
  })

  it('weighs the same at 23:55, 23:59 and 00:01 UTC when that is one study day', () => {
    const memory = learned(at('2026-01-05T23:55:00Z'))
    const before = outcomes(memory, review(at('2026-01-13T23:59:00Z')), OPTIONS)
    const after = outcomes(memory, review(at('2026-01-14T00:01:00Z')), OPTIONS)
    for (const grade of ['hard', 'good', 'easy'] as const) {
      expect(after[grade]).toEqual({ ...before[grade], last: after[grade].last })
    }
    const sameNight = outcomes(memory, review(at('2026-01-06T00:01:00Z')), OPTIONS)
    expect(sameNight.good.stability).toBe(
      outcomes(memory, review(at('2026-01-05T23:59:00Z')), OPTIONS).good.stability,
    )
  })

  it('is spread by a fuzz that depends on the card, and not on when the buttons were drawn', () => {
    const memory = { ...learned(), stability: 100 }
    const now = at('2026-04-15T10:00:00Z')
    const dueDays = Array.from(
      { length: 40 },
      (_, index) => remember(memory, 'good', review(now, 0, `a.${index}` as CardId), OPTIONS).dueDay,
    )
    expect(new Set(dueDays).size).toBeGreaterThan(5)
    expect(remember(memory, 'good', review(now + 3 * 60 * MINUTE), OPTIONS).dueDay).toBe(
      outcomes(memory, review(now), OPTIONS).good.dueDay,
    )
  })

  it('never waits longer than ten years, whatever the fuzz', () => {
    const memory = { ...learned(), stability: 36_500, difficulty: 1 }
    const waits = Array.from({ length: 200 }, (_, index) => {
      const now = review(at('2026-06-01T10:00:00Z'), 0, `a.${index}` as CardId)
      const { easy } = outcomes(memory, now, { retention: 0.7 })
      return easy.dueDay - easy.lastDay
    })
    expect(Math.max(...waits)).toBe(LONGEST_INTERVAL)
    expect(Math.min(...waits)).toBeGreaterThan(3400)
  })

  it('comes sooner the higher the desired retention; a retention out of range counts as the nearest', () => {
    const memory = { ...learned(), stability: 50 }
    const days = (retention: number) =>
      remember(memory, 'good', review(at('2026-02-24T10:00:00Z')), { retention }).dueDay
    expect(days(0.97)).toBeLessThan(days(0.9))
    expect(days(0.9)).toBeLessThan(days(0.7))
    expect(days(2)).toBe(days(0.97))
    expect(days(0.01)).toBe(days(0.7))
    expect(days(NaN)).toBe(days(0.9))
  })
})

describe('Retrievability', () => {
  it('is 1 at the review, 0.9 after as many days as the stability says, and falls', () => {
    const memory = { ...learned(), stability: 10 }
    expect(retrievability(memory, memory.last)).toBe(1)
    expect(retrievability(memory, memory.last + 10 * DAY)).toBeCloseTo(0.9, 6)
    expect(retrievability(memory, memory.last + 11 * DAY)).toBeLessThan(0.9)
    expect(retrievability(memory, memory.last - 10 * DAY)).toBe(1)
    expect(retrievability(memory, NaN)).toBe(1)
  })
})

describe('A clock that is wrong', () => {
  const memory = learned()
  it.each([
    ['a day back', memory.last - DAY],
    ['a year back', memory.last - 365 * DAY],
    ['ten years ahead', memory.last + 3653 * DAY],
    ['in the year 40,000', Date.UTC(40_000, 0)],
    ['at the end of time', 8.64e15],
    ['beyond the end of time', Infinity],
    ['at no time', NaN],
    ['in 1970', 0],
    ['before all time', -Infinity],
  ])('%s makes no review impossible', (_, wrong) => {
    for (const before of [undefined, memory])
      for (const offset of [0, 840, -720, NaN, Infinity, 1e9])
        for (const grade of GRADES)
          expectSound(remember(before, grade, review(wrong, offset), OPTIONS), before)
  })

  it('that goes back counts as standing still', () => {
    const back = remember(memory, 'good', review(memory.last - 365 * DAY), OPTIONS)
    expect(back).toEqual(remember(memory, 'good', review(memory.last), OPTIONS))
  })

  it('of a learner who flew west never counts a day twice', () => {
    const east = remember(undefined, 'easy', review(at('2026-01-05T18:30:00Z'), 840), OPTIONS)
    const west = remember(east, 'good', review(at('2026-01-05T20:00:00Z'), -600), OPTIONS)
    expect(west.lastDay).toBe(east.lastDay)
    expectSound(west, east)
  })
})

describe('A memory from a damaged cache', () => {
  it.each([
    { stability: NaN },
    { stability: 0 },
    { stability: 1e9 },
    { difficulty: 0 },
    { difficulty: NaN },
    { last: NaN },
    { lastDay: Infinity },
    { firstDay: 0.5 },
    { reps: NaN },
    { lapses: NaN },
    { step: NaN },
  ])('with %o is learned anew', (damage) => {
    const now = review(at('2026-02-01T10:00:00Z'))
    expect(remember({ ...learned(), ...damage }, 'good', now, OPTIONS)).toEqual(
      remember(undefined, 'good', now, OPTIONS),
    )
  })
})

describe('20,000 random sequences of reviews', () => {
  const steps = fc.array(
    fc.record({
      grade: fc.constantFrom<Grade>(...GRADES),
      gap: fc.oneof(
        fc.integer({ min: -2 * DAY, max: 2 * DAY }),
        fc.integer({ min: 0, max: 40 * MINUTE }),
        fc.integer({ min: 0, max: 4000 * DAY }),
      ),
      offset: fc.integer({ min: -720, max: 840 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  const retentions = fc.integer({ min: 70, max: 97 }).map((percent) => percent / 100)

  it(
    'stay sound: finite, in range, never due before the review, better grades never sooner',
    { timeout: 120_000 },
    () => {
      fc.assert(
        fc.property(steps, retentions, fc.nat({ max: 50 }), (sequence, retention, number) => {
          let memory: Memory | undefined
          let now = at('2026-01-05T00:00:00Z')
          for (const { grade, gap, offset } of sequence) {
            now += gap
            const shown = outcomes(memory, review(now, offset, `c.${number}` as CardId), { retention })
            expectInOrder(shown)
            for (const one of GRADES) expectSound(shown[one], memory)
            memory = shown[grade]
          }
        }),
        { seed: 20_260_914, numRuns: 20_000 },
      )
    },
  )
})

// Plain comparisons, since `expect` a million times takes minutes.
function expectInOrder(shown: Readonly<Record<Grade, Memory>>): void {
  for (const [index, grade] of GRADES.slice(1).entries()) {
    const worse = shown[GRADES[index] ?? 'again']
    const better = shown[grade]
    const inOrder =
      worse.due <= better.due && worse.dueDay <= better.dueDay && worse.stability <= better.stability
    if (!inOrder) throw new Error(`${grade} comes before a worse grade: ${JSON.stringify(shown)}`)
  }
}

function expectSound(memory: Memory, before: Memory | undefined): void {
  const { state, ...numbers } = memory
  const sound =
    Object.values(numbers).every(Number.isFinite) &&
    memory.stability >= 0.001 &&
    memory.stability <= 36_500 &&
    memory.difficulty >= 1 &&
    memory.difficulty <= 10 &&
    memory.due > memory.last &&
    memory.due <= Date.UTC(2111, 0) &&
    memory.dueDay >= memory.lastDay &&
    memory.last >= (before?.last ?? 0) &&
    memory.lastDay >= (before?.lastDay ?? 0) &&
    memory.firstDay === (before?.firstDay ?? memory.lastDay) &&
    memory.reps === (before?.reps ?? 0) + 1 &&
    memory.dueDay - memory.lastDay <= (state === 'review' ? LONGEST_INTERVAL : 1)
  if (!sound) throw new Error(`not sound: ${JSON.stringify({ before, memory })}`)
}
