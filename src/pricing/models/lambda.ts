import type { PriceBook } from '../../content/price-book.ts'
import { sentencesOfMonth, sentencesOfUnverified } from '../assumptions.ts'
import { estimateOf, type Charge, type Estimate } from '../bill.ts'
import { formatDecimal } from '../decimals.ts'
import { ceiling, exact, greatest, multiply, subtract, ZERO, type Exact } from '../money.ts'
import { besidesCharges, besidesSentences } from './besides.ts'
import { frontCharges, frontSentences } from './lambda-front.ts'
import { readLambda, type BilledLambda, type LambdaUsage } from './lambda-usage.ts'

/** Free in every month, x86 and ARM together. */
const FREE_REQUESTS = exact(1_000_000)
const FREE_GB_SECONDS = exact(400_000)

/**
 * What Lambda bills for a month: GB-seconds by the millisecond, requests, /tmp above 512 MB, provisioned concurrency,
 * and beside it what stands in front. Source: https://aws.amazon.com/lambda/pricing/
 */
export function estimateLambda(book: PriceBook, usage: LambdaUsage): Estimate {
  const read = readLambda(usage)
  if (read.kind === 'refused') return read
  const { billed } = read
  return estimateOf(book, chargesOf(usage, billed), (lines) => ({
    assumptions: [
      ...sentencesOfMonth(book, billed.days, usage.freeTier),
      ...(usage.freeTier ? [FREE_SENTENCE] : []),
      'One environment processes one request at a time; a request is billed by the millisecond, a begun one in full.',
      ...frontSentences(usage.front),
      ...besidesSentences(billed, ['starting environments']),
      ...sentencesOfUnverified(lines),
    ],
    ranges: [],
  }))
}

const FREE_SENTENCE =
  'A million requests and 400,000 GB-seconds a month are free, if no other function of the account uses them; not on provisioned concurrency.'

function chargesOf(usage: LambdaUsage, billed: BilledLambda): readonly Charge[] {
  const requests = multiply(billed.requestsPerDay, billed.days)
  return [
    ...durationCharges(usage, billed, requests),
    ...storageCharges(usage, billed, requests),
    ...provisionedCharges(usage, billed, requests),
    ...frontCharges(usage.front, billed, requests),
    ...besidesCharges(billed),
  ]
}

/** GB-seconds of so many requests: the duration in whole milliseconds × the memory. */
function gbSeconds({ durationMs, memoryMb }: BilledLambda, requests: Exact): Exact {
  return multiply(requests, exact(ceiling(durationMs), 1000), memoryMb, exact(1, 1024))
}

function durationCharges(usage: LambdaUsage, billed: BilledLambda, requests: Exact): readonly Charge[] {
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

function storageCharges(usage: LambdaUsage, billed: BilledLambda, requests: Exact): readonly Charge[] {
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

function provisionedCharges(usage: LambdaUsage, billed: BilledLambda, requests: Exact): readonly Charge[] {
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

function shown(value: Exact): string {
  return formatDecimal(value, 2)
}
