import type { PriceBook } from '../../content/course.ts'
import { sentencesOfMonth, sentencesOfUnverified } from '../assumptions.ts'
import { estimateOf, type BillRange, type Charge, type Estimate } from '../bill.ts'
import { overTheDay, tooBusy, type AlikeHours, type SpreadDay } from '../day.ts'
import { formatDecimal } from '../decimals.ts'
import { ceiling, compare, exact, greatest, multiply, subtract, type Exact } from '../money.ts'
import { memoryGbOf, sizeFault, vcpuOf, type InstanceSize } from './app-runner-size.ts'
import {
  healthChecksUpTo,
  MEMORY_ONCE,
  priceOf,
  sentencesOfNoRanges,
  spreadUpTo,
} from './app-runner-unknowns.ts'
import { AVERAGE_MONTH_DAYS } from './app-runner-usage.ts'
import { transferCharges, TRANSFER_SENTENCE } from './data-transfer.ts'

/** What App Runner's scaling makes of a day: seconds of all instances together. */
export interface AppRunnerDay {
  /** Billed with vCPU: the minute that each activation costs at least is in it. */
  readonly vcpuSeconds: Exact
  /** Of instances above the provisioned ones. */
  readonly extraSeconds: Exact
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
 */
export function simulateAppRunner(day: SpreadDay): AppRunnerDay {
  const billed = greatest(exact(ceiling(day.duration)), MINIMUM_SECONDS)
  const isolated = (hour: AlikeHours) => compare(multiply(hour.requestsPerHour, billed), exact(HOUR)) < 0
  const woken = (hour: AlikeHours) => multiply(hour.requestsPerHour, billed)
  const active = (hour: AlikeHours) => Math.max(1, hour.instances)
  const seconds = (each: (hour: AlikeHours) => number | Exact) => overTheDay(day, each)
  const working = seconds((hour) =>
    isolated(hour) ? woken(hour) : HOUR * Math.min(active(hour), day.minSize),
  )
  return {
    vcpuSeconds: seconds((hour) => (isolated(hour) ? woken(hour) : HOUR * active(hour))),
    extraSeconds: seconds((hour) => (isolated(hour) ? 0 : HOUR * Math.max(0, active(hour) - day.minSize))),
    idleSeconds: subtract(exact(24 * HOUR * day.minSize), working),
    spareSeconds: seconds((hour) => (isolated(hour) ? 0 : HOUR * Math.max(0, day.minSize - active(hour)))),
  }
}

/** The month's bill of an App Runner service whose instances follow the hours of this day. */
export function estimateAppRunnerDay(book: PriceBook, size: InstanceSize, day: SpreadDay): Estimate {
  const fault = sizeFault(size)
  if (fault) return { kind: 'refused', faults: [fault] }
  const refused = tooBusy(day)
  if (refused) return refused
  const simulated = simulateAppRunner(day)
  return estimateOf(book, chargesOf(size, day, simulated), (lines) => ({
    assumptions: [
      ...sentencesOfMonth(book, AVERAGE_MONTH_DAYS),
      MEMORY_ONCE,
      'Within an hour requests are evenly spaced; instances above the provisioned ones last to its end.',
      TRANSFER_SENTENCE,
      'That App Runner pays the usual rates for data transfer was not verified.',
      'Left out: builds, automatic deployments, logs, images kept in ECR and whatever else the application uses.',
      ...sentencesOfNoRanges(book),
      ...sentencesOfUnverified(lines),
    ],
    ranges: rangesOf(book, size, simulated),
  }))
}

function chargesOf(size: InstanceSize, day: SpreadDay, simulated: AppRunnerDay): readonly Charge[] {
  const [vcpu, memory] = [vcpuOf(size), memoryGbOf(size)]
  const provisioned = monthly(exact(24 * HOUR * day.minSize))
  const active = monthly(simulated.vcpuSeconds)
  const extra = monthly(simulated.extraSeconds)
  const charges: Charge[] = [
    {
      id: 'provisioned-memory',
      rate: 'apprunner.provisioned-memory',
      quantity: multiply(memory, provisioned),
      working: `${shown(provisioned)} provisioned instance-hours × ${formatDecimal(memory)} GB`,
    },
    {
      id: 'active-vcpu',
      rate: 'apprunner.active-vcpu',
      quantity: multiply(vcpu, active),
      working: `${shown(active)} active instance-hours × ${formatDecimal(vcpu)} vCPU`,
    },
  ]
  if (extra.numerator > 0n)
    charges.push({
      id: 'extra-memory',
      rate: 'apprunner.active-memory',
      quantity: multiply(memory, extra),
      working: `${shown(extra)} instance-hours above the provisioned × ${formatDecimal(memory)} GB`,
    })
  return [...charges, ...transferCharges(multiply(day.requests, day.responseGb, AVERAGE_MONTH_DAYS))]
}

function rangesOf(book: PriceBook, size: InstanceSize, simulated: AppRunnerDay): readonly BillRange[] {
  const price = multiply(vcpuOf(size), priceOf(book, 'apprunner.active-vcpu'))
  return [
    healthChecksUpTo(multiply(monthly(simulated.idleSeconds), price)),
    spreadUpTo(multiply(monthly(simulated.spareSeconds), price)),
  ].filter((range) => range.high.numerator > 0n)
}

/** Hours a month from seconds a day. */
function monthly(secondsPerDay: Exact): Exact {
  return multiply(secondsPerDay, AVERAGE_MONTH_DAYS, exact(1, HOUR))
}

function shown(value: Exact): string {
  return formatDecimal(value, 2)
}
