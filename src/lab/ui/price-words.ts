import type { PriceBook } from '../../content/course.ts'
import type { Bill, Estimate } from '../../pricing/bill.ts'
import { estimateUnderTraffic } from '../../pricing/estimate.ts'
import { compare, type Exact, multiply, subtract, ZERO } from '../../pricing/money.ts'
import type { Traffic } from '../../pricing/traffic.ts'
import { showAmount } from '../../pricing/ui/show-money.ts'
import type { Findings } from '../engine.ts'

/** The region whose prices the lab shows. */
export const BOOK = 'us-east-1'

/** What App Runner gives to a service that says nothing of its size. */
const DEFAULT_SIZE = { vcpu: 1024, memoryMb: 2048 }

/** What the configuration costs under this traffic; nothing for a document that says nothing of cost. */
export function estimateOf(
  report: Findings | undefined,
  book: PriceBook | undefined,
  traffic: Traffic,
): Estimate | undefined {
  if (!report || !book) return undefined
  const { instance } = report
  if (!instance && report.kind !== 'apprunner-yaml') return undefined
  const service = instance
    ? { vcpu: instance.cpuUnits, memoryMb: instance.memoryMb, automaticDeployments: instance.autoDeployments }
    : DEFAULT_SIZE
  return estimateUnderTraffic(book, service, traffic)
}

/** The price in lines of text: the total, what it rests on, each charge. */
export function priceWords(estimate: Estimate | undefined, traffic: Traffic): readonly string[] {
  if (estimate?.kind !== 'bill') return []
  const { total, lines } = estimate.bill
  const { requestsPerDay, durationMs, busyHours, concurrency, minSize } = traffic
  return [
    `${showAmount(total)} a month in ${BOOK}`,
    `Traffic: ${requestsPerDay} requests a day of ${durationMs} ms in ${busyHours} hours; ${concurrency} at once on one instance, ${minSize} provisioned`,
    ...lines.map(({ label, amount }) => `${label}: ${showAmount(amount)}`),
  ]
}

/** What a change of the text or the traffic did to the price; nothing when the total is the same. */
export function changeWords(before: Bill, after: Bill): string | undefined {
  const difference = subtract(after.total, before.total)
  if (compare(difference, ZERO) === 0) return undefined
  const amount = (bill: Bill, id: string) => bill.lines.find((line) => line.id === id)?.amount ?? ZERO
  const labels = new Map([...before.lines, ...after.lines].map(({ id, label }) => [id, label]))
  const parts = [...labels].flatMap(([id, label]) => {
    const part = subtract(amount(after, id), amount(before, id))
    return compare(part, ZERO) === 0 ? [] : [`${label} ${signed(part)}`]
  })
  return `${signed(difference)} a month${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`
}

/** With its sign, also that of more. */
function signed(amount: Exact): string {
  const more = compare(amount, ZERO) > 0
  return `${more ? '+' : '−'}${showAmount(more ? amount : multiply(amount, -1))}`
}
