import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY_PRESETS, hoursFrom } from '../../src/pricing/day-presets.ts'
import { overTheDay, spreadDay, tooBusy, type DayTraffic } from '../../src/pricing/day.ts'
import { estimateUnderTraffic } from '../../src/pricing/estimate.ts'
import { estimateAppRunnerDay } from '../../src/pricing/models/app-runner-day.ts'
import { INSTANCE_SIZES } from '../../src/pricing/models/app-runner-size.ts'
import { simulateAppRunner } from '../../src/pricing/models/app-runner-simulation.ts'
import { estimateFargateDay, taskHoursOf } from '../../src/pricing/models/fargate-day.ts'
import { compare, exact, multiply, type Exact } from '../../src/pricing/money.ts'
import { amountOf, billOf, usd } from './bills.ts'
import { VIRGINIA } from './books.ts'
import { dayOf, days, QUIET_DAY } from './days.ts'

const RUNS = { seed: 20261123, numRuns: 500 }
const ONE_VCPU = { vcpu: 1024, memoryMb: 2048 }
const size = fc.constantFrom(...INSTANCE_SIZES)

describe('a day spread over its hours', () => {
  it('loses no request', () => {
    const law = fc.property(days, (traffic) => {
      const read = spreadDay(traffic)
      if (read.kind === 'refused') return
      expect(overTheDay(read.day, (hour) => hour.requestsPerHour)).toEqual(exact(traffic.requestsPerDay))
      expect(read.day.hours.reduce((all, { count }) => all + count, 0)).toBe(24)
    })
    fc.assert(law, RUNS)
  })

  it('needs as many instances as requests are in process (Little’s law), rounded up', () => {
    const busy = { requestsPerDay: 36_000, durationMs: 20_000, shape: hoursFrom(9, 10) }
    expect(dayOf({ ...busy, concurrency: 100 }).peak).toBe(2)
    expect(dayOf({ ...busy, concurrency: 200 }).peak).toBe(1)
    expect(dayOf({ ...busy, requestsPerDay: 36_001, concurrency: 200 }).peak).toBe(2)
  })

  it('refuses a day that needs more than there may be, with a sentence', () => {
    const day = dayOf({ requestsPerDay: 1_000_000, durationMs: 60_000, maxSize: 3, shape: hoursFrom(9, 10) })
    expect(tooBusy(day)?.faults[0]?.message).toContain('at most 3 are allowed: choose a larger maximum')
  })

  it.each<[Partial<DayTraffic>, string]>([
    [{ requestsPerDay: Number.NaN }, 'Requests a day is not a number'],
    [{ requestsPerDay: 0.5 }, 'cannot be 0.5'],
    [{ durationMs: 0 }, 'cannot be 0'],
    [{ concurrency: 0 }, 'from 1 to 200'],
    [{ responseKb: -1 }, 'cannot be -1'],
    [{ minSize: 26 }, 'from 1 to 25'],
    [{ maxSize: 1e9 }, 'from 1 to 200'],
    [{ minSize: 5, maxSize: 4 }, 'choose a largest number from 5 on'],
    [{ shape: [] }, 'A day has 24 hours'],
    [{ shape: hoursFrom(5, 5) }, 'A day has 24 hours'],
    [{ shape: [...hoursFrom(0, 23), -1].slice(1) }, 'The weight of an hour cannot be -1'],
    [{ shape: [Number.NaN, ...hoursFrom(0, 23)].slice(0, 24) }, 'The weight of an hour is not a number'],
  ])('%j has no price but a sentence', (given, words) => {
    const read = spreadDay({ ...QUIET_DAY, ...given })
    expect(read.kind === 'refused' && read.faults.map((fault) => fault.message).join(' ')).toContain(words)
  })

  it.each(DAY_PRESETS.map((preset) => [preset.title, preset] as const))('%s is a day', (_, preset) => {
    expect(preset.shape).toHaveLength(24)
    expect(spreadDay({ ...QUIET_DAY, ...preset, maxSize: 25 }).kind).toBe('day')
  })
})

