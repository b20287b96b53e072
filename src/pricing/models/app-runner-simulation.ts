import { overTheDay, type AlikeHours, type SpreadDay } from '../day.ts'
import { ceiling, compare, exact, greatest, multiply, subtract, type Exact } from '../money.ts'

/** What App Runner's scaling makes of a day: seconds of all instances together. */
export interface AppRunnerDay {
  /** Billed with vCPU: the minute that each activation costs at least is in it. */
  readonly vcpuSeconds: Exact
  /** Of instances above the provisioned ones. */
  readonly extraSeconds: Exact
  /** Of provisioned instances, in every hour that is not paused. */
  readonly provisionedSeconds: Exact
  /** Of provisioned instances that process nothing. */
  readonly idleSeconds: Exact
  /** Of those, in hours in which some other instance is active throughout. */
  readonly spareSeconds: Exact
}

const HOUR = 3600
const MINIMUM_SECONDS = exact(60)

/**
 * Hour by hour: requests that are at least a minute apart wake one instance each time; closer ones keep as many
 * instances active as their number in process needs. Instances above the provisioned ones last until the hour ends.
 * In paused hours (at most those without traffic) there is no instance.
 */
export function simulateAppRunner(day: SpreadDay, pausedHours: Exact = exact(0)): AppRunnerDay {
  const billed = greatest(exact(ceiling(day.duration)), MINIMUM_SECONDS)
  const isolated = (hour: AlikeHours) => compare(multiply(hour.requestsPerHour, billed), exact(HOUR)) < 0
  const woken = (hour: AlikeHours) => multiply(hour.requestsPerHour, billed)
  const active = (hour: AlikeHours) => Math.max(1, hour.instances)
  const seconds = (each: (hour: AlikeHours) => number | Exact) => overTheDay(day, each)
  const working = seconds((hour) =>
    isolated(hour) ? woken(hour) : HOUR * Math.min(active(hour), day.minSize),
  )
  const provisionedSeconds = multiply(subtract(exact(24), pausedHours), HOUR, day.minSize)
  return {
    vcpuSeconds: seconds((hour) => (isolated(hour) ? woken(hour) : HOUR * active(hour))),
    extraSeconds: seconds((hour) => (isolated(hour) ? 0 : HOUR * Math.max(0, active(hour) - day.minSize))),
    provisionedSeconds,
    idleSeconds: subtract(provisionedSeconds, working),
    spareSeconds: seconds((hour) => (isolated(hour) ? 0 : HOUR * Math.max(0, day.minSize - active(hour)))),
  }
}
