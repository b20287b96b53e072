import { describe, expect, it } from 'vitest'
import type { CardId } from '../../src/content/ids.ts'
import { daysInWords, intervalWords, minutesInWords } from '../../src/flashcards/interval-words.ts'
import { outcomes } from '../../src/flashcards/schedule.ts'
import { NOON } from '../progress/made-events.ts'

describe('Days in words', () => {
  it.each([
    [-3, 'today'],
    [0, 'today'],
    [1, '1 day'],
    [2, '2 days'],
    [30, '30 days'],
    [31, '1 month'],
    [45, '1 month'],
    [46, '2 months'],
    [61, '2 months'],
    [364, '12 months'],
    [365, '1 year'],
    [383, '1 year'],
    [384, '1.1 years'],
    [548, '1.5 years'],
    [730, '2 years'],
    [3650, '10 years'],
  ])('%i are "%s"', (days, words) => {
    expect(daysInWords(days)).toBe(words)
  })
})

describe('Minutes in words', () => {
  it.each([
    [-5, '1 min'],
    [0, '1 min'],
    [60_000, '1 min'],
    [60_001, '2 min'],
    [600_000, '10 min'],
    [3_540_000, '59 min'],
    [3_600_000, '1 h'],
    [9_000_000, '3 h'],
  ])('%i ms are "%s"', (ms, words) => {
    expect(minutesInWords(ms)).toBe(words)
  })
})

describe('The buttons of a new card', () => {
  it('say "<" for steps and days for reviews', () => {
    const now = { at: NOON, offset: 0 }
    const { again, hard, good, easy } = outcomes(
      undefined,
      { ...now, card: 'a.1' as CardId },
      { retention: 0.9 },
    )
    expect([again, hard, good].map((one) => intervalWords(one, now))).toEqual([
      '< 1 min',
      '< 6 min',
      '< 10 min',
    ])
    expect(intervalWords(easy, now)).toMatch(/^([7-9]|10) days$/)
  })

  it('count study days: "1 day" late in the evening is the next morning', () => {
    const now = { at: NOON + 15.9 * 3_600_000, offset: 0 }
    const { easy } = outcomes(undefined, { ...now, card: 'a.1' as CardId }, { retention: 0.9 })
    const morning = { ...easy, dueDay: easy.lastDay + 1 }
    expect(intervalWords(morning, now)).toBe('1 day')
  })
})
