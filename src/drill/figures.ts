import { inconsistent } from '../base/inconsistent.ts'
import type { PriceBook } from '../content/price-book.ts'
import type { Bill, Estimate } from '../pricing/bill.ts'
import { formatDecimal, formatFixed } from '../pricing/decimals.ts'
import type { Exact } from '../pricing/money.ts'
import { findRate, firstPrice } from '../pricing/price-book.ts'

/** What App Runner asks for a vCPU-hour and for a GB-hour (USD). */
export interface HourRates {
  readonly vcpu: Exact
  readonly memory: Exact
}

export function hourRates(book: PriceBook): HourRates {
  return { vcpu: rateOf(book, 'apprunner.active-vcpu'), memory: rateOf(book, 'apprunner.provisioned-memory') }
}

function rateOf(book: PriceBook, id: string): Exact {
  const found = findRate(book, id)
  return found.kind === 'rate' ? firstPrice(found.rate) : inconsistent(found.message)
}

/** The bill of a usage that the drill has made up itself, so that it must have one. */
export function billOf(estimate: Estimate): Bill {
  return estimate.kind === 'bill'
    ? estimate.bill
    : inconsistent(estimate.faults.map(({ message }) => message).join(' '))
}

/** "$12.30": rounded to cents, half up. */
export function dollars(value: Exact): string {
  return `$${formatFixed(value, 2)}`
}

/** "$0.007": as many places as the rate has. */
export function rateText(value: Exact): string {
  return `$${formatDecimal(value)}`
}

/** "1 instance", "3 instances". */
export function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`
}

/** "12,000". */
export function grouped(value: number): string {
  return value.toLocaleString('en-US')
}