describe('the simulation of App Runner', () => {
  it('agrees with the closed formula of steady traffic in total and in its ranges', () => {
    const steady = fc.record({
      requestsPerDay: fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 400_000 })),
      durationMs: fc.integer({ min: 1, max: 120_000 }),
      busyHours: fc.integer({ min: 1, max: 24 }),
      concurrency: fc.integer({ min: 1, max: 200 }),
      minSize: fc.integer({ min: 1, max: 25 }),
    })
    const law = fc.property(steady, size, (traffic, instance) => {
      const day = dayOf({ ...traffic, shape: hoursFrom(0, traffic.busyHours) })
      if (day.peak > day.maxSize) return
      const simulated = billOf(estimateAppRunnerDay(VIRGINIA, instance, day))
      const closed = billOf(estimateUnderTraffic(VIRGINIA, instance, traffic))
      expect(simulated.total).toEqual(closed.total)
      for (const id of ['provisioned-memory', 'active-vcpu', 'extra-memory'])
        expect(amountOf(simulated, id)).toEqual(amountOf(closed, id))
      const highOf = (ranges: typeof closed.ranges) => ranges.find(({ id }) => id === 'health-checks')?.high
      expect(highOf(simulated.ranges)).toEqual(highOf(closed.ranges))
    })
    fc.assert(law, RUNS)
  })

  it('is active for a minute at each isolated request, and around the clock at one a minute', () => {
    expect(simulateAppRunner(dayOf({ requestsPerDay: 144 })).vcpuSeconds).toEqual(exact(144 * 60))
    expect(simulateAppRunner(dayOf({ requestsPerDay: 1440 })).vcpuSeconds).toEqual(exact(86_400))
    expect(simulateAppRunner(dayOf({ requestsPerDay: 100_000 })).vcpuSeconds).toEqual(exact(86_400))
  })

  it('counts every second of a provisioned instance once: active, spare or idle', () => {
    const law = fc.property(days, (traffic) => {
      const read = spreadDay(traffic)
      if (read.kind === 'refused') return
      const { vcpuSeconds, extraSeconds, idleSeconds, spareSeconds } = simulateAppRunner(read.day)
      const provisioned = exact(86_400 * traffic.minSize)
      expect(compare(idleSeconds, provisioned)).toBeLessThanOrEqual(0)
      expect(idleSeconds.numerator).toBeGreaterThanOrEqual(0n)
      expect(compare(spareSeconds, idleSeconds)).toBeLessThanOrEqual(0)
      const working = sumOf(provisioned, negative(idleSeconds))
      expect(vcpuSeconds).toEqual(sumOf(working, extraSeconds))
    })
    fc.assert(law, RUNS)
  })

  it('bills memory once: at most the memory of all instances for the hours that they exist', () => {
    const law = fc.property(days, (traffic) => {
      const read = spreadDay(traffic)
      if (read.kind === 'refused' || tooBusy(read.day)) return
      const bill = billOf(estimateAppRunnerDay(VIRGINIA, ONE_VCPU, read.day))
      const memory = sumOf(amountOf(bill, 'provisioned-memory'), amountOf(bill, 'extra-memory'))
      const hours = multiply(taskHoursOf(read.day), exact(365, 12))
      expect(compare(memory, multiply(hours, 2, exact(7, 1000)))).toBeLessThanOrEqual(0)
    })
    fc.assert(law, RUNS)
  })
})

describe('the simulation of Fargate', () => {
  it.each([
    ['one task for an idle day', {}, 24],
    ['three tasks at least', { minSize: 3 }, 72],
    [
      'two tasks in one busy hour',
      { requestsPerDay: 36_000, durationMs: 20_000, shape: hoursFrom(9, 10) },
      25,
    ],
  ] as const)('keeps %s', (_, traffic, hours) => expect(taskHoursOf(dayOf(traffic))).toEqual(exact(hours)))

  it('agrees with the closed formula of steady traffic', () => {
    const law = fc.property(
      fc.integer({ min: 0, max: 2_000_000 }),
      fc.integer({ min: 1, max: 24 }),
      fc.integer({ min: 1, max: 25 }),
      (requests, busyHours, minSize) => {
        const day = dayOf({
          requestsPerDay: requests,
          minSize,
          concurrency: 10,
          durationMs: 1000,
          shape: hoursFrom(0, busyHours),
        })
        const needed = Math.ceil(requests / (busyHours * 36_000))
        const busiest = Math.max(minSize, needed)
        expect(taskHoursOf(day)).toEqual(exact(busyHours * busiest + (24 - busyHours) * minSize))
      },
    )
    fc.assert(law, RUNS)
  })
})

describe('more traffic never costs less', () => {
  it.each<[string, (day: DayTraffic, more: number) => DayTraffic]>([
    ['more requests', (day, more) => ({ ...day, requestsPerDay: day.requestsPerDay + more })],
    ['longer requests', (day, more) => ({ ...day, durationMs: Math.min(120_000, day.durationMs + more) })],
    ['larger responses', (day, more) => ({ ...day, responseKb: day.responseKb + more })],
    ['more instances at least', (day, more) => ({ ...day, minSize: Math.min(25, day.minSize + more) })],
    ['fewer at once', (day, more) => ({ ...day, concurrency: Math.max(1, day.concurrency - more) })],
  ])('%s', (_, change) => {
    const law = fc.property(days, fc.integer({ min: 0, max: 5000 }), size, (day, more, instance) => {
      const [less, then] = [spreadDay(day), spreadDay(change(day, more))]
      if (less.kind === 'refused' || then.kind === 'refused') return
      for (const estimate of [estimateAppRunnerDay, estimateFargateDay]) {
        const [first, second] = [
          estimate(VIRGINIA, instance, less.day),
          estimate(VIRGINIA, instance, then.day),
        ]
        // What is refused already stays refused: nothing becomes possible by more of it.
        if (first.kind === 'refused') expect(second.kind).toBe('refused')
        else if (second.kind === 'bill')
          expect(compare(first.bill.total, second.bill.total)).toBeLessThanOrEqual(0)
      }
    })
    fc.assert(law, { seed: 20261123, numRuns: 300 })
  })

  it('the same requests on the same hours cost the same, however the weights are written', () => {
    const day = { requestsPerDay: 50_000, responseKb: 30 }
    const totalOf = (weight: number) =>
      usd(
        billOf(
          estimateAppRunnerDay(
            VIRGINIA,
            ONE_VCPU,
            dayOf({ ...day, shape: hoursFrom(8, 18).map((one) => one * weight) }),
          ),
        ).total,
      )
    expect(totalOf(7)).toBe(totalOf(1))
  })
})

function sumOf(left: Exact, right: Exact): Exact {
  return exact(
    left.numerator * right.denominator + right.numerator * left.denominator,
    left.denominator * right.denominator,
  )
}

function negative(value: Exact): Exact {
  return exact(-value.numerator, value.denominator)
}
