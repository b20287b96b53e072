import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  ceiling,
  compare,
  divide,
  exact,
  greatest,
  least,
  multiply,
  subtract,
  sum,
  ZERO,
} from '../../src/pricing/money.ts'

const SEED = { seed: 20261122 }
const number = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([above, below]) => exact(above, below))

describe('exact numbers', () => {
  it('are reduced fractions with a positive denominator', () => {
    expect(exact(6, -4)).toEqual({ numerator: -3n, denominator: 2n })
    expect(exact(0, -7)).toEqual({ numerator: 0n, denominator: 1n })
  })

  it('throw where the code, not a person, is wrong', () => {
    expect(() => exact(1, 0)).toThrow('Inconsistent')
    expect(() => divide(exact(1), ZERO)).toThrow('Inconsistent')
    expect(() => exact(0.5)).toThrow()
  })

  it('add up as decimals do, where binary floats do not', () => {
    expect(0.1 + 0.2).not.toBe(0.3)
    expect(add(exact(1, 10), exact(2, 10))).toEqual(exact(3, 10))
  })

  it('hold a third of an hour', () => {
    expect(multiply(divide(exact(1), exact(3)), 3)).toEqual(exact(1))
  })

  it('commute, associate and distribute', () => {
    const law = fc.property(number, number, number, (a, b, c) => {
      expect(add(a, b)).toEqual(add(b, a))
      expect(multiply(a, b)).toEqual(multiply(b, a))
      expect(add(add(a, b), c)).toEqual(sum([a, b, c]))
      expect(multiply(multiply(a, b), c)).toEqual(multiply(a, b, c))
      expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)))
    })
    fc.assert(law, SEED)
  })

  it('are undone by subtraction and division', () => {
    const law = fc.property(number, number, (a, b) => {
      expect(subtract(add(a, b), b)).toEqual(a)
      fc.pre(b.numerator !== 0n)
      expect(divide(multiply(a, b), b)).toEqual(a)
    })
    fc.assert(law, SEED)
  })

  it('are ordered as their difference says', () => {
    const law = fc.property(number, number, (a, b) => {
      const difference = subtract(a, b).numerator
      expect(compare(a, b)).toBe(difference === 0n ? 0 : difference < 0n ? -1 : 1)
      expect([a, b]).toContainEqual(greatest(a, b))
      expect(compare(least(a, b), greatest(a, b))).toBeLessThanOrEqual(0)
    })
    fc.assert(law, SEED)
  })

  it.each([
    ['0', exact(0), 0n],
    ['5', exact(5), 5n],
    ['a thousandth', exact(1, 1000), 1n],
    ['3599.999', exact(3_599_999, 1000), 3600n],
    ['minus a half', exact(-1, 2), 0n],
    ['-3', exact(-3), -3n],
  ])('are rounded up to whole ones: %s', (_, value, whole) => expect(ceiling(value)).toBe(whole))
})
