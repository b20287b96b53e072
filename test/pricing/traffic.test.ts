import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimateUnderTraffic } from '../../src/pricing/estimate.ts'
import { INSTANCE_SIZES, type InstanceSize } from '../../src/pricing/models/app-runner-size.ts'
import { compare, exact } from '../../src/pricing/money.ts'
import { EVERYDAY_TRAFFIC, loadOf, type Load, type Traffic } from '../../src/pricing/traffic.ts'
import { amountOf, appRunnerBill, billOf, sentences, usd } from './bills.ts'
import { VIRGINIA } from './books.ts'

const ONE_VCPU: InstanceSize = { vcpu: 1024, memoryMb: 2048 }
const ALL_DAY: Traffic = { requestsPerDay: 0, durationMs: 200, busyHours: 24, concurrency: 100, minSize: 1 }

function read(traffic: Traffic): Load {
  const load = loadOf(traffic)
  if (load.kind === 'refused') throw new Error(load.faults[0]?.message)
  return load.load
}

const price = (traffic: Traffic, size = ONE_VCPU) => billOf(estimateUnderTraffic(VIRGINIA, size, traffic))

/** Both bills, or nothing where the traffic is too much to be priced. */
function both(left: Traffic, right: Traffic, instance: InstanceSize) {
  const [first, second] = [left, right].map((given) => estimateUnderTraffic(VIRGINIA, instance, given))
  if (first?.kind !== 'bill' || second?.kind !== 'bill') return undefined
  return [first.bill.total, second.bill.total] as const
}

describe('traffic becomes instance time', () => {
  it('without requests nothing is active', () => {
    expect(read(ALL_DAY)).toMatchObject({
      activeHoursPerDay: exact(0),
      activationsPerDay: 0,
      activeInstances: 1,
    })
    expect(price(ALL_DAY).total).toEqual(appRunnerBill().total)
  })

  it('a request every ten minutes is 4,380 minutes a month, 4.67 at 1 vCPU', () => {
    const bill = price({ ...ALL_DAY, requestsPerDay: 144 })
    const line = bill.lines.find((candidate) => candidate.id === 'active-vcpu')
    expect(line?.quantity).toEqual(exact(4380, 60))
    expect(usd(amountOf(bill, 'active-vcpu'))).toBe('4.672')
  })

  it('a request every minute keeps the instance active for 24 hours', () => {
    expect(read({ ...ALL_DAY, requestsPerDay: 1440 }).activeHoursPerDay).toEqual(exact(24))
    expect(price({ ...ALL_DAY, requestsPerDay: 1440 }).total).toEqual(
      appRunnerBill({ activeHoursPerDay: 24 }).total,
    )
  })

  it('a long request counts in full, a begun second too', () => {
    expect(read({ ...ALL_DAY, requestsPerDay: 10, durationMs: 90_500 })).toMatchObject({
      activeHoursPerDay: exact(910, 3600),
      activationsPerDay: 10,
    })
  })

  it.each([
    [1, 1],
    [100 * 3600 * 24, 20],
    [100 * 3600 * 24 + 1, 21],
  ])('%d requests of 20 seconds, 100 at once, need %d instances', (requestsPerDay, instances) => {
    expect(read({ ...ALL_DAY, requestsPerDay, durationMs: 20_000 }).activeInstances).toBe(instances)
  })

  it('outside the busy hours nothing is active', () => {
    expect(read({ ...EVERYDAY_TRAFFIC, busyHours: 8 }).activeHoursPerDay).toEqual(exact(8))
  })

  it('says what it assumes', () => {
    expect(price(EVERYDAY_TRAFFIC).assumptions[0]).toContain('evenly spaced')
  })
})

