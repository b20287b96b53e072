import type { PriceBook } from '../content/price-book.ts'
import { costsOf } from './compare.ts'
import type { Contender, Need } from './contenders.ts'
import { hoursFrom } from './day-presets.ts'
import type { Exact } from './money.ts'

/** One thing of the need changed, everything else kept: what each service then costs. */
export interface Sensitivity {
  readonly id: 'duration' | 'concurrency' | 'idle-hours'
  readonly title: string
  readonly unit: string
  readonly rows: readonly {
    readonly value: number
    /** USD a month in the order of the contenders, or nothing where there is no price. */
    readonly usd: readonly (Exact | undefined)[]
  }[]
}

const DURATIONS = [20, 50, 100, 200, 500, 1000, 5000, 30_000]
const CONCURRENCIES = [1, 5, 10, 25, 50, 100, 200]
const IDLE_HOURS = [0, 6, 12, 16, 20, 23]

export function sensitivityOf(
  book: PriceBook,
  need: Need,
  contenders: readonly Contender[],
): readonly Sensitivity[] {
  const rows = (values: readonly number[], change: (value: number) => Partial<Need>) =>
    values.map((value) => ({
      value,
      usd: costsOf(book, { ...need, ...change(value) }, contenders),
    }))
  return [
    {
      id: 'duration',
      title: 'Duration of a request',
      unit: 'ms',
      rows: rows(DURATIONS, (durationMs) => ({ durationMs })),
    },
    {
      id: 'concurrency',
      title: 'Requests at once on one instance',
      unit: 'requests',
      rows: rows(CONCURRENCIES, (concurrency) => ({ concurrency })),
    },
    {
      id: 'idle-hours',
      title: 'Hours a day without traffic, the same requests in the others',
      unit: 'hours',
      rows: rows(IDLE_HOURS, (idle) => ({ shape: hoursFrom(0, 24 - idle) })),
    },
  ]
}
