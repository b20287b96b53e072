import type { PriceBook } from '../../content/price-book.ts'
import { amountReader } from '../amount.ts'
import { sentencesOfMonth, sentencesOfUnverified } from '../assumptions.ts'
import { estimateOf, type BillRange, type Charge, type Estimate, type Refused } from '../bill.ts'
import { tooBusy, type SpreadDay } from '../day.ts'
import { formatDecimal } from '../decimals.ts'
import { add, compare, exact, multiply, type Exact } from '../money.ts'
import { memoryGbOf, sizeFault, vcpuOf, type InstanceSize } from './app-runner-size.ts'
import { simulateAppRunner, type AppRunnerDay } from './app-runner-simulation.ts'
import {
  healthChecksUpTo,
  MEMORY_ONCE,
  priceOf,
  sentencesOfNoRanges,
  spreadUpTo,
  startRanges,
} from './app-runner-unknowns.ts'
import { IDLE_MONTH, USAGE_LIMITS, type MonthChoices } from './app-runner-usage.ts'
import { automaticDeployment, building } from './app-runner.ts'
import { BESIDES_LIMITS, besidesCharges, besidesSentences, type BilledBesides } from './besides.ts'

/** The rest of the month beside its traffic, read. */
interface Month {
  readonly days: Exact
  readonly pausedHours: Exact
  readonly buildMinutes: Exact
  readonly automaticDeployments: boolean
  readonly deployments: number
  readonly besides: BilledBesides
}

/** The month's bill of an App Runner service whose instances follow the hours of this day. */
export function estimateAppRunnerDay(
  book: PriceBook,
  size: InstanceSize,
  day: SpreadDay,
  choices: MonthChoices = {},
): Estimate {
  const fault = sizeFault(size)
  if (fault) return { kind: 'refused', faults: [fault] }
  const read = readMonth(day, choices)
  if (read.kind === 'refused') return read
  const refused = tooBusy(day)
  if (refused) return refused
  const { month } = read
  const simulated = simulateAppRunner(day, month.pausedHours)
  return estimateOf(book, chargesOf(size, month, simulated), (lines) => ({
    assumptions: [
      ...sentencesOfMonth(book, month.days),
      MEMORY_ONCE,
      'Within an hour requests are evenly spaced; instances above the provisioned ones last to its end.',
      ...besidesSentences(month.besides, LEFT_OUT),
      ...(month.besides.transferGb.numerator > 0n ? [TRANSFER_UNVERIFIED] : []),
      ...sentencesOfNoRanges(book),
      ...sentencesOfUnverified(lines),
    ],
    ranges: rangesOf(book, size, day.minSize, month, simulated),
  }))
}

const LEFT_OUT = ['a NAT gateway']
const TRANSFER_UNVERIFIED = 'That App Runner pays the usual rates for data transfer was not verified.'

function readMonth(
  day: SpreadDay,
  given: MonthChoices,
): { readonly kind: 'month'; readonly month: Month } | Refused {
  const choices = { ...IDLE_MONTH, deploymentsPerMonth: 0, logsGb: 0, imagesGb: 0, ...given }
  const { read, readAll, refuse, faults } = amountReader()
  const field = (name: 'days' | 'pausedHoursPerDay' | 'buildMinutes' | 'deploymentsPerMonth') =>
    read(name, choices[name], USAGE_LIMITS[name])
  const days = field('days')
  const pausedHours = field('pausedHoursPerDay')
  const silent = day.hours.reduce(
    (all, hour) => all + (hour.requestsPerHour.numerator === 0n ? hour.count : 0),
    0,
  )
  if (compare(pausedHours, exact(silent)) > 0)
    refuse(
      'pausedHoursPerDay',
      `A paused service processes no request, and the day has ${silent} hours without one: choose at most so many paused hours.`,
    )
  const month: Month = {
    days,
    pausedHours,
    buildMinutes: field('buildMinutes'),
    automaticDeployments: choices.automaticDeployments,
    deployments: Number(field('deploymentsPerMonth').numerator),
    besides: readAll(
      {
        transferGb: multiply(day.requests, day.responseGb, days),
        logsGb: choices.logsGb,
        imagesGb: choices.imagesGb,
      },
      BESIDES_LIMITS,
    ),
  }
  return faults.length > 0 ? { kind: 'refused', faults } : { kind: 'month', month }
}

function chargesOf(size: InstanceSize, month: Month, simulated: AppRunnerDay): readonly Charge[] {
  const [vcpu, memory] = [vcpuOf(size), memoryGbOf(size)]
  const provisioned = monthly(simulated.provisionedSeconds, month)
  const active = monthly(simulated.vcpuSeconds, month)
  const extra = monthly(simulated.extraSeconds, month)
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
  if (month.buildMinutes.numerator > 0n) charges.push(building(month.buildMinutes))
  if (month.automaticDeployments) charges.push(automaticDeployment)
  return [...charges, ...besidesCharges(month.besides)]
}

function rangesOf(
  book: PriceBook,
  size: InstanceSize,
  provisioned: number,
  month: Month,
  simulated: AppRunnerDay,
): readonly BillRange[] {
  if (sentencesOfNoRanges(book).length > 0) return []
  const vcpu = multiply(vcpuOf(size), priceOf(book, 'apprunner.active-vcpu'))
  const memory = multiply(memoryGbOf(size), priceOf(book, 'apprunner.provisioned-memory'))
  const paused = month.pausedHours.numerator > 0n && simulated.provisionedSeconds.numerator > 0n
  return [
    healthChecksUpTo(multiply(monthly(simulated.idleSeconds, month), vcpu)),
    spreadUpTo(multiply(monthly(simulated.spareSeconds, month), vcpu)),
    ...startRanges({
      resumes: paused ? multiply(month.days, provisioned) : exact(0),
      deployments: exact(month.deployments * provisioned),
      started: vcpu,
      doubled: add(vcpu, memory),
    }),
  ].filter((range) => range.high.numerator > 0n)
}

/** Hours a month from seconds a day. */
function monthly(secondsPerDay: Exact, { days }: Month): Exact {
  return multiply(secondsPerDay, days, exact(1, 3600))
}

function shown(value: Exact): string {
  return formatDecimal(value, 2)
}
