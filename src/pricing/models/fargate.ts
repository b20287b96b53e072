import type { PriceBook } from '../../content/price-book.ts'
import { sentencesOfMonth, sentencesOfUnverified } from '../assumptions.ts'
import { estimateOf, type Charge, type Estimate, type Refused } from '../bill.ts'
import { formatDecimal } from '../decimals.ts'
import { ceiling, exact, greatest, multiply, subtract, type Exact } from '../money.ts'
import { findRate } from '../price-book.ts'
import { memoryGbOf, vcpuOf } from './app-runner-size.ts'
import { besidesCharges, besidesSentences } from './besides.ts'
import { readFargate, type BilledFargate, type FargateUsage } from './fargate-usage.ts'
import { balancerCharges, BALANCER_SENTENCE } from './load-balancer.ts'

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
      ...besidesSentences(read.billed, ['traffic between Availability Zones']),
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

function chargesOf(usage: FargateUsage, billed: BilledFargate): readonly Charge[] {
  const hours = taskHours(billed)
  return [
    ...taskCharges(usage, billed, hours),
    ...frontCharges(billed),
    ...networkCharges(usage, billed, hours),
    ...besidesCharges(billed),
  ]
}

/** Hours a month of all tasks: a begun second in full, at least a minute for each start. */
function taskHours({ taskHoursPerDay, startsPerDay, days }: BilledFargate): Exact {
  const seconds = greatest(exact(ceiling(multiply(taskHoursPerDay, 3600))), multiply(startsPerDay, 60))
  return multiply(seconds, days, exact(1, 3600))
}

function taskCharges(usage: FargateUsage, billed: BilledFargate, hours: Exact): readonly Charge[] {
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

function frontCharges({ balancerServices, capacityHoursPerDay, days }: BilledFargate): readonly Charge[] {
  if (balancerServices.numerator === 0n) return []
  return balancerCharges({ share: exact(1n, balancerServices.numerator), capacityHoursPerDay }, days)
}

function networkCharges(usage: FargateUsage, billed: BilledFargate, hours: Exact): readonly Charge[] {
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
