import type { PriceBook } from '../content/price-book.ts'
import { priceOfBill, type Estimate, type Refused } from './bill.ts'
import { CONTENDERS, type Contender, type Need } from './contenders.ts'
import { spreadDay } from './day.ts'
import { DAY_PRESETS } from './day-presets.ts'
import { compare, divide, ZERO, type Exact } from './money.ts'

/** What one way to run the service costs a month, or why it has no price. */
export interface Offer {
  readonly contender: Contender
  readonly estimate: Estimate
}

/** The same need on every service: the cheapest first, those without a price last. */
export type Comparison = { readonly kind: 'comparison'; readonly offers: readonly Offer[] } | Refused

/** A small web application in office hours, on the smallest size of 1 vCPU. */
export const EVERYDAY_NEED: Need = {
  vcpu: 1024,
  memoryMb: 2048,
  requestsPerDay: 7200,
  durationMs: 200,
  concurrency: 100,
  responseKb: 20,
  shape: DAY_PRESETS[0]?.shape ?? [],
  minSize: 1,
  maxSize: 25,
  lambdaMemoryMb: 1024,
  freeTier: false,
  expressServices: 1,
  privateTasks: false,
}

export function compareServices(
  book: PriceBook,
  need: Need,
  contenders: readonly Contender[] = CONTENDERS,
): Comparison {
  const read = spreadDay(need)
  if (read.kind === 'refused') return read
  const offers = contenders.map((contender) => ({
    contender,
    estimate: contender.estimate(book, need, read.day),
  }))
  return { kind: 'comparison', offers: offers.toSorted(byTotal) }
}

/** What the offer costs, or undefined where it has no price: also where the book knows only a part of its rates. */
export function totalOfOffer({ estimate }: Pick<Offer, 'estimate'>): Exact | undefined {
  return estimate.kind === 'bill' ? priceOfBill(estimate.bill) : undefined
}

/** What each contender costs at this traffic, or nothing where it has no price. */
export function costsOf(
  book: PriceBook,
  need: Need,
  contenders: readonly Contender[],
): readonly (Exact | undefined)[] {
  const read = spreadDay(need)
  return contenders.map((contender) => {
    if (read.kind === 'refused') return undefined
    return totalOfOffer({ estimate: contender.estimate(book, need, read.day) })
  })
}

/** An offer's part of the dearest, for a bar: 0 to 1. The only binary float here, and nobody pays it. */
export function partOf(total: Exact, most: Exact): number {
  if (compare(most, ZERO) === 0) return 0
  const part = divide(total, most)
  return Number((part.numerator * 10_000n) / part.denominator) / 10_000
}

function byTotal(left: Offer, right: Offer): number {
  const [a, b] = [totalOfOffer(left), totalOfOffer(right)]
  if (a && b) return compare(a, b)
  return a ? -1 : b ? 1 : 0
}
