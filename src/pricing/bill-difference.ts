import type { Bill } from './bill.ts'
import { compare, subtract, sum, ZERO, type Exact } from './money.ts'

/** A charge that two bills differ in, in USD: what the second one has more, negative for less. */
export interface ChargeDifference {
  readonly id: string
  readonly label: string
  readonly before: Exact
  readonly after: Exact
  readonly usd: Exact
}

/** Every charge in which two bills differ, in the order of the first; the tiers of a rate are one charge. */
export function differencesOf(before: Bill, after: Bill): readonly ChargeDifference[] {
  const labels = new Map([...after.lines, ...before.lines].map(({ id, label }) => [chargeOf(id), label]))
  const order = [...before.lines, ...after.lines].map(({ id }) => chargeOf(id))
  return [...new Set(order)].flatMap((id) => {
    const [was, is] = [amountOf(before, id), amountOf(after, id)]
    const usd = subtract(is, was)
    return compare(usd, ZERO) === 0 ? [] : [{ id, label: labels.get(id) ?? id, before: was, after: is, usd }]
  })
}

function amountOf(bill: Bill, charge: string): Exact {
  return sum(bill.lines.filter(({ id }) => chargeOf(id) === charge).map(({ amount }) => amount))
}

/** A rate with tiers has a line for each: data-transfer, data-transfer.2, … */
function chargeOf(id: string): string {
  return id.replace(/\.\d+$/, '')
}
