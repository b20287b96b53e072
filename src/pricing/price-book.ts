import type { PriceBook, Rate } from '../content/price-book.ts'
import { inconsistent } from '../base/inconsistent.ts'
import { parseDecimal } from './decimals.ts'
import { compare, greatest, least, subtract, ZERO, type Exact } from './money.ts'
import { cataloguedRate } from './rate-catalogue.ts'

/** A rate, or the sentence that says that the book has none: an unknown price is never 0. */
export type FoundRate =
  | { readonly kind: 'rate'; readonly rate: Rate }
  | { readonly kind: 'no-rate'; readonly id: string; readonly message: string }

export function findRate(book: PriceBook, id: string): FoundRate {
  const rate = book.rates.find((candidate) => candidate.id === id)
  if (rate) return { kind: 'rate', rate }
  return { kind: 'no-rate', id, message: noRateSentence([`“${cataloguedRate(id)?.label ?? id}”`], book) }
}

/** The sentence that stands in place of amounts whose rates the book does not know. */
export function noRateSentence(things: readonly string[], book?: PriceBook): string {
  const all = [...new Set(things)]
  const listed = [all.slice(0, -1).join(', '), all.at(-1)].filter(Boolean).join(' and ')
  const where = book ? ` in the price book “${book.title}”` : ''
  return `No rate is known for ${listed}${where}: choose another book, or leave out what needs it.`
}

/** The part of a quantity that falls into one tier, and the price of one unit there (USD). */
export interface TierSlice {
  readonly quantity: Exact
  readonly usd: Exact
}

/**
 * Cuts a month's quantity at the borders of the rate's tiers. A quantity of 0 is one empty slice of the first tier; what
 * lies beyond the last tier is in no slice.
 */
export function sliceByTier(rate: Rate, quantity: Exact): readonly TierSlice[] {
  const slices: TierSlice[] = []
  for (const tier of rate.tiers) {
    const begin = decimalOf(rate, tier.begin)
    const reached = tier.end === 'Inf' ? quantity : least(quantity, decimalOf(rate, tier.end))
    if (slices.length > 0 && compare(reached, begin) <= 0) break
    slices.push({ quantity: subtract(reached, begin), usd: decimalOf(rate, tier.usd) })
  }
  return slices
}

/** The part of a month's quantity above the last tier that is known; nothing where the tiers have no end. */
export function beyondTiers(rate: Rate, quantity: Exact): Exact {
  const end = rate.tiers.at(-1)?.end ?? '0'
  return end === 'Inf' ? ZERO : greatest(ZERO, subtract(quantity, decimalOf(rate, end)))
}

/** The price of the first unit (USD). */
export function firstPrice(rate: Rate): Exact {
  return sliceByTier(rate, ZERO)[0]?.usd ?? inconsistent(`the rate ${rate.id} has no tier`)
}

/** Borders and prices of the books, read once: a comparison with its curves asks for each some thousand times. */
const DECIMALS = new Map<string, Exact>()

function decimalOf(rate: Rate, text: string): Exact {
  const known = DECIMALS.get(text)
  if (known) return known
  const value = parseDecimal(text) ?? inconsistent(`${text} in the rate ${rate.id} is not a decimal`)
  DECIMALS.set(text, value)
  return value
}
