import type { PriceBook } from '../content/price-book.ts'
import { whyNoPrice } from './bill.ts'
import { totalOfOffer, type Offer } from './compare.ts'
import { formatFixed } from './decimals.ts'

/** The comparison as rows of a spreadsheet: commas, quotes where needed, CRLF, dollars with a point. */
export function asCsv(offers: readonly Offer[]): string {
  const rows = offers.map((offer) => [offer.contender.name, amountText(offer), remark(offer)])
  return [['Service', 'USD a month', 'Remark'], ...rows]
    .map((row) => row.map(quoted).join(','))
    .join('\r\n')
    .concat('\r\n')
}

/** The comparison as a table for notes and tickets. */
export function asMarkdown(offers: readonly Offer[], book: PriceBook): string {
  const rows = offers.map(
    (offer) => `| ${offer.contender.name} | ${amountText(offer)} | ${piped(remark(offer))} |`,
  )
  return [
    '| Service | USD a month | Remark |',
    '| --- | ---: | --- |',
    ...rows,
    '',
    `Rates of “${book.title}”, read on ${book.readOn}.`,
    '',
  ].join('\n')
}

function amountText(offer: Offer): string {
  const total = totalOfOffer(offer)
  return total ? formatFixed(total, 2) : ''
}

function remark({ contender, estimate }: Offer): string {
  const reasons = whyNoPrice(estimate)
  if (reasons.length > 0) return reasons.join(' ')
  return `Needs ${contender.needs.join('; ')}.`
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

function piped(cell: string): string {
  return cell.replaceAll('|', '\\|')
}
