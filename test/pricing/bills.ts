import type { PriceBook } from '../../src/content/price-book.ts'
import type { Bill, Estimate } from '../../src/pricing/bill.ts'
import { formatDecimal } from '../../src/pricing/decimals.ts'
import { ZERO, type Exact } from '../../src/pricing/money.ts'
import { IDLE_MONTH, type AppRunnerUsage } from '../../src/pricing/models/app-runner-usage.ts'
import { estimateAppRunner } from '../../src/pricing/models/app-runner.ts'
import { VIRGINIA } from './books.ts'

/** The bill of an estimate that must not have been refused. */
export function billOf(estimate: Estimate): Bill {
  if (estimate.kind === 'bill') return estimate.bill
  throw new Error(estimate.faults.map((fault) => fault.message).join(' '))
}

/** A bill of 1 vCPU / 2 GB in an idle month, except for what is given. */
export function appRunnerBill(usage: Partial<AppRunnerUsage> = {}, book: PriceBook = VIRGINIA): Bill {
  return billOf(estimateAppRunner(book, { ...IDLE_MONTH, vcpu: 1024, memoryMb: 2048, ...usage }))
}

export function amountOf(bill: Bill, id: string): Exact {
  return bill.lines.find((line) => line.id === id)?.amount ?? ZERO
}

export function usd(value: Exact): string {
  return formatDecimal(value, 12)
}

export function sentences(estimate: Estimate): readonly string[] {
  return estimate.kind === 'refused' ? estimate.faults.map((fault) => fault.message) : []
}
