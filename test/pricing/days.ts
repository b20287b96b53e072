import * as fc from 'fast-check'
import { EVERYDAY_NEED } from '../../src/pricing/compare.ts'
import { hoursFrom } from '../../src/pricing/day-presets.ts'
import { spreadDay, type DayTraffic, type SpreadDay } from '../../src/pricing/day.ts'

/** A quiet day on one instance: no request, no byte, all hours alike. */
export const QUIET_DAY: DayTraffic = {
  requestsPerDay: 0,
  durationMs: 200,
  concurrency: 100,
  responseKb: 0,
  shape: hoursFrom(0, 24),
  minSize: 1,
  maxSize: 200,
}

export function dayOf(traffic: Partial<DayTraffic>): SpreadDay {
  const read = spreadDay({ ...QUIET_DAY, ...traffic })
  if (read.kind === 'refused') throw new Error(read.faults[0]?.message)
  return read.day
}

const shape = fc
  .array(fc.integer({ min: 0, max: 30 }), { minLength: 24, maxLength: 24 })
  .filter((weights) => weights.some((weight) => weight > 0))

/** Days of every kind; some need more instances than there may be. */
export const days: fc.Arbitrary<DayTraffic> = fc.record({
  requestsPerDay: fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 5_000_000 })),
  durationMs: fc.integer({ min: 1, max: 120_000 }),
  concurrency: fc.integer({ min: 1, max: 200 }),
  responseKb: fc.integer({ min: 0, max: 2000 }),
  shape,
  minSize: fc.integer({ min: 1, max: 25 }),
  maxSize: fc.integer({ min: 25, max: 200 }),
})

/** The everyday need with another day. */
export const needs = days.map((day) => ({ ...EVERYDAY_NEED, ...day }))
