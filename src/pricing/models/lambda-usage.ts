import { amountReader, type Amount, type Limits } from '../amount.ts'
import type { Refused } from '../bill.ts'
import type { Exact } from '../money.ts'
import { AVERAGE_MONTH_DAYS, USAGE_LIMITS } from './app-runner-usage.ts'
import { BESIDES_LIMITS, NOTHING_BESIDES, type Besides } from './besides.ts'

/** What stands between the internet and a function. */
export type LambdaFront = 'function-url' | 'http-api' | 'rest-api' | 'load-balancer'

/** What one Lambda function does in one month. */
export interface LambdaUsage extends Besides {
  readonly processor: 'x86' | 'arm'
  /** 128 to 10,240 MB; its share of a processor grows with it. */
  readonly memoryMb: Amount
  readonly days: Amount
  readonly requestsPerDay: Amount
  /** Average duration of a request in milliseconds, at most 15 minutes. */
  readonly durationMs: Amount
  /** Average size of a response in KB: an HTTP API counts a call for each 512 begun. */
  readonly responseKb: Amount
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
}

/** A function behind its URL that nobody calls. */
export const IDLE_FUNCTION = {
  processor: 'arm',
  memoryMb: 1024,
  days: AVERAGE_MONTH_DAYS,
  requestsPerDay: 0,
  durationMs: 200,
  responseKb: 0,
  storageMb: 512,
  provisionedConcurrency: 0,
  provisionedHoursPerDay: 24,
  provisionedShare: 0,
  freeTier: false,
  front: 'function-url',
  capacityHoursPerDay: 0,
  ...NOTHING_BESIDES,
} as const satisfies LambdaUsage

const LAMBDA_LIMITS = {
  memoryMb: { name: 'The memory of a function in MB', least: 128, most: 10_240, whole: true },
  days: USAGE_LIMITS.days,
  requestsPerDay: { name: 'Requests a day', least: 0, most: 1_000_000_000 },
  durationMs: { name: 'The duration of a request in milliseconds', least: 1, most: 900_000 },
  responseKb: { name: 'The size of a response in KB', least: 0, most: 100_000 },
  storageMb: { name: 'The size of /tmp in MB', least: 512, most: 10_240, whole: true },
  provisionedConcurrency: { name: 'Provisioned concurrency', least: 0, most: 10_000, whole: true },
  provisionedHoursPerDay: { name: 'Hours a day with provisioned concurrency', least: 0, most: 24 },
  provisionedShare: { name: 'The part of requests on provisioned concurrency', least: 0, most: 1 },
  capacityHoursPerDay: { name: 'LCU-hours a day', least: 0, most: 1_000_000_000 },
  ...BESIDES_LIMITS,
} as const satisfies Record<string, Limits>

type BilledField = keyof typeof LAMBDA_LIMITS

/** A usage of Lambda in exact numbers. */
export type BilledLambda = Readonly<Record<BilledField, Exact>>

/** Checks every field, or says which are wrong. */
export function readLambda(
  usage: LambdaUsage,
): { readonly kind: 'read'; readonly billed: BilledLambda } | Refused {
  const { readAll, refuse, faults } = amountReader()
  const billed = readAll(usage, LAMBDA_LIMITS)
  if (billed.provisionedShare.numerator > 0n && billed.provisionedConcurrency.numerator === 0n)
    refuse('provisionedShare', 'No environment is provisioned: choose a part of 0, or some concurrency.')
  return faults.length > 0 ? { kind: 'refused', faults } : { kind: 'read', billed }
}
