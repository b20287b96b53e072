import type { Charge } from '../bill.ts'
import { formatDecimal } from '../decimals.ts'
import { compare, exact, subtract, ZERO, type Exact } from '../money.ts'

/** GB a month out to the internet that AWS gives away, once for the whole account. */
const FREE_GB = exact(100)

/** The line of data that leaves for the internet, without one where the free gigabytes suffice. */
export function transferCharges(gb: Exact): readonly Charge[] {
  const paid = subtract(gb, FREE_GB)
  if (compare(paid, ZERO) <= 0) return []
  const working = `${formatDecimal(gb, 2)} GB − 100 GB that are free`
  return [{ id: 'data-transfer', rate: 'egress.internet', quantity: paid, working }]
}

export const TRANSFER_SENTENCE =
  'Responses go to the internet; the first 100 GB a month are free, once for the whole account.'
