import { formatDecimal, formatFixed } from '../decimals.ts'
import { compare, exact, subtract, ZERO, type Exact } from '../money.ts'

/** How a reader's locale writes money, rates and quantities. */
export interface NumberFormats {
  readonly amount: Intl.NumberFormat
  readonly rate: Intl.NumberFormat
  readonly quantity: Intl.NumberFormat
}

/** Each is made when it is first used: the first one of a page takes the browser long. */
export function formatsOf(locale?: string): NumberFormats {
  const dollars = { style: 'currency', currency: 'USD' } as const
  const made: { -readonly [name in keyof NumberFormats]?: NumberFormats[name] } = {}
  return {
    get amount() {
      return (made.amount ??= new Intl.NumberFormat(locale, dollars))
    },
    get rate() {
      return (made.rate ??= new Intl.NumberFormat(locale, { ...dollars, maximumFractionDigits: 12 }))
    },
    get quantity() {
      return (made.quantity ??= new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }))
    },
  }
}

const READERS = formatsOf()
const HALF_A_CENT = exact(1, 200)

/** Dollars and cents, halves rounded up; what is more than nothing never shows as nothing. */
export function showAmount(amount: Exact, formats = READERS): string {
  if (compare(amount, ZERO) > 0 && compare(amount, HALF_A_CENT) < 0)
    return `under ${formats.amount.format(0.01)}`
  return formats.amount.format(digits(formatFixed(amount, 2)))
}

/** A difference with its sign, also that of more; "no difference" for none. */
export function showDifference(usd: Exact, formats = READERS): string {
  const order = compare(usd, ZERO)
  if (order === 0) return 'no difference'
  return order > 0 ? `+${showAmount(usd, formats)}` : `−${showAmount(subtract(ZERO, usd), formats)}`
}

/** A price per unit with all its decimals. */
export function showRate(rate: Exact, formats = READERS): string {
  return formats.rate.format(digits(formatDecimal(rate, 12)))
}

/** A quantity with at most two decimals. */
export function showQuantity(quantity: Exact, formats = READERS): string {
  return formats.quantity.format(digits(formatDecimal(quantity, 2)))
}

/** Intl formats a decimal string without a detour over a binary float. */
function digits(decimal: string): `${number}` {
  return decimal as `${number}`
}
