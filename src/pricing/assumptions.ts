import type { PriceBook } from '../content/price-book.ts'
import { isUnverified, type BillLine } from './bill.ts'
import { formatDecimal } from './decimals.ts'
import { multiply, type Exact } from './money.ts'

/** What every bill rests on: the length of its month and the age of its rates. */
export function sentencesOfMonth(book: PriceBook, days: Exact, freeTier = false): readonly string[] {
  return [
    `A month is ${formatDecimal(multiply(days, 24), 2)} hours, and all its days are alike.`,
    `Rates of the price book “${book.title}”, read on ${book.readOn}; no discount${freeTier ? '' : ' and no free tier'}.`,
  ]
}

/** A sentence for each line whose rate nobody could read at AWS. */
export function sentencesOfUnverified(lines: readonly BillLine[]): readonly string[] {
  return lines
    .filter((line) => isUnverified(line.evidence))
    .map((line) => `${line.label}: the rate could not be read at AWS, it is unverified.`)
}
