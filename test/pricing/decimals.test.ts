import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactOf, formatDecimal, formatFixed, parseDecimal } from '../../src/pricing/decimals.ts'
import { compare, exact, subtract } from '../../src/pricing/money.ts'

const SEED = { seed: 20261122 }

describe('reading decimals', () => {
  it.each([
    ['0.064', exact(64, 1000)],
    ['-3', exact(-3)],
    ['0.0000000309', exact(309, 10n ** 10n)],
    ['1e-7', exact(1, 10n ** 7n)],
    ['2.5E+3', exact(2500)],
    ['-0', exact(0)],
  ])('case %#', (text, value) => expect(parseDecimal(text)).toEqual(value))

  it.each(['', ' ', '.5', '5.', '1,5', '0x10', 'NaN', 'Infinity', '1e9999', '--1', '9'.repeat(401)])(
    'refuses %s',
    (text) => expect(parseDecimal(text)).toBeUndefined(),
  )

  it('takes a number as it is written, not as it is stored', () => {
    expect(exactOf(0.1)).toEqual(exact(1, 10))
    expect(exactOf(1e21)).toEqual(exact(10n ** 21n))
  })

  it.each([Number.NaN, Infinity, -Infinity])('refuses %d', (value) => expect(exactOf(value)).toBeUndefined())

  it('gives every finite number back', () => {
    const law = fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const read = exactOf(value)
      expect(read && Number(read.numerator) !== 0).toBe(value !== 0)
    })
    fc.assert(law, SEED)
  })
})

describe('writing decimals', () => {
  it.each([
    [exact(1022, 100), 2, '10.22'],
    [exact(5, 1000), 2, '0.01'],
    [exact(4999, 1_000_000), 2, '0.00'],
    [exact(-5, 1000), 2, '-0.01'],
    [exact(-4, 1000), 2, '0.00'],
    [exact(1, 3), 4, '0.3333'],
    [exact(2, 3), 0, '1'],
    [exact(1999, 1000), 2, '2.00'],
  ])('at a fixed number of places: case %#', (value, places, text) =>
    expect(formatFixed(value, places)).toBe(text),
  )

  it.each([
    [exact(195, 10_000), '0.0195'],
    [exact(730), '730'],
    [exact(100), '100'],
    [exact(0), '0'],
    [exact(1, 3), '0.3333333333'],
  ])('without zeros at the end: case %#', (value, text) => expect(formatDecimal(value)).toBe(text))

  it('is off by half of the last place at most', () => {
    const fraction = fc.tuple(
      fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
      fc.bigInt({ min: 1n, max: 10n ** 9n }),
    )
    const law = fc.property(fraction, fc.integer({ min: 0, max: 12 }), ([above, below], places) => {
      const value = exact(above, below)
      const shown = parseDecimal(formatFixed(value, places)) ?? exact(0)
      const off = subtract(shown, value)
      const size = off.numerator < 0n ? exact(-off.numerator, off.denominator) : off
      expect(compare(size, exact(1n, 2n * 10n ** BigInt(places)))).toBeLessThanOrEqual(0)
    })
    fc.assert(law, SEED)
  })
})
