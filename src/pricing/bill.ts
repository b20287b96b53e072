import type { Evidence } from '../content/types.gen.ts'
import type { PriceBook, Rate } from '../content/course.ts'
import { findRate, sliceByTier } from './price-book.ts'
import { multiply, sum, type Exact } from './money.ts'

/** One line of a bill: quantity × rate = amount (USD), unrounded, with where the rate is from and how the quantity came about. */
export interface BillLine {
  readonly id: string
  /** Service code of the offer file. */
  readonly service: string
  readonly label: string
  readonly quantity: Exact
  readonly unit: string
  readonly rate: Exact
  readonly amount: Exact
  readonly source: string
  readonly evidence: Evidence
  readonly working: string
}

/** What AWS does not document, as USD that may come on top of the total: from `low` to `high`. */
export interface BillRange {
  readonly id: string
  readonly label: string
  readonly low: Exact
  readonly high: Exact
  readonly reason: string
  readonly source: string
}

/** The cost of one month, exact. Round only to show it. */
export interface Bill {
  readonly currency: 'USD'
  readonly total: Exact
  readonly lines: readonly BillLine[]
  readonly assumptions: readonly string[]
  readonly ranges: readonly BillRange[]
}

/** An input that has no price, with a sentence. `field` is a property of what was asked, or `book`. */
export interface PriceFault {
  readonly field: string
  readonly message: string
}

/** An input that cannot be priced: a sentence for each reason. */
export interface Refused {
  readonly kind: 'refused'
  readonly faults: readonly PriceFault[]
}

export type Estimate = { readonly kind: 'bill'; readonly bill: Bill } | Refused

/** A quantity to be billed at a rate of the book. */
export interface Charge {
  /** Id of the bill's line. */
  readonly id: string
  readonly rate: string
  readonly quantity: Exact
  readonly working: string
}

/** Looks up each charge's rate and writes its line (one for each tier), or collects the rates that are missing. */
export function billLines(
  book: PriceBook,
  charges: readonly Charge[],
): { readonly lines: readonly BillLine[]; readonly faults: readonly PriceFault[] } {
  const lines: BillLine[] = []
  const faults: PriceFault[] = []
  for (const charge of charges) {
    const found = findRate(book, charge.rate)
    if (found.kind === 'rate') lines.push(...linesOf(charge, found.rate))
    else faults.push({ field: 'book', message: found.message })
  }
  return { lines, faults }
}

/** The bill of these charges, or the sentences of the rates that the book lacks. */
export function estimateOf(
  book: PriceBook,
  charges: readonly Charge[],
  rest: (lines: readonly BillLine[]) => Pick<Bill, 'assumptions' | 'ranges'>,
): Estimate {
  const { lines, faults } = billLines(book, charges)
  if (faults.length > 0) return { kind: 'refused', faults }
  return {
    kind: 'bill',
    bill: { currency: book.currency, total: totalOf(lines), lines, ...rest(lines) },
  }
}

/** True where a rate is not AWS's word as far as anyone read it: the bill marks such a line. */
export function isUnverified(evidence: Evidence): boolean {
  return evidence === 'background' || evidence === 'community'
}

export function totalOf(lines: readonly BillLine[]): Exact {
  return sum(lines.map((line) => line.amount))
}

function linesOf(charge: Charge, rate: Rate): BillLine[] {
  return sliceByTier(rate, charge.quantity).map((slice, tier) => ({
    id: tier === 0 ? charge.id : `${charge.id}.${tier + 1}`,
    service: rate.service,
    label: rate.label,
    quantity: slice.quantity,
    unit: rate.unit,
    rate: slice.usd,
    amount: multiply(slice.quantity, slice.usd),
    source: rate.source,
    evidence: rate.evidence,
    working: charge.working,
  }))
}
