import type { PriceBook } from '../content/price-book.ts'
import type { Estimate } from './bill.ts'
import type { InstanceSize } from './models/app-runner-size.ts'
import { IDLE_MONTH, type MonthChoices } from './models/app-runner-usage.ts'
import { estimateAppRunner } from './models/app-runner.ts'
import { loadOf, type Traffic } from './traffic.ts'

/** What a configuration says of an App Runner service, as far as it costs. Anything not given is as in an idle month. */
export type AppRunnerService = InstanceSize & MonthChoices

const HOW_TRAFFIC_IS_READ =
  'Requests come evenly spaced over the hours with traffic; the same requests in bunches cost less, unless a bunch needs more instances.'

/** The month's bill of an App Runner service under this traffic, or sentences that say which input has no price. */
export function estimateUnderTraffic(book: PriceBook, service: AppRunnerService, traffic: Traffic): Estimate {
  const read = loadOf(traffic)
  if (read.kind === 'refused') return read
  const estimate = estimateAppRunner(book, { ...IDLE_MONTH, ...service, ...read.load })
  if (estimate.kind === 'refused') return estimate
  const assumptions = [HOW_TRAFFIC_IS_READ, ...estimate.bill.assumptions]
  return { kind: 'bill', bill: { ...estimate.bill, assumptions } }
}
