import { amountReader } from './amount.ts'
import type { Refused } from './bill.ts'
import { ceiling, compare, divide, exact, multiply, type Exact } from './money.ts'

/** Traffic as a person thinks of it. Every day is alike. */
export interface Traffic {
  /** Whole requests a day, evenly spaced over the busy hours. */
  readonly requestsPerDay: number
  /** Average duration of a request in milliseconds, at most App Runner's 120 seconds. */
  readonly durationMs: number
  /** Hours of the day with traffic, 1 to 24. */
  readonly busyHours: number
  /** Requests that one instance processes at once (MaxConcurrency, 1 to 200). */
  readonly concurrency: number
  /** Instances kept ready (MinSize, 1 to 25). */
  readonly minSize: number
}

/** A small web application: a request every four seconds in office hours. */
export const EVERYDAY_TRAFFIC: Traffic = {
  requestsPerDay: 7200,
  durationMs: 200,
  busyHours: 8,
  concurrency: 100,
  minSize: 1,
}

/** What traffic makes of a service's instances: the part of a usage that depends on it. */
export interface Load {
  readonly activeHoursPerDay: Exact
  readonly activationsPerDay: number
  readonly provisionedInstances: number
  readonly activeInstances: number
}

export const TRAFFIC_LIMITS = {
  requestsPerDay: { name: 'Requests a day', least: 0, most: 1_000_000_000, whole: true },
  durationMs: { name: 'The duration of a request in milliseconds', least: 1, most: 120_000 },
  busyHours: { name: 'Hours with traffic', least: 1, most: 24 },
  concurrency: { name: 'Requests at once on one instance', least: 1, most: 200, whole: true },
  minSize: { name: 'The number of provisioned instances', least: 1, most: 25, whole: true },
} as const

/** App Runner's billing of vCPU never counts less for one activation (seconds). */
const MINIMUM_SECONDS = 60
const MOST_INSTANCES = 1000

/**
 * Steady arrivals, turned into instance time.
 *
 * Requests at least a minute apart are activations of their own, each billed a minute or its duration. Closer ones
 * keep the instance active through all busy hours. Instances at once = arrivals a second × duration / concurrency,
 * rounded up (Little's law). The same requests in bunches cost less, unless a bunch needs more instances.
 */
export function loadOf(traffic: Traffic): { readonly kind: 'load'; readonly load: Load } | Refused {
  const { read, refuse, faults } = amountReader()
  const given = (field: keyof Traffic) => read(field, traffic[field], TRAFFIC_LIMITS[field])
  const requests = given('requestsPerDay')
  const duration = multiply(given('durationMs'), exact(1, 1000))
  const busySeconds = multiply(given('busyHours'), 3600)
  const concurrency = given('concurrency')
  const provisionedInstances = Number(given('minSize').numerator)
  if (faults.length > 0) return { kind: 'refused', faults }
  const needed = ceiling(divide(multiply(requests, duration), multiply(busySeconds, concurrency)))
  if (needed > MOST_INSTANCES) {
    refuse(
      'requestsPerDay',
      `This traffic keeps ${needed} instances busy at once, more than is sensible to price: choose fewer or shorter requests, or more at once on one instance.`,
    )
    return { kind: 'refused', faults }
  }
  const activeInstances = Math.max(1, Number(needed))
  const load = { ...activity(requests, duration, busySeconds), provisionedInstances, activeInstances }
  return { kind: 'load', load }
}

function activity(
  requests: Exact,
  duration: Exact,
  busySeconds: Exact,
): Pick<Load, 'activeHoursPerDay' | 'activationsPerDay'> {
  const each = ceiling(duration)
  const billed = each > MINIMUM_SECONDS ? each : BigInt(MINIMUM_SECONDS)
  const isolated = compare(multiply(requests, exact(billed)), busySeconds) < 0
  const seconds = isolated ? multiply(requests, exact(each)) : busySeconds
  return {
    activeHoursPerDay: multiply(seconds, exact(1, 3600)),
    activationsPerDay: isolated ? Number(requests.numerator) : 1,
  }
}
