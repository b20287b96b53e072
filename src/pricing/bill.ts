import type { Evidence } from '../content/types.gen.ts'
import type { PriceBook, Rate } from '../content/price-book.ts'
import { grouped } from './decimals.ts'
import { beyondTiers, findRate, noRateSentence, sliceByTier } from './price-book.ts'
import { multiply, sum, type Exact } from './money.ts'
import { cataloguedRate } from './rate-catalogue.ts'

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

/** A quantity whose rate the book does not know. What it costs is unknown, which is not 0. */
export interface UnpricedLine {
  readonly id: string
  /** Service code of the offer file. */
  readonly service: string
  readonly label: string
  readonly quantity: Exact
  readonly unit: string
  readonly working: string
  /** What has no rate, in words: “Automatic deployments”, or “Data transfer” above 10,240 GB a month. */
  readonly missing: string
  /** The sentence that stands in place of an amount. */
  readonly message: string
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
  /** The sum of the lines. It is the price only where nothing is unpriced: ask `priceOfBill`. */
  readonly total: Exact
  readonly lines: readonly BillLine[]
  readonly unpriced: readonly UnpricedLine[]
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

/** Looks up each charge's rate and writes its line (one for each tier). Nothing of what has no rate costs nothing. */
export function billLines(
  book: PriceBook,
  charges: readonly Charge[],
): { readonly lines: readonly BillLine[]; readonly unpriced: readonly UnpricedLine[] } {
  const lines: BillLine[] = []
  const unpriced: UnpricedLine[] = []
  for (const charge of charges) {
    const found = findRate(book, charge.rate)
    if (found.kind === 'no-rate') {
      if (charge.quantity.numerator !== 0n) unpriced.push(unpricedOf(charge, book))
      continue
    }
    lines.push(...linesOf(charge, found.rate))
    const beyond = beyondTiers(found.rate, charge.quantity)
    if (beyond.numerator > 0n) unpriced.push(beyondOf(charge, found.rate, beyond, book))
  }
  return { lines, unpriced }
}

/** The bill of these charges, or the sentences of the rates that the book lacks where it knows none of them. */
export function estimateOf(
  book: PriceBook,
  charges: readonly Charge[],
  rest: (lines: readonly BillLine[]) => Pick<Bill, 'assumptions' | 'ranges'>,
): Estimate {
  const { lines, unpriced } = billLines(book, charges)
  if (unpriced.length > 0 && lines.every((line) => line.quantity.numerator === 0n)) {
    const message = noRateSentence(
      unpriced.map(({ missing }) => missing),
      book,
    )
    return { kind: 'refused', faults: [{ field: 'book', message }] }
  }
  return {
    kind: 'bill',
    bill: { currency: book.currency, total: totalOf(lines), lines, unpriced, ...rest(lines) },
  }
}

/** What the whole bill costs, or undefined where a part of it has no rate. */
export function priceOfBill(bill: Bill): Exact | undefined {
  return bill.unpriced.length === 0 ? bill.total : undefined
}

/** Why an estimate is no price, in sentences; none where it is one. */
export function whyNoPrice(estimate: Estimate): readonly string[] {
  if (estimate.kind === 'refused') return estimate.faults.map(({ message }) => message)
  const { unpriced } = estimate.bill
  return unpriced.length > 0 ? [noRateSentence(unpriced.map(({ missing }) => missing))] : []
}

/** True where a rate is not AWS's word as far as anyone read it: the bill marks such a line. */
export function isUnverified(evidence: Evidence): boolean {
  return evidence === 'background' || evidence === 'community'
}

export function totalOf(lines: readonly BillLine[]): Exact {
  return sum(lines.map((line) => line.amount))
}

function unpricedOf({ rate, ...charge }: Charge, book: PriceBook): UnpricedLine {
  const { service, label, unit } = cataloguedRate(rate) ?? { service: '', label: rate, unit: '' }
  const missing = `“${label}”`
  return { ...charge, service, label, unit, missing, message: noRateSentence([missing], book) }
}

/** The part of a quantity above the last tier that was read. */
function beyondOf(
  charge: Charge,
  { service, label, unit, tiers }: Rate,
  quantity: Exact,
  book: PriceBook,
): UnpricedLine {
  const end = `${grouped(tiers.at(-1)?.end ?? '0')} ${unit} a month`
  const missing = `“${label}” above ${end}`
  const message = noRateSentence([missing], book)
  return {
    id: `${charge.id}.beyond`,
    service,
    label,
    quantity,
    unit,
    working: `what exceeds ${end}`,
    missing,
    message,
  }
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
