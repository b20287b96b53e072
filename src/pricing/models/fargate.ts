import type { PriceBook } from '../../content/course.ts'
import { amountReader, type Amount, type Limits } from '../amount.ts'
import { sentencesOfMonth, sentencesOfUnverified } from '../assumptions.ts'
import { estimateOf, type Charge, type Estimate, type Refused } from '../bill.ts'
import { formatDecimal } from '../decimals.ts'
import { ceiling, exact, greatest, multiply, subtract, type Exact } from '../money.ts'
import { findRate } from '../price-book.ts'
import { memoryGbOf, vcpuOf, type InstanceSize } from './app-runner-size.ts'
import { AVERAGE_MONTH_DAYS, USAGE_LIMITS } from './app-runner-usage.ts'
import { transferCharges, TRANSFER_SENTENCE } from './data-transfer.ts'
import { taskSizeFault } from './fargate-size.ts'
import { balancerCharges, BALANCER_SENTENCE } from './load-balancer.ts'

/** What tasks of one size on Fargate do in one month, and what they need around them. All days are alike. */
export interface FargateUsage extends InstanceSize {
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
  /** GB a month out to the internet. */
  readonly transferGb: Amount
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
  transferGb: 0,
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
  transferGb: { name: 'GB out to the internet', least: 0, most: 1_000_000_000_000 },
} as const satisfies Record<string, Limits>

type BilledField = keyof typeof FARGATE_LIMITS
type Billed = Readonly<Record<BilledField, Exact>>

/**
 * What Fargate bills for a month of these tasks: vCPU and memory for each second, whether a request comes or not,
 * storage above 20 GB, and beside it the load balancer, public addresses and NAT gateways that they need.
 * Source: https://aws.amazon.com/fargate/pricing/
 */
export function estimateFargate(
  book: PriceBook,
  usage: FargateUsage,
  words: readonly string[] = [],
): Estimate {
  const read = readFargate(usage)
  if (read.kind === 'refused') return read
  if (usage.capacity === 'spot' && findRate(book, rateOf(usage, 'vcpu')).kind === 'no-rate') return NO_SPOT
  return estimateOf(book, chargesOf(usage, read.billed), (lines) => ({
    assumptions: [
      ...sentencesOfMonth(book, read.billed.days),
      'A task is paid for from the pull of its image to its end, at least a minute; what it is paid for idles along.',
      ...words,
      ...(usage.balancerServices > 0 ? [BALANCER_SENTENCE] : []),
      TRANSFER_SENTENCE,
      'Left out: logs, images kept in ECR, traffic between Availability Zones and whatever else the application uses.',
      ...sentencesOfUnverified(lines),
    ],
    ranges: [],
  }))
}

/** Source: https://aws.amazon.com/fargate/pricing/ */
const NO_SPOT: Refused = {
  kind: 'refused',
  faults: [
    {
      field: 'capacity',
      message:
        'The price of Fargate Spot moves, and the price book has none: AWS says only up to 70 % less than on demand. Choose on-demand tasks to see an amount.',
    },
  ],
}

function rateOf({ processor, capacity }: FargateUsage, what: 'vcpu' | 'memory'): string {
  return `fargate.${processor}${capacity === 'spot' ? '-spot' : ''}-${what}`
}

function readFargate(usage: FargateUsage): { readonly kind: 'read'; readonly billed: Billed } | Refused {
  const { read, refuse, faults } = amountReader()
  const given = (field: BilledField) => read(field, usage[field], FARGATE_LIMITS[field])
  const size = taskSizeFault(usage)
  if (size) refuse(size.field, size.message)
  const billed = {
    days: given('days'),
    taskHoursPerDay: given('taskHoursPerDay'),
    startsPerDay: given('startsPerDay'),
    storageGb: given('storageGb'),
    balancerServices: given('balancerServices'),
    capacityHoursPerDay: given('capacityHoursPerDay'),
    natGateways: given('natGateways'),
    natGb: given('natGb'),
    transferGb: given('transferGb'),
  }
  return faults.length > 0 ? { kind: 'refused', faults } : { kind: 'read', billed }
}

function chargesOf(usage: FargateUsage, billed: Billed): readonly Charge[] {
  const hours = taskHours(billed)
  return [
    ...taskCharges(usage, billed, hours),
    ...frontCharges(billed),
    ...networkCharges(usage, billed, hours),
    ...transferCharges(billed.transferGb),
  ]
}

/** Hours a month of all tasks: a begun second in full, at least a minute for each start. */
function taskHours({ taskHoursPerDay, startsPerDay, days }: Billed): Exact {
  const seconds = greatest(exact(ceiling(multiply(taskHoursPerDay, 3600))), multiply(startsPerDay, 60))
  return multiply(seconds, days, exact(1, 3600))
}

function taskCharges(usage: FargateUsage, billed: Billed, hours: Exact): readonly Charge[] {
  const [vcpu, memory] = [vcpuOf(usage), memoryGbOf(usage)]
  const charges = [
    {
      id: 'vcpu',
      rate: rateOf(usage, 'vcpu'),
      quantity: multiply(hours, vcpu),
      working: `${shown(hours)} task-hours × ${formatDecimal(vcpu)} vCPU`,
    },
    {
      id: 'memory',
      rate: rateOf(usage, 'memory'),
      quantity: multiply(hours, memory),
      working: `${shown(hours)} task-hours × ${formatDecimal(memory)} GB`,
    },
  ]
  const above = subtract(billed.storageGb, exact(20))
  if (above.numerator > 0n)
    charges.push({
      id: 'storage',
      rate: 'fargate.ephemeral-storage',
      quantity: multiply(hours, above),
      working: `${shown(hours)} task-hours × ${shown(above)} GB above 20`,
    })
  return charges
}

function frontCharges({ balancerServices, capacityHoursPerDay, days }: Billed): readonly Charge[] {
  if (balancerServices.numerator === 0n) return []
  return balancerCharges({ share: exact(1n, balancerServices.numerator), capacityHoursPerDay }, days)
}

function networkCharges(usage: FargateUsage, billed: Billed, hours: Exact): readonly Charge[] {
  const charges: Charge[] = []
  if (usage.publicTasks)
    charges.push({
      id: 'task-addresses',
      rate: 'ipv4.hour',
      quantity: hours,
      working: `1 address a task × ${shown(hours)} task-hours`,
    })
  if (usage.natGateways > 0) {
    const month = multiply(billed.days, 24)
    charges.push(
      {
        id: 'nat',
        rate: 'nat.hour',
        quantity: multiply(month, billed.natGateways),
        working: `${usage.natGateways} × ${shown(month)} h`,
      },
      {
        id: 'nat-data',
        rate: 'nat.data',
        quantity: billed.natGb,
        working: `${shown(billed.natGb)} GB a month`,
      },
    )
  }
  return charges
}

function shown(value: Exact): string {
  return formatDecimal(value, 2)
}
