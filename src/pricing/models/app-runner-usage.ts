import { amountReader, type Amount, type Limits } from '../amount.ts'
import type { PriceFault, Refused } from '../bill.ts'
import { add, ceiling, compare, exact, greatest, multiply, subtract, ZERO, type Exact } from '../money.ts'
import { BESIDES_LIMITS, NOTHING_BESIDES, type BilledBesides, type Besides } from './besides.ts'
import { memoryGbOf, sizeFault, vcpuOf, type InstanceSize } from './app-runner-size.ts'

/** 365 / 12 days are the 730 hours that price pages and calculators call a month. */
export const AVERAGE_MONTH_DAYS = exact(365, 12)

/** What an App Runner service does in one month. All days are alike. */
export interface AppRunnerUsage extends InstanceSize, Partial<Besides> {
  /** Days billed, 1 to 31. */
  readonly days: Amount
  /** Hours a day in which each active instance processes requests. */
  readonly activeHoursPerDay: Amount
  /** Instances kept ready (MinSize). */
  readonly provisionedInstances: number
  /** Instances that process requests at once in the active hours. */
  readonly activeInstances: number
  /** How often a day each active instance starts processing: each start is billed at least one minute of vCPU. 0 = one long run. */
  readonly activationsPerDay: number
  /** Hours a day in which the service is paused. */
  readonly pausedHoursPerDay: Amount
  /** Minutes of building from source a month. */
  readonly buildMinutes: Amount
  readonly automaticDeployments: boolean
  /** Known only as a range of cost: how long a deployment doubles the instances is not documented. */
  readonly deploymentsPerMonth?: number
}

/** A month in which one provisioned instance waits and nothing else happens. */
export const IDLE_MONTH = {
  days: AVERAGE_MONTH_DAYS,
  activeHoursPerDay: 0,
  provisionedInstances: 1,
  activeInstances: 1,
  activationsPerDay: 0,
  pausedHoursPerDay: 0,
  buildMinutes: 0,
  automaticDeployments: false,
} as const satisfies Omit<AppRunnerUsage, keyof InstanceSize>

/** What a month has beside its traffic. Anything not given is as in an idle month. */
export type MonthChoices = Partial<
  Pick<
    AppRunnerUsage,
    | 'days'
    | 'pausedHoursPerDay'
    | 'buildMinutes'
    | 'automaticDeployments'
    | 'deploymentsPerMonth'
    | 'logsGb'
    | 'imagesGb'
  >
>

/** A usage in exact units, with the seconds that are billed. */
export interface BilledUsage {
  readonly vcpu: Exact
  readonly memoryGb: Exact
  readonly days: Exact
  /** Seconds a day in which the service is not paused. */
  readonly runSeconds: Exact
  /** Seconds a day in which each active instance works, a begun second in full. */
  readonly activeSeconds: Exact
  /** The same with the one-minute minimum of each activation. */
  readonly vcpuSeconds: Exact
  readonly activations: number
  readonly provisioned: number
  readonly active: number
  readonly pausedHours: Exact
  readonly buildMinutes: Exact
  readonly automaticDeployments: boolean
  readonly deployments: number
  readonly besides: BilledBesides
}

export const USAGE_LIMITS = {
  days: { name: 'The number of days', least: 1, most: 31 },
  activeHoursPerDay: { name: 'Active hours a day', least: 0, most: 24 },
  pausedHoursPerDay: { name: 'Paused hours a day', least: 0, most: 24 },
  provisionedInstances: { name: 'The number of provisioned instances', least: 1, most: 25, whole: true },
  activeInstances: { name: 'The number of active instances', least: 0, most: 1000, whole: true },
  activationsPerDay: { name: 'Activations a day', least: 0, most: 1440, whole: true },
  buildMinutes: { name: 'Build minutes', least: 0, most: 1_000_000 },
  deploymentsPerMonth: { name: 'Deployments a month', least: 0, most: 10_000, whole: true },
} as const satisfies Record<string, Limits>

/** Checks every field and turns hours into billed seconds. */
export function readUsage(
  usage: AppRunnerUsage,
): { readonly kind: 'usage'; readonly usage: BilledUsage } | Refused {
  const { read, readAll, refuse, faults } = amountReader()
  const given = (field: keyof typeof USAGE_LIMITS) => read(field, usage[field] ?? 0, USAGE_LIMITS[field])
  const counted = (field: keyof typeof USAGE_LIMITS) => Number(given(field).numerator)
  const size = sizeFault(usage)
  if (size) refuse(size.field, size.message)
  const activeHours = given('activeHoursPerDay')
  const activations = counted('activationsPerDay')
  const pausedHours = given('pausedHoursPerDay')
  const activeSeconds = exact(ceiling(multiply(activeHours, 3600)))
  const billed: BilledUsage = {
    vcpu: size ? ZERO : vcpuOf(usage),
    memoryGb: size ? ZERO : memoryGbOf(usage),
    days: given('days'),
    runSeconds: multiply(subtract(exact(24), pausedHours), 3600),
    activeSeconds,
    vcpuSeconds: greatest(activeSeconds, exact(activations * 60)),
    activations,
    provisioned: counted('provisionedInstances'),
    active: counted('activeInstances'),
    pausedHours,
    buildMinutes: given('buildMinutes'),
    automaticDeployments: usage.automaticDeployments,
    deployments: counted('deploymentsPerMonth'),
    besides: readAll({ ...NOTHING_BESIDES, ...usage }, BESIDES_LIMITS),
  }
  const crowded = faults.length === 0 ? crowdedDay(activeHours, billed) : undefined
  if (crowded) refuse(crowded.field, crowded.message)
  return faults.length > 0 ? { kind: 'refused', faults } : { kind: 'usage', usage: billed }
}

function crowdedDay(
  activeHours: Exact,
  { pausedHours, activations, runSeconds }: BilledUsage,
): PriceFault | undefined {
  if (compare(add(activeHours, pausedHours), exact(24)) > 0)
    return {
      field: 'pausedHoursPerDay',
      message: 'Active and paused hours are more than 24 together: a paused service processes no request.',
    }
  if (compare(exact(activations * 60), runSeconds) > 0)
    return {
      field: 'activationsPerDay',
      message:
        'So many activations do not fit into the day: each is billed at least a minute, so choose at most one a minute.',
    }
  return undefined
}
