import { priceOfBill, whyNoPrice, type Bill } from '../pricing/bill.ts'
import { totalOfOffer, type Offer } from '../pricing/compare.ts'
import { formatDecimal, formatFixed } from '../pricing/decimals.ts'
import { mistakesOf } from '../pricing/models/study-notes.ts'
import { compare, multiply, subtract, ZERO, type Exact } from '../pricing/money.ts'

/**
 * Decimals as texts, so that no reader makes binary floats of them; only totals are rounded, half up to cents. What has
 * no rate is null, and so is the total then.
 */
export function billJson(bill: Bill, offers?: readonly Offer[]): string {
  const { currency, lines, unpriced, assumptions, ranges } = bill
  const total = priceOfBill(bill)
  const value = {
    currency,
    total: total ? formatFixed(total, 2) : null,
    lines: [
      ...lines.map(({ service, label, quantity, unit, rate, amount, source }) => ({
        service,
        label,
        quantity: formatDecimal(quantity),
        unit,
        rate: formatDecimal(rate),
        amount: formatDecimal(amount),
        source,
      })),
      ...unpriced.map(({ service, label, quantity, unit }) => ({
        service,
        label,
        quantity: formatDecimal(quantity),
        unit,
        rate: null,
        amount: null,
        source: null,
      })),
    ],
    assumptions,
    ranges: ranges.map(({ label, low, high, reason, source }) => ({
      label,
      low: formatDecimal(low),
      high: formatDecimal(high),
      reason,
      source,
    })),
    ...(offers ? { comparison: offers.map(offerJson) } : {}),
  }
  return `${JSON.stringify(value, null, 2)}\n`
}

function offerJson(offer: Offer): object {
  const total = totalOfOffer(offer)
  return {
    id: offer.contender.id,
    service: offer.contender.name,
    total: total ? formatFixed(total, 2) : null,
    needs: offer.contender.needs,
    message: total ? null : whyNoPrice(offer.estimate).join(' '),
  }
}

export function billText(bill: Bill, offers?: readonly Offer[]): string {
  const { currency, lines, unpriced, assumptions, ranges } = bill
  const total = priceOfBill(bill)
  const table = inColumns([
    ...lines.map(({ label, quantity, unit, rate, amount }) => [
      label,
      `${formatDecimal(quantity, 4)} ${unit}`,
      `× ${formatDecimal(rate)}`,
      `= ${formatFixed(amount, 2)}`,
    ]),
    ...unpriced.map(({ label, quantity, unit }) => [
      label,
      `${formatDecimal(quantity, 4)} ${unit}`,
      '× no rate known',
    ]),
  ])
  const open = ranges.map(
    ({ label, low, high, reason }) =>
      `  ${label}: ${formatFixed(low, 2)} to ${formatFixed(high, 2)} more. ${reason}`,
  )
  return `${[
    ...table,
    total
      ? `Total: ${formatFixed(total, 2)} ${currency} a month`
      : `No total: ${formatFixed(bill.total, 2)} ${currency} a month, and what has no known rate`,
    ...(open.length > 0 ? ['Not documented, so not in the total:', ...open] : []),
    'Assumptions:',
    ...assumptions.map((assumption) => `  ${assumption}`),
    ...(offers ? offersText(offers) : []),
  ].join('\n')}\n`
}

function offersText(offers: readonly Offer[]): readonly string[] {
  const rows = offers.map((offer) => {
    const total = totalOfOffer(offer)
    const words = total ? `needs ${offer.contender.needs.join('; ')}` : whyNoPrice(offer.estimate).join(' ')
    return [total ? formatFixed(total, 2).padStart(9) : ' no price', offer.contender.name, words]
  })
  return ['The same traffic on every service, the cheapest first:', ...inColumns(rows)]
}

/** What AWS would charge in place of the notes, and why: the parts add up to the difference. */
export function notesSentences(notes: Bill, aws: Bill): readonly string[] {
  const difference = subtract(notes.total, aws.total)
  return [
    `By AWS's rates the same costs ${formatFixed(aws.total, 2)}; the notes differ by ${signed(difference)}.`,
    ...mistakesOf(notes, aws).map(({ usd, text }) => `${signed(usd)}: ${text}`),
  ]
}

function signed(usd: Exact): string {
  const less = compare(usd, ZERO) < 0
  return `${less ? '−' : '+'}${formatFixed(less ? multiply(usd, -1) : usd, 2)}`
}

function inColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}
