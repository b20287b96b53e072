import { amountReader, type Amount } from './amount.ts'
import type { Refused } from './bill.ts'
import { ceiling, divide, exact, multiply, ZERO, type Exact } from './money.ts'
import { TRAFFIC_LIMITS } from './traffic.ts'

/** How a day's requests fall on its 24 hours: whole weights from 0 to 1,000, of which only the ratio counts. */
export type DayShape = readonly number[]

/** The traffic of a day that has busier and quieter hours. Every day is alike; within an hour requests are evenly spaced. */
export interface DayTraffic {
  readonly requestsPerDay: number
  /** Average duration of a request in milliseconds. */
  readonly durationMs: number
  /** Requests that one instance or task processes at once, 1 to 200. */
  readonly concurrency: number
  /** Average size of a response in KB (1,024 bytes). */
  readonly responseKb: number
  readonly shape: DayShape
  /** Instances or tasks that are always there, 1 to 25. */
  readonly minSize: number
  /** Instances or tasks that there are at most, 1 to 200. */
  readonly maxSize: number
}

/** Hours of the day that are alike. */
export interface AlikeHours {
  readonly count: number
  readonly requestsPerHour: Exact
  /** Instances that the traffic needs at once: requests in process / concurrency, rounded up. */
  readonly instances: number
}

/** A day's traffic, read and spread over its hours. */
export interface SpreadDay {
  readonly requests: Exact
  /** Duration of a request (seconds). */
  readonly duration: Exact
  /** Size of a response (GB). */
  readonly responseGb: Exact
  readonly hours: readonly AlikeHours[]
  /** Instances needed in the busiest hour. */
  readonly peak: number
  readonly minSize: number
  readonly maxSize: number
}

export const DAY_LIMITS = {
  requestsPerDay: TRAFFIC_LIMITS.requestsPerDay,
  durationMs: TRAFFIC_LIMITS.durationMs,
  concurrency: TRAFFIC_LIMITS.concurrency,
  responseKb: { name: 'The size of a response in KB', least: 0, most: 100_000 },
  minSize: { name: 'The smallest number of instances', least: 1, most: 25, whole: true },
  maxSize: { name: 'The largest number of instances', least: 1, most: 200, whole: true },
} as const

const WEIGHT = { name: 'The weight of an hour', least: 0, most: 1000, whole: true }

/** Spreads a day's requests over its hours, or says which field is wrong. */
export function spreadDay(traffic: DayTraffic): { readonly kind: 'day'; readonly day: SpreadDay } | Refused {
  const { read, refuse, faults } = amountReader()
  const given = (field: keyof typeof DAY_LIMITS) => read(field, traffic[field], DAY_LIMITS[field])
  const requests = given('requestsPerDay')
  const duration = multiply(given('durationMs'), exact(1, 1000))
  const concurrency = given('concurrency')
  const responseGb = multiply(given('responseKb'), exact(1, 1024 * 1024))
  const [minSize, maxSize] = [Number(given('minSize').numerator), Number(given('maxSize').numerator)]
  for (const weight of traffic.shape) read('shape', weight, WEIGHT)
  const weights = traffic.shape.reduce((all, weight) => all + weight, 0)
  if (traffic.shape.length !== 24 || weights === 0)
    refuse('shape', 'A day has 24 hours with traffic in at least one: choose a weight for each hour.')
  if (minSize > maxSize)
    refuse(
      'maxSize',
      `At least ${minSize} and at most ${maxSize} do not fit: choose a largest number from ${minSize} on.`,
    )
  if (faults.length > 0) return { kind: 'refused', faults }
  const hours = alike(traffic.shape).map(([weight, count]) => {
    const requestsPerHour = multiply(requests, exact(weight, weights))
    const inProcess = divide(multiply(requestsPerHour, duration), exact(3600))
    return { count, requestsPerHour, instances: Number(ceiling(divide(inProcess, concurrency))) }
  })
  const peak = Math.max(...hours.map((group) => group.instances))
  return { kind: 'day', day: { requests, duration, responseGb, hours, peak, minSize, maxSize } }
}

/** The sentence that refuses a day that needs more instances than there may be. */
export function tooBusy(day: SpreadDay): Refused | undefined {
  if (day.peak <= day.maxSize) return undefined
  const message = `The busiest hour needs ${day.peak} at once and at most ${day.maxSize} are allowed: choose a larger maximum, or more requests at once on one.`
  return { kind: 'refused', faults: [{ field: 'maxSize', message }] }
}

/** Adds up what each hour of the day brings. */
export function overTheDay(day: SpreadDay, each: (hour: AlikeHours) => Amount): Exact {
  let [above, below] = [0n, 1n]
  for (const hour of day.hours) {
    const amount = each(hour)
    const value = typeof amount === 'number' ? exact(amount) : amount
    above = above * value.denominator + BigInt(hour.count) * value.numerator * below
    below *= value.denominator
  }
  return above === 0n ? ZERO : exact(above, below)
}

function alike(shape: DayShape): readonly (readonly [weight: number, count: number])[] {
  const counts = new Map<number, number>()
  for (const weight of shape) counts.set(weight, (counts.get(weight) ?? 0) + 1)
  return [...counts]
}