describe('traffic and cost', () => {
  const traffic = fc.record({
    requestsPerDay: fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 1_000_000 })),
    durationMs: fc.integer({ min: 1, max: 120_000 }),
    busyHours: fc.integer({ min: 1, max: 24 }),
    concurrency: fc.integer({ min: 1, max: 200 }),
    minSize: fc.integer({ min: 1, max: 25 }),
  })
  const size = fc.constantFrom(...INSTANCE_SIZES)
  const RUNS = { seed: 20261122, numRuns: 2000 }

  it.each<[string, (given: Traffic, more: number) => Traffic]>([
    ['more requests', (given, more) => ({ ...given, requestsPerDay: given.requestsPerDay + more })],
    [
      'longer requests',
      (given, more) => ({ ...given, durationMs: Math.min(120_000, given.durationMs + more) }),
    ],
    ['fewer at once', (given, more) => ({ ...given, concurrency: Math.max(1, given.concurrency - more) })],
    ['more provisioned', (given, more) => ({ ...given, minSize: Math.min(25, given.minSize + more) })],
  ])('%s never cost less', (_, change) => {
    const law = fc.property(traffic, fc.integer({ min: 0, max: 2000 }), size, (given, more, instance) => {
      const totals = both(given, change(given, more), instance)
      if (totals) expect(compare(totals[0], totals[1])).toBeLessThanOrEqual(0)
    })
    fc.assert(law, RUNS)
  })

  it('no traffic costs less than none', () => {
    const law = fc.property(traffic, size, (given, instance) => {
      const totals = both({ ...given, requestsPerDay: 0 }, given, instance)
      if (totals) expect(compare(totals[0], totals[1])).toBeLessThanOrEqual(0)
    })
    fc.assert(law, RUNS)
  })

  it('active time is never more than the busy hours, nor than what the requests can fill', () => {
    const law = fc.property(traffic, (given) => {
      const load = loadOf(given)
      if (load.kind === 'refused') return
      const { activeHoursPerDay, activationsPerDay } = load.load
      expect(compare(activeHoursPerDay, exact(given.busyHours))).toBeLessThanOrEqual(0)
      expect(activationsPerDay).toBeLessThanOrEqual(
        given.requestsPerDay > 0 ? Math.max(1, given.busyHours * 60) : 0,
      )
    })
    fc.assert(law, RUNS)
  })
})

describe('traffic that has no price is a sentence', () => {
  it.each<[Partial<Traffic>, string]>([
    [{ requestsPerDay: -1 }, 'Requests a day cannot be -1: choose a whole number from 0 to 1,000,000,000.'],
    [{ requestsPerDay: Number.NaN }, 'Requests a day is not a number'],
    [{ requestsPerDay: 1.5 }, 'cannot be 1.5'],
    [{ requestsPerDay: 1e30 }, 'is far out of range'],
    [{ durationMs: 0 }, 'cannot be 0'],
    [{ durationMs: 120_001 }, 'from 1 to 120,000'],
    [{ busyHours: 0 }, 'Hours with traffic cannot be 0'],
    [{ busyHours: 25 }, 'from 1 to 24'],
    [{ concurrency: 201 }, 'from 1 to 200'],
    [{ minSize: 26 }, 'from 1 to 25'],
    [{ requestsPerDay: 1e9, durationMs: 120_000 }, 'instances busy at once'],
  ])('%j', (given, words) => {
    const said = sentences(estimateUnderTraffic(VIRGINIA, ONE_VCPU, { ...ALL_DAY, ...given }))
    expect(said).toHaveLength(1)
    expect(said[0]).toContain(words)
  })

  it('never yields NaN, whatever is given', () => {
    const any = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(0, 1, 24))
    const traffic = fc.record({
      requestsPerDay: any,
      durationMs: any,
      busyHours: any,
      concurrency: any,
      minSize: any,
    })
    const law = fc.property(traffic, (given) => {
      const estimate = estimateUnderTraffic(VIRGINIA, ONE_VCPU, given)
      if (estimate.kind === 'bill') expect(usd(estimate.bill.total)).toMatch(/^\d+(\.\d+)?$/)
      else for (const fault of estimate.faults) expect(fault.message).toMatch(/^[^:]+: choose .+\.$/)
    })
    fc.assert(law, { seed: 20261122, numRuns: 2000 })
  })
})
