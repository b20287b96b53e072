import type { PriceBook } from '../../content/price-book.ts'
import { amountReader, type Amount, type Limits } from '../amount.ts'
import { sentencesOfMonth, sentencesOfUnverified } from '../assumptions.ts'
import { estimateOf, type Charge, type Estimate } from '../bill.ts'
import { overTheDay, tooBusy, type SpreadDay } from '../day.ts'
import { formatDecimal } from '../decimals.ts'
import { ceiling, exact, multiply, type Exact } from '../money.ts'
import type { InstanceSize } from './app-runner-size.ts'
import { AVERAGE_MONTH_DAYS, USAGE_LIMITS } from './app-runner-usage.ts'
import { BESIDES_LIMITS, besidesCharges, besidesSentences, NOTHING_BESIDES, type Besides } from './besides.ts'
import { balancerCharges, BALANCER_SENTENCE, capacityHours } from './load-balancer.ts'

/** A type of EC2 instance for which a rate was found. */
export interface InstanceType extends InstanceSize {
  readonly id: 't3-medium' | 't3-large'
  readonly name: string
}

/** Smallest first. Source: https://aws.amazon.com/ec2/instance-types/t3/ */
export const INSTANCE_TYPES: readonly InstanceType[] = [
  { id: 't3-medium', name: 't3.medium', vcpu: 2048, memoryMb: 4096 },
  { id: 't3-large', name: 't3.large', vcpu: 2048, memoryMb: 8192 },
]

/** The smallest type with at least this much vCPU and memory. */
export function instanceTypeFor(size: InstanceSize): InstanceType | undefined {
  return INSTANCE_TYPES.find((type) => type.vcpu >= size.vcpu && type.memoryMb >= size.memoryMb)
}

/** A load-balanced environment on EC2 in one month. All days are alike. */
export interface BeanstalkUsage extends Besides {
  readonly type: InstanceType['id']
  readonly days: Amount
  /** Hours a day of all instances together: 24 for one that always runs. */
  readonly instanceHoursPerDay: Amount
  /** GB of the gp3 volume of each instance. */
  readonly volumeGb: Amount
  /** Load balancer capacity units, summed over the hours of a day. */
  readonly capacityHoursPerDay: Amount
}

/** One instance that always runs behind a load balancer, with nothing to do. */
export const IDLE_ENVIRONMENT = {
  type: 't3-medium',
  days: AVERAGE_MONTH_DAYS,
  instanceHoursPerDay: 24,
  volumeGb: 8,
  capacityHoursPerDay: 0,
  ...NOTHING_BESIDES,
} as const satisfies BeanstalkUsage

const LIMITS = {
  days: USAGE_LIMITS.days,
  instanceHoursPerDay: { name: 'Instance-hours a day', least: 0, most: 24_000 },
  volumeGb: { name: 'The size of a volume in GB', least: 1, most: 16_384, whole: true },
  capacityHoursPerDay: { name: 'LCU-hours a day', least: 0, most: 1_000_000_000 },
  ...BESIDES_LIMITS,
} as const satisfies Record<string, Limits>

type Billed = Readonly<Record<keyof typeof LIMITS, Exact>>

/**
 * Elastic Beanstalk has no price of its own: EC2 instances by the second, their volumes, a load balancer and public
 * addresses. Source: https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/Welcome.html
 */
export function estimateBeanstalk(book: PriceBook, usage: BeanstalkUsage): Estimate {
  const { readAll, faults } = amountReader()
  const billed = readAll(usage, LIMITS)
  if (faults.length > 0) return { kind: 'refused', faults }
  const name = INSTANCE_TYPES.find(({ id }) => id === usage.type)?.name ?? usage.type
  return estimateOf(book, chargesOf(usage.type, billed), (lines) => ({
    assumptions: [
      ...sentencesOfMonth(book, billed.days),
      `Instances are ${name}, the smallest type with a known rate that holds this size; each has a gp3 volume of ${formatDecimal(billed.volumeGb)} GB and a public address.`,
      'T3 instances are burstable: work that stays above their baseline is slowed down or charged extra, which is left out.',
      BALANCER_SENTENCE,
      ...besidesSentences(billed, ['starts of instances']),
      ...sentencesOfUnverified(lines),
    ],
    ranges: [],
  }))
}

function chargesOf(type: InstanceType['id'], billed: Billed): readonly Charge[] {
  const seconds = exact(ceiling(multiply(billed.instanceHoursPerDay, 3600)))
  const hours = multiply(seconds, billed.days, exact(1, 3600))
  const shown = `${formatDecimal(hours, 2)} instance-hours`
  return [
    { id: 'instances', rate: `ec2.${type}`, quantity: hours, working: shown },
    {
      id: 'volumes',
      rate: 'ebs.gp3',
      quantity: multiply(billed.volumeGb, hours, exact(1, 730)),
      working: `${formatDecimal(billed.volumeGb)} GB × ${shown} ÷ 730 h of a month`,
    },
    ...balancerCharges({ share: exact(1), capacityHoursPerDay: billed.capacityHoursPerDay }, billed.days),
    {
      id: 'instance-addresses',
      rate: 'ipv4.hour',
      quantity: hours,
      working: `1 address an instance × ${shown}`,
    },
    ...besidesCharges(billed),
  ]
}

/** The month's bill of instances behind a load balancer that follow the hours of this day. */
export function estimateBeanstalkDay(
  book: PriceBook,
  size: InstanceSize,
  day: SpreadDay,
  choice: Partial<BeanstalkUsage> = {},
): Estimate {
  const type = instanceTypeFor(size)
  if (!type) return { kind: 'refused', faults: [{ field: 'vcpu', message: NO_TYPE }] }
  const refused = tooBusy(day)
  if (refused) return refused
  return estimateBeanstalk(book, {
    ...IDLE_ENVIRONMENT,
    type: type.id,
    instanceHoursPerDay: overTheDay(day, (hour) => Math.max(day.minSize, hour.instances)),
    capacityHoursPerDay: capacityHours(day, 'server'),
    transferGb: multiply(day.requests, day.responseGb, AVERAGE_MONTH_DAYS),
    ...choice,
  })
}

const NO_TYPE =
  'No rate is known for an EC2 instance of this size: choose up to 2 vCPU and 8 GB, which a t3.large holds.'
