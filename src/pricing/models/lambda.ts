import type { PriceBook } from '../../content/course.ts'
import { amountReader, type Amount, type Limits } from '../amount.ts'
import { sentencesOfMonth, sentencesOfUnverified } from '../assumptions.ts'
import { estimateOf, type Charge, type Estimate, type Refused } from '../bill.ts'
import { formatDecimal } from '../decimals.ts'
import { ceiling, exact, greatest, multiply, subtract, ZERO, type Exact } from '../money.ts'
import { AVERAGE_MONTH_DAYS, USAGE_LIMITS } from './app-runner-usage.ts'
import { transferCharges, TRANSFER_SENTENCE } from './data-transfer.ts'
import { balancerCharges, BALANCER_SENTENCE } from './load-balancer.ts'

/** What stands between the internet and a function. */
export type LambdaFront = 'function-url' | 'http-api' | 'rest-api' | 'load-balancer'

/** What one Lambda function does in one month. */
export interface LambdaUsage {
  readonly processor: 'x86' | 'arm'
  /** 128 to 10,240 MB; its share of a processor grows with it. */
  readonly memoryMb: Amount
  readonly days: Amount
  readonly requestsPerDay: Amount
  /** Average duration of a request in milliseconds, at most 15 minutes. */
  readonly durationMs: Amount
  /** /tmp in MB, 512 to 10,240; 512 are included. */
  readonly storageMb: Amount
  /** Environments that are kept warm, paid by the hour. */
  readonly provisionedConcurrency: Amount
  readonly provisionedHoursPerDay: Amount
  /** Part of the requests that runs on them, 0 to 1. */
  readonly provisionedShare: Amount
  /** Whether the account's free requests and GB-seconds are left for this function. */
  readonly freeTier: boolean
  readonly front: LambdaFront
  /** Load balancer capacity units, summed over the hours of a day; only for that front. */
  readonly capacityHoursPerDay: Amount
  /** GB a month out to the internet. */
  readonly transferGb: Amount
}

/** A function behind its URL that nobody calls. */
export const IDLE_FUNCTION = {
  processor: 'arm',
  memoryMb: 1024,
  days: AVERAGE_MONTH_DAYS,
  requestsPerDay: 0,
  durationMs: 200,
  storageMb: 512,
  provisionedConcurrency: 0,
  provisionedHoursPerDay: 24,
  provisionedShare: 0,
  freeTier: false,
  front: 'function-url',
  capacityHoursPerDay: 0,
  transferGb: 0,
} as const satisfies LambdaUsage

const LAMBDA_LIMITS = {
  memoryMb: { name: 'The memory of a function in MB', least: 128, most: 10_240, whole: true },
  days: USAGE_LIMITS.days,
  requestsPerDay: { name: 'Requests a day', least: 0, most: 1_000_000_000 },
  durationMs: { name: 'The duration of a request in milliseconds', least: 1, most: 900_000 },
  storageMb: { name: 'The size of /tmp in MB', least: 512, most: 10_240, whole: true },
  provisionedConcurrency: { name: 'Provisioned concurrency', least: 0, most: 10_000, whole: true },
  provisionedHoursPerDay: { name: 'Hours a day with provisioned concurrency', least: 0, most: 24 },
  provisionedShare: { name: 'The part of requests on provisioned concurrency', least: 0, most: 1 },
  capacityHoursPerDay: { name: 'LCU-hours a day', least: 0, most: 1_000_000_000 },
  transferGb: { name: 'GB out to the internet', least: 0, most: 1_000_000_000_000 },
} as const satisfies Record<string, Limits>

type BilledField = keyof typeof LAMBDA_LIMITS
type Billed = Readonly<Record<BilledField, Exact>>

/** Free in every month, x86 and ARM together. */
const FREE_REQUESTS = exact(1_000_000)
const FREE_GB_SECONDS = exact(400_000)

/** The calls a month for which the book's rate of an API holds: a cheaper one above was not read. */
const API_REACHES = {
  'http-api': { rate: 'apigateway.http-calls', most: 300_000_000, name: 'an HTTP API' },
  'rest-api': { rate: 'apigateway.rest-calls', most: 333_000_000, name: 'a REST API' },
} as const

/**
 * What Lambda bills for a month: GB-seconds by the millisecond, requests, /tmp above 512 MB, provisioned concurrency,
 * and beside it what stands in front. Source: https://aws.amazon.com/lambda/pricing/
 */
export function estimateLambda(book: PriceBook, usage: LambdaUsage): Estimate {
  const read = readLambda(usage)
  if (read.kind === 'refused') return read
  const { billed } = read
  const [month, rates] = sentencesOfMonth(book, billed.days)
  return estimateOf(book, chargesOf(usage, billed), (lines) => ({
    assumptions: [
      ...(month ? [month] : []),
      ...(usage.freeTier
        ? [`Rates of the price book “${book.title}”, read on ${book.readOn}; no discount.`, FREE_SENTENCE]
        : rates
          ? [rates]
          : []),
      'One environment processes one request at a time; a request is billed by the millisecond, a begun one in full.',
      ...(usage.front === 'load-balancer' ? [BALANCER_SENTENCE] : []),
      TRANSFER_SENTENCE,
      'Left out: starting environments, logs, images kept in ECR and whatever else the application uses.',
      ...sentencesOfUnverified(lines),
    ],
    ranges: [],
  }))
}

const FREE_SENTENCE =
  'A million requests and 400,000 GB-seconds a month are free, if no other function of the account uses them; not on provisioned concurrency.'

