import { describe, expect, it } from 'vitest'
import { atLeast, atMost } from '../../src/base/chance.ts'

describe('The chance of at least so many hits', () => {
  it('is that of coins and dice', () => {
    expect(atLeast(0, 10, 0.5)).toBeCloseTo(1, 12)
    expect(atLeast(2, 2, 0.5)).toBeCloseTo(0.25, 12)
    expect(atLeast(1, 6, 1 / 6)).toBeCloseTo(1 - (5 / 6) ** 6, 12)
    expect(atLeast(3, 2, 0.5)).toBe(0)
  })

  it('stays exact where factorials would overflow', () => {
    expect(atLeast(500, 1000, 0.5)).toBeCloseTo(0.5126, 4)
  })
})

describe('The chance of at most so many hits', () => {
  it('is that of coins and dice', () => {
    expect(atMost(10, 10, 0.5)).toBeCloseTo(1, 12)
    expect(atMost(0, 2, 0.5)).toBeCloseTo(0.25, 12)
    expect(atMost(0, 6, 1 / 6)).toBeCloseTo((5 / 6) ** 6, 12)
    expect(atMost(15, 141, 0.25)).toBeLessThan(0.0001)
  })
})
