import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evenScale, logarithmicScale } from '../../../src/pricing/ui/slider-scale.ts'

describe.each([
  ['requests', logarithmicScale(0, 10_000_000), 0, 10_000_000],
  ['milliseconds', logarithmicScale(1, 120_000), 1, 120_000],
  ['hours', evenScale(1, 24), 1, 24],
])('a scale of %s', (_, scale, least, most) => {
  it('reaches from end to end, upwards, in whole numbers', () => {
    const values = Array.from({ length: scale.last + 1 }, (__, position) => scale.valueAt(position))
    expect([values[0], values.at(-1)]).toEqual([least, most])
    expect(values).toEqual([...new Set(values)].toSorted((a, b) => a - b))
    expect(values.every(Number.isInteger)).toBe(true)
  })

  it('finds each of its values again', () => {
    for (let position = 0; position <= scale.last; position++)
      expect(scale.positionOf(scale.valueAt(position))).toBe(position)
  })

  it('puts any other value at a neighbour or an end', () => {
    expect(scale.positionOf(-5)).toBe(0)
    expect(scale.positionOf(1e12)).toBe(scale.last)
    expect(scale.positionOf(Number.NaN)).toBe(0)
    const law = fc.property(fc.integer({ min: least, max: most }), (value) => {
      const position = scale.positionOf(value)
      expect(scale.valueAt(Math.max(0, position - 1))).toBeLessThanOrEqual(value)
      expect(scale.valueAt(Math.min(scale.last, position + 1))).toBeGreaterThanOrEqual(value)
    })
    fc.assert(law, { seed: 20261122 })
  })
})
