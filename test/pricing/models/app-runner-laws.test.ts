import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { INSTANCE_SIZES } from '../../../src/pricing/models/app-runner-size.ts'
import { compare, multiply, sum } from '../../../src/pricing/money.ts'
import { amountOf, appRunnerBill } from '../bills.ts'

const RUNS = { seed: 20261122, numRuns: 500 }

/** Hours are thousandths, so that begun seconds occur; active and paused hours always fit into the day. */
const usage = fc
  .record({
    size: fc.constantFrom(...INSTANCE_SIZES),
    days: fc.integer({ min: 1, max: 31 }),
    activeMilliHours: fc.integer({ min: 0, max: 24_000 }),
    pausedShare: fc.integer({ min: 0, max: 100 }),
    provisioned: fc.integer({ min: 1, max: 25 }),
    active: fc.integer({ min: 0, max: 60 }),
    activationShare: fc.integer({ min: 0, max: 100 }),
    buildTenths: fc.integer({ min: 0, max: 100_000 }),
    automatic: fc.boolean(),
  })
  .map((drawn) => {
    const pausedMilliHours = Math.floor(((24_000 - drawn.activeMilliHours) * drawn.pausedShare) / 100)
    const activations = Math.floor(((24_000 - pausedMilliHours) * 60 * drawn.activationShare) / 100_000)
    return Object.assign(drawn, { pausedMilliHours, activations })
  })

type Drawn = typeof usage extends fc.Arbitrary<infer Value> ? Value : never

function priced(drawn: Drawn) {
  return appRunnerBill({
    ...drawn.size,
    days: drawn.days,
    activeHoursPerDay: drawn.activeMilliHours / 1000,
    pausedHoursPerDay: drawn.pausedMilliHours / 1000,
    provisionedInstances: drawn.provisioned,
    activeInstances: drawn.active,
    activationsPerDay: drawn.activations,
    buildMinutes: drawn.buildTenths / 10,
    automaticDeployments: drawn.automatic,
  })
}

describe('500 random usages', () => {
  it('never cost less than the provisioned memory of the hours that are not paused', () => {
    const law = fc.property(usage, (drawn) => {
      const waiting = priced({
        ...drawn,
        active: 0,
        activations: 0,
        activeMilliHours: 0,
        buildTenths: 0,
        automatic: false,
      })
      expect(compare(priced(drawn).total, waiting.total)).toBeGreaterThanOrEqual(0)
    })
    fc.assert(law, RUNS)
  })

  it('never bill a GB-hour twice: at most all instances’ memory for the hours that they exist', () => {
    const law = fc.property(usage, (drawn) => {
      const bill = priced({ ...drawn, pausedMilliHours: 0 })
      const ends = priced({
        ...drawn,
        pausedMilliHours: 0,
        provisioned: 25,
        active: Math.min(drawn.active, 25),
      })
      expect(amountOf(ends, 'extra-memory').numerator).toBe(0n)
      if (drawn.active <= drawn.provisioned) expect(amountOf(bill, 'extra-memory').numerator).toBe(0n)
      const memory = sum([amountOf(bill, 'provisioned-memory'), amountOf(bill, 'extra-memory')])
      const busiest = Math.max(drawn.active, drawn.provisioned)
      const allDay = priced({ ...drawn, pausedMilliHours: 0, provisioned: 1, active: 0 })
      const most = multiply(amountOf(allDay, 'provisioned-memory'), busiest)
      expect(compare(memory, most)).toBeLessThanOrEqual(0)
    })
    fc.assert(law, RUNS)
  })

  it('never show a range that is upside down or of nothing', () => {
    const law = fc.property(usage, (drawn) => {
      for (const range of priced(drawn).ranges) {
        expect(range.low.numerator).toBeGreaterThanOrEqual(0n)
        expect(compare(range.low, range.high)).toBeLessThanOrEqual(0)
        expect(range.high.numerator).toBeGreaterThan(0n)
      }
    })
    fc.assert(law, RUNS)
  })
})
