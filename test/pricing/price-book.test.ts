import { readFileSync } from 'node:fs'
import Ajv from 'ajv'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Rate } from '../../src/content/price-book.ts'
import { billLines, priceOfBill } from '../../src/pricing/bill.ts'
import { coverageText } from '../../src/pricing/coverage.ts'
import { formatDecimal } from '../../src/pricing/decimals.ts'
import { IDLE_MONTH } from '../../src/pricing/models/app-runner-usage.ts'
import { estimateAppRunner } from '../../src/pricing/models/app-runner.ts'
import { add, compare, exact, multiply, subtract, sum, type Exact } from '../../src/pricing/money.ts'
import { cataloguedRate, RATE_CATALOGUE } from '../../src/pricing/rate-catalogue.ts'
import { beyondTiers, findRate, firstPrice, sliceByTier } from '../../src/pricing/price-book.ts'
import { appRunnerBill, sentences, usd } from './bills.ts'
import { BOOKS, openBook, VIRGINIA } from './books.ts'

const SCHEMA = JSON.parse(readFileSync('src/content/schema/price-book.schema.json', 'utf8')) as object

function rateOf(id: string): Rate {
  const found = findRate(VIRGINIA, id)
  if (found.kind === 'no-rate') throw new Error(found.message)
  return found.rate
}

const cost = (rate: Rate, quantity: Exact): Exact =>
  sum(sliceByTier(rate, quantity).map((slice) => multiply(slice.quantity, slice.usd)))

describe.each(BOOKS)('the price book %s', (id) => {
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
    }
  })

  it('has no rate that no model asks for, under the model’s label and unit', () => {
    for (const { id: rate, service, label, unit } of book.kind === 'aws' ? book.rates : [])
      expect(cataloguedRate(rate)).toEqual({ id: rate, service, label, unit })
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
  ])('%s is %s USD', (id, price) => expect(formatDecimal(firstPrice(rateOf(id)), 12)).toBe(price))

  it.each([
    ['lambda.x86-duration', 6_000_000_000, '100000.2'],
    ['lambda.x86-duration', 30_000_000_000, '435001.2'],
    ['lambda.arm-duration', 7_500_000_000, '100000.5'],
    ['lambda.arm-duration', 37_500_000_000, '435002.25'],
    ['egress.internet', 10_240, '921.6'],
    ['egress.internet', 51_200, '4403.2'],
    ['egress.internet', 57_000, '4809.2'],
    ['egress.internet', 157_000, '11741.2'],
  ])('%s for %d units costs %s USD over all tiers', (id, units, price) =>
    expect(formatDecimal(cost(rateOf(id), exact(units)))).toBe(price),
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
      const sliced = sum(sliceByTier(rate, units).map((slice) => slice.quantity))
      expect(add(sliced, beyondTiers(rate, units))).toEqual(units)
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

describe('what is known', () => {
  it('is every rate of the catalogue in N. Virginia', () => {
    expect(VIRGINIA.rates.map(({ id }) => id).toSorted()).toEqual(
      RATE_CATALOGUE.map(({ id }) => id).toSorted(),
    )
    expect(coverageText(VIRGINIA.rates.map(({ id }) => id))).toBe('All 40 rates')
  })

  it('is said of each region where App Runner runs', () => {
    const said = BOOKS.filter((id) => id !== 'notes').map((id) => [
      id,
      coverageText(openBook(id).rates.map((rate) => rate.id)),
    ])
    expect(Object.fromEntries(said)).toEqual({
      'us-east-1': 'All 40 rates',
      'us-east-2': '3 of 40 rates: App Runner',
      'us-west-2': '3 of 40 rates: App Runner',
      'ap-northeast-1': '3 of 40 rates: App Runner',
      'ap-south-1': '1 of 40 rates: App Runner',
      'ap-southeast-1': '16 of 40 rates',
      'ap-southeast-2': 'No rate is known',
      'eu-central-1': 'No rate is known',
      'eu-west-1': '3 of 40 rates: App Runner',
      'eu-west-2': 'No rate is known',
      'eu-west-3': 'No rate is known',
    })
  })

  it.each([
    ['us-east-2', '0.064', '0.007'],
    ['us-west-2', '0.064', '0.007'],
    ['eu-west-1', '0.064', '0.007'],
    ['ap-northeast-1', '0.081', '0.009'],
    ['ap-southeast-1', '0.0809', '0.00885'],
  ])('%s has %s for a vCPU-hour and %s for a GB-hour of either kind', (id, vcpu, memory) => {
    const prices = ['active-vcpu', 'provisioned-memory', 'active-memory'].map((rate) => {
      const found = findRate(openBook(id), `apprunner.${rate}`)
      return found.kind === 'rate' ? formatDecimal(firstPrice(found.rate)) : found.message
    })
    expect(prices).toEqual([vcpu, memory, memory])
  })

  it('ends where the last tier ends: beyond it nothing is guessed', () => {
    expect(beyondTiers(rateOf('apigateway.http-calls'), exact(301))).toEqual(exact(1))
    expect(beyondTiers(rateOf('apigateway.http-calls'), exact(300))).toEqual(exact(0))
    expect(beyondTiers(rateOf('alb.hour'), exact(10n ** 30n))).toEqual(exact(0))
  })
})

describe('a bill in a region of which little is known', () => {
  const office = { days: 30, activeHoursPerDay: 8 }

  it('is whole where everything it needs is known', () => {
    const bill = appRunnerBill(office, openBook('ap-northeast-1'))
    // 720 h × 2 GB × 0.009 + 240 h × 0.081
    expect([usd(bill.total), bill.unpriced]).toEqual(['32.4', []])
    expect(priceOfBill(bill)).toEqual(bill.total)
  })

  it('says of the rest that no rate is known, and is no price', () => {
    const bill = appRunnerBill({ ...office, automaticDeployments: true }, openBook('eu-west-1'))
    expect(usd(bill.total)).toBe('25.44')
    expect(bill.unpriced.map(({ id, message }) => [id, message])).toEqual([
      [
        'automatic-deployment',
        'No rate is known for “Automatic deployments” in the price book “Europe (Ireland)”: choose another book, or leave out what needs it.',
      ],
    ])
    expect(priceOfBill(bill)).toBeUndefined()
  })

  it('does not need the rate of what there is none of', () => {
    const book = openBook('eu-west-1')
    const rates = book.rates.filter(({ id }) => id === 'apprunner.provisioned-memory')
    const bill = appRunnerBill({}, { ...book, rates })
    expect([usd(bill.total), bill.unpriced, bill.ranges]).toEqual(['10.22', [], []])
    expect(bill.assumptions.join('\n')).toContain('no rate for vCPU')
  })

  it.each(['eu-west-2', 'ap-south-1'])('is none at all in %s', (id) => {
    const estimate = estimateAppRunner(openBook(id), { ...IDLE_MONTH, vcpu: 1024, memoryMb: 2048 })
    expect(sentences(estimate)).toHaveLength(1)
    expect(sentences(estimate)[0]).toContain('No rate is known for “Memory of provisioned instances”')
  })

  it('bills the known tiers and names the part above them', () => {
    const gb = exact(20_000)
    const charges = [{ id: 'out', rate: 'egress.internet', quantity: gb, working: '' }]
    const { lines, unpriced } = billLines(openBook('ap-southeast-1'), charges)
    expect(lines.map(({ amount }) => usd(amount))).toEqual(['1228.8'])
    expect(unpriced.map(({ id, quantity }) => [id, usd(quantity)])).toEqual([['out.beyond', '9760']])
    expect(unpriced[0]?.message).toContain('above 10,240 GB a month')
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
