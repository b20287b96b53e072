import type { Bill, Estimate } from '../../pricing/bill.ts'
import { differencesOf } from '../../pricing/bill-difference.ts'
import { compare, subtract, ZERO } from '../../pricing/money.ts'
import type { Traffic } from '../../pricing/traffic.ts'
import { showAmount, showDifference } from '../../pricing/ui/show-money.ts'
import type { SettingPrice } from '../live-price.ts'
import type { LinePrice } from './editor-handle.ts'

/** The region whose prices the lab shows. */
export const BOOK = 'us-east-1'

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
  const parts = differencesOf(before, after).map(({ label, usd }) => `${label} ${showDifference(usd)}`)
  return `${showDifference(difference)} a month${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`
}

/** What stands behind the lines of the editor: the amount of each setting that is written there and costs something. */
export function linePrices(settings: readonly SettingPrice[]): readonly LinePrice[] {
  return settings.flatMap(({ id, from, usd }) =>
    from.kind === 'written' && compare(usd, ZERO) > 0
      ? [
          {
            range: from.range,
            words: `${showAmount(usd)} ${id === 'min-size' ? 'of the memory' : 'a month'}`,
          },
        ]
      : [],
  )
}
