import { readFileSync } from 'node:fs'
import Ajv from 'ajv'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Rate } from '../../src/content/course.ts'
import { formatDecimal } from '../../src/pricing/decimals.ts'
import { add, compare, exact, multiply, subtract, sum, type Exact } from '../../src/pricing/money.ts'
import { findRate, firstPrice, sliceByTier } from '../../src/pricing/price-book.ts'
import { openBook, VIRGINIA } from './books.ts'

const SCHEMA = JSON.parse(readFileSync('src/content/schema/price-book.schema.json', 'utf8')) as object

function rateOf(id: string): Rate {
  const found = findRate(VIRGINIA, id)
  if (found.kind === 'no-rate') throw new Error(found.message)
  return found.rate
}

const cost = (rate: Rate, quantity: Exact): Exact =>
  sum(sliceByTier(rate, quantity).map((slice) => multiply(slice.quantity, slice.usd)))

describe.each(['us-east-1', 'notes'])('the price book %s', (id) => {
  const book = openBook(id)

  it('fits its schema and bears its name', () => {
    const validate = new Ajv({ allErrors: true }).compile(SCHEMA)
    expect(validate(book), JSON.stringify(validate.errors)).toBe(true)
    expect(book.id).toBe(id)
  })

  it('names each rate once', () => {
    const ids = book.rates.map((rate) => rate.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('has tiers that follow each other without gap or overlap, from 0 on', () => {
    for (const rate of book.rates) {
      const ends = ['0', ...rate.tiers.map((tier) => tier.end)]
      expect(rate.tiers.map((tier) => tier.begin)).toEqual(ends.slice(0, -1))
      expect(ends.at(-1)).toBe('Inf')
    }
  })
})

describe('rates of us-east-1', () => {
  it.each([
    ['apprunner.provisioned-memory', '0.007'],
    ['apprunner.active-vcpu', '0.064'],
    ['apprunner.active-memory', '0.007'],
    ['apprunner.automatic-deployment', '1'],
    ['apprunner.build-minute', '0.005'],
    ['fargate.x86-vcpu', '0.04048'],
    ['fargate.x86-memory', '0.004445'],
    ['fargate.arm-vcpu', '0.03238'],
    ['fargate.arm-memory', '0.00356'],
    ['fargate.ephemeral-storage', '0.000111'],
    ['lambda.x86-requests', '0.2'],
    ['lambda.x86-storage', '0.0000000309'],
    ['lambda.x86-provisioned-concurrency', '0.0000041667'],
    ['lambda.arm-provisioned-duration', '0.0000077778'],
    ['alb.hour', '0.0225'],
    ['alb.lcu', '0.008'],
    ['nat.hour', '0.045'],
    ['nat.data', '0.045'],
    ['ipv4.hour', '0.005'],
    ['ecr.storage', '0.1'],
  ])('%s is %s USD', (id, usd) => expect(formatDecimal(firstPrice(rateOf(id)), 12)).toBe(usd))

  it.each([
    ['lambda.x86-duration', 6_000_000_000, '100000.2'],
    ['lambda.x86-duration', 30_000_000_000, '435001.2'],
    ['lambda.arm-duration', 7_500_000_000, '100000.5'],
    ['lambda.arm-duration', 37_500_000_000, '435002.25'],
    ['egress.internet', 10_240, '921.6'],
    ['egress.internet', 51_200, '4403.2'],
    ['egress.internet', 57_000, '4809.2'],
    ['egress.internet', 157_000, '11741.2'],
  ])('%s for %d units costs %s USD over all tiers', (id, units, usd) =>
    expect(formatDecimal(cost(rateOf(id), exact(units)))).toBe(usd),
  )

  it('marks what nobody could read at AWS', () => {
    expect(rateOf('apprunner.build-minute').evidence).toBe('background')
    expect(rateOf('apprunner.active-vcpu').evidence).toBe('read')
  })
})

describe('tiers', () => {
  const quantity = fc.bigInt({ min: 0n, max: 40_000_000_000n * 7n }).map((sevenths) => exact(sevenths, 7))

  it('neither lose nor invent a unit', () => {
    const law = fc.property(fc.constantFrom(...VIRGINIA.rates), quantity, (rate, units) => {
      expect(sum(sliceByTier(rate, units).map((slice) => slice.quantity))).toEqual(units)
    })
    fc.assert(law, { seed: 20261122 })
  })

  it('are continuous: the last unit before and the first after a border cost one unit’s price', () => {
    for (const rate of VIRGINIA.rates)
      for (const tier of rate.tiers.slice(1)) {
        const border = exact(BigInt(tier.begin))
        const step = subtract(cost(rate, add(border, exact(1))), cost(rate, border))
        expect(compare(step, firstPrice(rate))).toBeLessThanOrEqual(0)
        expect(step.numerator).toBeGreaterThan(0n)
      }
  })

  it('give an empty quantity one empty slice', () => {
    expect(sliceByTier(rateOf('alb.hour'), exact(0))).toHaveLength(1)
  })
})

describe('a rate that the book lacks', () => {
  it('is a sentence, not a number', () => {
    const found = findRate(openBook('notes'), 'apprunner.provisioned-memory')
    expect(found).toMatchObject({ kind: 'no-rate', id: 'apprunner.provisioned-memory' })
    expect(found.kind === 'no-rate' && found.message).toContain('As in the study notes')
  })
})

describe('the study notes’ book', () => {
  it('labels every row as the notes’ claim, none as AWS’s word', () => {
    for (const rate of openBook('notes').rates) {
      expect(rate.label).toMatch(/^Study notes’ claim: /)
      expect(rate.evidence).toBe('community')
    }
  })

  it('charges for requests, which AWS’s book does not', () => {
    expect(findRate(openBook('notes'), 'apprunner.requests').kind).toBe('rate')
    expect(findRate(VIRGINIA, 'apprunner.requests').kind).toBe('no-rate')
  })
})
