import type { PriceBook } from '../../content/price-book.ts'
import { sentencesOfMonth, sentencesOfUnverified } from '../assumptions.ts'
import type { BillLine, BillRange } from '../bill.ts'
import { add, compare, exact, greatest, multiply, subtract, ZERO, type Exact } from '../money.ts'
import { findRate, firstPrice } from '../price-book.ts'
import { besidesSentences } from './besides.ts'
import type { BilledUsage } from './app-runner-usage.ts'

const PRICING = 'https://aws.amazon.com/apprunner/pricing/'
const DEVELOP = 'https://docs.aws.amazon.com/apprunner/latest/dg/develop.html'
const AUTOSCALING = 'https://docs.aws.amazon.com/apprunner/latest/api/API_CreateAutoScalingConfiguration.html'

export const MEMORY_ONCE = 'Memory is paid once: an active instance that was provisioned adds only its vCPU.'

/** What the total rests on, as sentences for the reader of the bill. */
export function assumptionsOf(
  book: PriceBook,
  usage: BilledUsage,
  lines: readonly BillLine[],
): readonly string[] {
  const said = [
    ...sentencesOfMonth(book, usage.days),
    MEMORY_ONCE,
    ...besidesSentences(usage.besides, ['a NAT gateway']),
  ]
  if (usage.activations > 1)
    said.push('Activations of one instance are equally long; each is billed at least one minute of vCPU.')
  if (usage.active > usage.provisioned)
    said.push(
      'Instances above the provisioned ones exist only in the active hours; their start-up is left out.',
    )
  if (usage.active > 25)
    said.push(
      `${usage.active} active instances need a MaxSize above its default of 25 and a quota that allows it.`,
    )
  return [...said, ...sentencesOfNoRanges(book), ...sentencesOfUnverified(lines)]
}

/** Without a rate for vCPU nobody can say what the undocumented things may add. */
export function sentencesOfNoRanges(book: PriceBook): readonly string[] {
  if (findRate(book, 'apprunner.active-vcpu').kind === 'rate') return []
  return ['What health checks and start-ups may add is not known: the price book has no rate for vCPU.']
}

/** What may come on top because AWS does not document it. A range of nothing is left out. */
export function rangesOf(book: PriceBook, usage: BilledUsage): readonly BillRange[] {
  if (sentencesOfNoRanges(book).length > 0) return []
  const vcpu = priceOf(book, 'apprunner.active-vcpu')
  const memory = priceOf(book, 'apprunner.provisioned-memory')
  const started = multiply(usage.vcpu, vcpu)
  const resumes =
    compare(usage.pausedHours, ZERO) > 0 && compare(usage.runSeconds, ZERO) > 0 ? usage.days : ZERO
  const ranges = [
    healthChecks(usage, vcpu),
    spread(usage, vcpu),
    ...startRanges({
      resumes: multiply(resumes, usage.provisioned),
      deployments: exact(usage.deployments * usage.provisioned),
      started,
      doubled: add(started, multiply(usage.memoryGb, memory)),
    }),
  ]
  return ranges.filter((range) => compare(range.high, ZERO) > 0)
}

/** Instances that start in a month after pauses and in deployments, and what an hour of one costs then (USD). */
export interface Starts {
  readonly resumes: Exact
  readonly deployments: Exact
  /** With vCPU: its memory is paid already. */
  readonly started: Exact
  /** With vCPU and memory: it stands beside the one that it replaces. */
  readonly doubled: Exact
}

/** The ranges of starting again after a pause and of doubled instances while deploying. */
export function startRanges({ resumes, deployments, started, doubled }: Starts): readonly BillRange[] {
  return [
    startUps(resumes, started, {
      id: 'resumes',
      label: 'Starting again after each pause',
      reason: 'Start-up is billed with vCPU, at least one minute for each instance; it may take up to five.',
      source: DEVELOP,
    }),
    startUps(deployments, doubled, {
      id: 'deployments',
      label: 'Doubled instances while deploying',
      reason:
        'A deployment doubles the provisioned instances for a time that is not documented: one to five minutes are assumed.',
      source: AUTOSCALING,
    }),
  ]
}

function healthChecks(usage: BilledUsage, price: Exact): BillRange {
  const idle = subtract(
    multiply(usage.runSeconds, usage.provisioned),
    multiply(usage.vcpuSeconds, Math.min(usage.active, usage.provisioned)),
  )
  return healthChecksUpTo(vcpuCost(greatest(idle, ZERO), usage, price))
}

/** The range of health checks, given what they cost if they keep every provisioned instance active (USD). */
export function healthChecksUpTo(high: Exact): BillRange {
  return {
    id: 'health-checks',
    label: 'If health checks count as processing requests',
    low: ZERO,
    high,
    reason: 'AWS does not document it. If they count, provisioned instances are never idle.',
    source: PRICING,
  }
}

/** With at most one activation at a time there is nothing to spread: an isolated request wakes one instance. */
function spread(usage: BilledUsage, price: Exact): BillRange {
  const spare = usage.active > 0 && usage.activations <= 1 ? Math.max(0, usage.provisioned - usage.active) : 0
  return spreadUpTo(vcpuCost(multiply(usage.vcpuSeconds, spare), usage, price))
}

/** The range of requests that wake more provisioned instances than they need, given its end (USD). */
export function spreadUpTo(high: Exact): BillRange {
  return {
    id: 'spread',
    label: 'If requests are spread over all provisioned instances',
    low: ZERO,
    high,
    reason: 'Which provisioned instances get a request is not documented; each that gets one is active.',
    source: PRICING,
  }
}

/** One to five minutes for each start, at a price (USD) an hour. */
function startUps(starts: Exact, price: Exact, words: Omit<BillRange, 'low' | 'high'>): BillRange {
  const minute = multiply(starts, price, exact(1, 60))
  return { ...words, low: minute, high: multiply(minute, 5) }
}

function vcpuCost(secondsPerDay: Exact, usage: BilledUsage, price: Exact): Exact {
  return multiply(secondsPerDay, usage.days, usage.vcpu, price, exact(1, 3600))
}

/** The first price of a rate, or 0 where the book has none: a bill without that rate was refused already. */
export function priceOf(book: PriceBook, id: string): Exact {
  const found = findRate(book, id)
  return found.kind === 'rate' ? firstPrice(found.rate) : ZERO
}
