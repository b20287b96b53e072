import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededDice, shuffled } from '../../src/base/dice.ts'
import { inconsistent } from '../../src/base/inconsistent.ts'

describe('Seeded dice', () => {
  it('fall the same way for the same seed, on every machine', () => {
    const dice = seededDice(42)
    expect([dice(), dice(), dice()]).toEqual([0.6011037519201636, 0.44829055899754167, 0.8524657934904099])
  })

  it('fall another way for another seed', () => {
    expect(seededDice(1)()).not.toBe(seededDice(2)())
  })

  it('show numbers from 0 to below 1, evenly', () => {
    const dice = seededDice(20_261_122)
    const rolls = Array.from({ length: 100_000 }, dice)
    expect(rolls.filter((shown) => shown < 0 || shown >= 1)).toEqual([])
    const tenths = Array.from(
      { length: 10 },
      (_, tenth) => rolls.filter((shown) => Math.floor(shown * 10) === tenth).length,
    )
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(400)
  })
})

describe('A shuffle', () => {
  it('keeps everything, and leaves the given array alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(), (items, seed) => {
        const before = [...items]
        const after = shuffled(items, seededDice(seed))
        const byNumber = (one: number, other: number) => one - other
        expect(after.toSorted(byNumber)).toEqual(before.toSorted(byNumber))
        expect(items).toEqual(before)
        expect(after).not.toBe(items)
      }),
      { seed: 20_261_122, numRuns: 300 },
    )
  })

  it('makes every order equally often', () => {
    const dice = seededDice(20_261_122)
    const rounds = 24_000
    const counts = new Map<string, number>()
    for (let round = 0; round < rounds; round++) {
      const order = shuffled(['a', 'b', 'c', 'd'], dice).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(24)
    const expected = rounds / 24
    let chiSquare = 0
    for (const count of counts.values()) chiSquare += (count - expected) ** 2 / expected
    // 49.73 is the value that 23 degrees of freedom exceed once in a thousand times.
    expect(chiSquare).toBeLessThan(49.73)
  })
})

describe('An impossible state', () => {
  it('is an exception that says so', () => {
    expect(() => inconsistent('two answers')).toThrow('Inconsistent: two answers')
  })
})