function readLambda(usage: LambdaUsage): { readonly kind: 'read'; readonly billed: Billed } | Refused {
  const { read, refuse, faults } = amountReader()
  const given = (field: BilledField) => read(field, usage[field], LAMBDA_LIMITS[field])
  const billed = {
    memoryMb: given('memoryMb'),
    days: given('days'),
    requestsPerDay: given('requestsPerDay'),
    durationMs: given('durationMs'),
    storageMb: given('storageMb'),
    provisionedConcurrency: given('provisionedConcurrency'),
    provisionedHoursPerDay: given('provisionedHoursPerDay'),
    provisionedShare: given('provisionedShare'),
    capacityHoursPerDay: given('capacityHoursPerDay'),
    transferGb: given('transferGb'),
  }
  if (usage.front === 'http-api' || usage.front === 'rest-api') {
    const { most, name } = API_REACHES[usage.front]
    const calls = multiply(billed.requestsPerDay, billed.days)
    if (subtract(calls, exact(most)).numerator > 0n)
      refuse(
        'requestsPerDay',
        `Above ${most / 1_000_000} million calls a month ${name} has a rate that the price book lacks: choose fewer requests, or another front.`,
      )
  }
  if (billed.provisionedShare.numerator > 0n && billed.provisionedConcurrency.numerator === 0n)
    refuse('provisionedShare', 'No environment is provisioned: choose a part of 0, or some concurrency.')
  return faults.length > 0 ? { kind: 'refused', faults } : { kind: 'read', billed }
}

function chargesOf(usage: LambdaUsage, billed: Billed): readonly Charge[] {
  const requests = multiply(billed.requestsPerDay, billed.days)
  return [
    ...durationCharges(usage, billed, requests),
    ...storageCharges(usage, billed, requests),
    ...provisionedCharges(usage, billed, requests),
    ...frontCharges(usage, billed, requests),
    ...transferCharges(billed.transferGb),
  ]
}

/** GB-seconds of so many requests: the duration in whole milliseconds × the memory. */
function gbSeconds({ durationMs, memoryMb }: Billed, requests: Exact): Exact {
  return multiply(requests, exact(ceiling(durationMs), 1000), memoryMb, exact(1, 1024))
}

function durationCharges(usage: LambdaUsage, billed: Billed, requests: Exact): readonly Charge[] {
  const onDemand = multiply(requests, subtract(exact(1), billed.provisionedShare))
  const seconds = paid(gbSeconds(billed, onDemand), usage.freeTier, FREE_GB_SECONDS)
  const calls = paid(requests, usage.freeTier, FREE_REQUESTS)
  const each = `${ceiling(billed.durationMs)} ms × ${formatDecimal(billed.memoryMb)} MB`
  return [
    {
      id: 'duration',
      rate: `lambda.${usage.processor}-duration`,
      quantity: seconds,
      working: `${shown(onDemand)} requests × ${each}${usage.freeTier ? ' − 400,000 GB-seconds that are free' : ''}`,
    },
    {
      id: 'requests',
      rate: `lambda.${usage.processor}-requests`,
      quantity: multiply(calls, exact(1, 1_000_000)),
      working: `${shown(requests)} requests${usage.freeTier ? ' − 1,000,000 that are free' : ''}`,
    },
  ]
}

function paid(quantity: Exact, freeTier: boolean, free: Exact): Exact {
  return freeTier ? greatest(ZERO, subtract(quantity, free)) : quantity
}

function storageCharges(usage: LambdaUsage, billed: Billed, requests: Exact): readonly Charge[] {
  const above = subtract(billed.storageMb, exact(512))
  if (above.numerator === 0n) return []
  return [
    {
      id: 'storage',
      rate: `lambda.${usage.processor}-storage`,
      quantity: multiply(requests, exact(ceiling(billed.durationMs), 1000), above, exact(1, 1024)),
      working: `${shown(requests)} requests × ${ceiling(billed.durationMs)} ms × ${formatDecimal(above)} MB above 512`,
    },
  ]
}

function provisionedCharges(usage: LambdaUsage, billed: Billed, requests: Exact): readonly Charge[] {
  if (billed.provisionedConcurrency.numerator === 0n) return []
  const hours = multiply(billed.provisionedHoursPerDay, billed.days)
  const onProvisioned = multiply(requests, billed.provisionedShare)
  const environments = formatDecimal(billed.provisionedConcurrency)
  return [
    {
      id: 'provisioned-concurrency',
      rate: `lambda.${usage.processor}-provisioned-concurrency`,
      quantity: multiply(billed.provisionedConcurrency, hours, 3600, billed.memoryMb, exact(1, 1024)),
      working: `${environments} kept warm × ${shown(hours)} h × ${formatDecimal(billed.memoryMb)} MB`,
    },
    {
      id: 'provisioned-duration',
      rate: `lambda.${usage.processor}-provisioned-duration`,
      quantity: gbSeconds(billed, onProvisioned),
      working: `${shown(onProvisioned)} requests × ${ceiling(billed.durationMs)} ms × ${formatDecimal(billed.memoryMb)} MB`,
    },
  ]
}

function frontCharges(usage: LambdaUsage, billed: Billed, requests: Exact): readonly Charge[] {
  switch (usage.front) {
    case 'function-url':
      return []
    case 'load-balancer':
      return balancerCharges(
        { share: exact(1), capacityHoursPerDay: billed.capacityHoursPerDay },
        billed.days,
      )
    case 'http-api':
    case 'rest-api':
      return [
        {
          id: 'calls',
          rate: API_REACHES[usage.front].rate,
          quantity: multiply(requests, exact(1, 1_000_000)),
          working: `${shown(requests)} calls`,
        },
      ]
  }
}

function shown(value: Exact): string {
  return formatDecimal(value, 2)
}
