import { describe, expect, it } from 'vitest'
import { atLeast } from '../../src/base/chance.ts'

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
