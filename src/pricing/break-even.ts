import type { PriceBook } from '../content/price-book.ts'
import { costsOf } from './compare.ts'
import type { Contender, Need } from './contenders.ts'
import { grouped } from './decimals.ts'
import { compare, type Exact } from './money.ts'

/** How two services stand to each other at one traffic. `neither` has a price beyond what both can bear. */
export type Standing = 'first' | 'second' | 'equal' | 'only-first' | 'only-second' | 'neither'

/** The first number of requests a day from which the standing is another one. */
export interface Crossing {
  readonly requestsPerDay: number
  readonly before: Standing
  readonly from: Standing
}

/** A service's cost over requests a day: undefined where it has no price. */
export interface Curve {
  readonly contender: Contender
  readonly points: readonly { readonly requestsPerDay: number; readonly usd: Exact | undefined }[]
}

/** Where a plot and a search look: ten to a power of ten, and 0. */
export const REQUEST_STEPS: readonly number[] = [
  0,
  ...[1, 10, 100, 1000, 10_000, 100_000, 1_000_000].flatMap((power) =>
    [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8].map((step) => step * power).filter(Number.isInteger),
  ),
  10_000_000,
]

export function curvesOf(book: PriceBook, need: Need, contenders: readonly Contender[]): readonly Curve[] {
  const costs = REQUEST_STEPS.map((requestsPerDay) => costsOf(book, { ...need, requestsPerDay }, contenders))
  return contenders.map((contender, column) => ({
    contender,
    points: REQUEST_STEPS.map((requestsPerDay, row) => ({ requestsPerDay, usd: costs[row]?.[column] })),
  }))
}

/**
 * Every crossing that the steps of the curves show, each found exactly: at one request a day less the standing is
 * still the one before. Two crossings between neighbouring steps would go unseen.
 */
export function crossingsOf(book: PriceBook, need: Need, first: Curve, second: Curve): readonly Crossing[] {
  const found: Crossing[] = []
  const standingAt = (requestsPerDay: number) => {
    const both = [first.contender, second.contender]
    const [left, right] = costsOf(book, { ...need, requestsPerDay }, both)
    return standing(left, right)
  }
  let low: { readonly at: number; readonly is: Standing } | undefined
  for (const [index, point] of first.points.entries()) {
    const high = { at: point.requestsPerDay, is: standing(point.usd, second.points[index]?.usd) }
    while (low && low.is !== high.is) {
      const crossing: Crossing = bisect(low, high.at, standingAt)
      found.push(crossing)
      low = { at: crossing.requestsPerDay, is: crossing.from }
    }
    low = high
  }
  return found
}

function bisect(
  low: { readonly at: number; readonly is: Standing },
  end: number,
  standingAt: (requestsPerDay: number) => Standing,
): Crossing {
  let [same, other] = [low.at, end]
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2)
    if (standingAt(middle) === low.is) same = middle
    else other = middle
  }
  return { requestsPerDay: other, before: low.is, from: standingAt(other) }
}

function standing(first: Exact | undefined, second: Exact | undefined): Standing {
  if (!first || !second) return first ? 'only-first' : second ? 'only-second' : 'neither'
  const order = compare(first, second)
  return order === 0 ? 'equal' : order < 0 ? 'first' : 'second'
}

/** The whole story of two services in sentences, from no request to ten million a day. */
export function sentencesOf(first: Curve, second: Curve, crossings: readonly Crossing[]): readonly string[] {
  const names = [first.contender.name, second.contender.name] as const
  const start = standing(first.points[0]?.usd, second.points[0]?.usd)
  if (crossings.length === 0) return [`At any number of requests ${clause(start, names)}.`]
  return [
    `Without requests ${clause(start, names)}.`,
    ...crossings.map(
      ({ requestsPerDay, from }) => `From ${grouped(requestsPerDay)} a day on ${clause(from, names)}.`,
    ),
  ]
}

function clause(is: Standing, [first, second]: readonly [string, string]): string {
  switch (is) {
    case 'first':
      return `${first} costs less than ${second}`
    case 'second':
      return `${second} costs less than ${first}`
    case 'equal':
      return `${first} and ${second} cost the same`
    case 'only-first':
      return `${second} has no price, ${first} has one`
    case 'only-second':
      return `${first} has no price, ${second} has one`
    case 'neither':
      return `neither ${first} nor ${second} has a price`
  }
}
