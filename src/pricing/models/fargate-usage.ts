import { amountReader, type Amount, type Limits } from '../amount.ts'
import type { Refused } from '../bill.ts'
import type { Exact } from '../money.ts'
import type { InstanceSize } from './app-runner-size.ts'
import { AVERAGE_MONTH_DAYS, USAGE_LIMITS } from './app-runner-usage.ts'
import { BESIDES_LIMITS, NOTHING_BESIDES, type Besides } from './besides.ts'
import { taskSizeFault } from './fargate-size.ts'

/** What tasks of one size on Fargate do in one month, and what they need around them. All days are alike. */
export interface FargateUsage extends InstanceSize, Besides {
  readonly processor: 'x86' | 'arm'
  /** The price of Spot moves: no book has a rate for it so far, and the estimate says so. */
  readonly capacity: 'on-demand' | 'spot'
  readonly days: Amount
  /** Hours a day of all tasks together: 24 for one task that always runs. */
  readonly taskHoursPerDay: Amount
  /** Tasks started a day, each billed for at least a minute. 0 = they run on. */
  readonly startsPerDay: Amount
  /** Ephemeral storage of a task in GB, 20 to 200; 20 are included. */
  readonly storageGb: Amount
  /** Services that share the load balancer, or 0 for none in front. */
  readonly balancerServices: number
  /** Load balancer capacity units, summed over the hours of a day. */
  readonly capacityHoursPerDay: Amount
  /** Whether each task has a public IPv4 address. */
  readonly publicTasks: boolean
  readonly natGateways: number
  /** GB a month through the NAT gateways. */
  readonly natGb: Amount
}

/** One task that always runs in public subnets behind a load balancer of its own, with nothing to do. */
export const IDLE_TASK = {
  processor: 'x86',
  capacity: 'on-demand',
  days: AVERAGE_MONTH_DAYS,
  taskHoursPerDay: 24,
  startsPerDay: 0,
  storageGb: 20,
  balancerServices: 1,
  capacityHoursPerDay: 0,
  publicTasks: true,
  natGateways: 0,
  natGb: 0,
  ...NOTHING_BESIDES,
} as const satisfies Omit<FargateUsage, keyof InstanceSize>

const FARGATE_LIMITS = {
  days: USAGE_LIMITS.days,
  taskHoursPerDay: { name: 'Task-hours a day', least: 0, most: 24_000 },
  startsPerDay: { name: 'Tasks started a day', least: 0, most: 1_000_000, whole: true },
  storageGb: { name: 'Ephemeral storage in GB', least: 20, most: 200 },
  balancerServices: { name: 'Services behind the load balancer', least: 0, most: 100, whole: true },
  capacityHoursPerDay: { name: 'LCU-hours a day', least: 0, most: 1_000_000_000 },
  natGateways: { name: 'The number of NAT gateways', least: 0, most: 100, whole: true },
  natGb: { name: 'GB through the NAT gateways', least: 0, most: 1_000_000_000 },
  ...BESIDES_LIMITS,
} as const satisfies Record<string, Limits>

type BilledField = keyof typeof FARGATE_LIMITS

/** A usage of Fargate in exact numbers. */
export type BilledFargate = Readonly<Record<BilledField, Exact>>

/** Checks every field, or says which are wrong. */
export function readFargate(
  usage: FargateUsage,
): { readonly kind: 'read'; readonly billed: BilledFargate } | Refused {
  const { readAll, refuse, faults } = amountReader()
  const size = taskSizeFault(usage)
  if (size) refuse(size.field, size.message)
  const billed = readAll(usage, FARGATE_LIMITS)
  return faults.length > 0 ? { kind: 'refused', faults } : { kind: 'read', billed }
}
