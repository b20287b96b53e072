import type { Curve } from '../break-even.ts'
import { formatFixed } from '../decimals.ts'
import type { Exact } from '../money.ts'

/** The plot in its own units; the right margin holds the numbers of the lines. */
export const PLOT = { width: 640, height: 360, left: 56, right: 28, top: 20, bottom: 44 } as const
/** Smaller amounts are drawn on the axis: a logarithm has no zero. */
export const LEAST_USD = 1
/** A number of a line is about this high and wide. */
const LETTER = 14
const MOST_REQUESTS = 10_000_000

export interface Place {
  readonly x: number
  readonly y: number
}

export interface Drawing {
  readonly paths: readonly { readonly id: string; readonly path: string; readonly end: Place | undefined }[]
  readonly requests: readonly { readonly value: number; readonly x: number }[]
  readonly amounts: readonly { readonly value: number; readonly y: number }[]
  /** Where a number of requests stands on the axis; undefined beyond its ends. */
  readonly across: (requestsPerDay: number) => number | undefined
  /** The place of an amount on a curve, between the points as the line is drawn. */
  readonly onCurve: (id: string, requestsPerDay: number) => Place | undefined
}

/** Places curves on two logarithmic axes. Binary floats are good enough for places; no amount is read off them. */
export function draw(curves: readonly Curve[]): Drawing {
  const most = Math.max(
    10,
    ...curves.flatMap(({ points }) => points.map(({ usd }) => (usd ? dollars(usd) : 0))),
  )
  const decades = Math.ceil(Math.log10(most))
  const x = (requests: number) =>
    PLOT.left + (Math.log10(requests) / Math.log10(MOST_REQUESTS)) * (PLOT.width - PLOT.left - PLOT.right)
  const y = (usd: number) =>
    PLOT.height -
    PLOT.bottom -
    (Math.log10(Math.max(LEAST_USD, usd)) / decades) * (PLOT.height - PLOT.top - PLOT.bottom)
  const placesOf = ({ points }: Curve) =>
    points.flatMap(({ requestsPerDay, usd }) =>
      requestsPerDay > 0 && usd ? [{ x: x(requestsPerDay), y: y(dollars(usd)) }] : [],
    )
  const lines = curves.map((curve) => ({ id: curve.contender.id, places: placesOf(curve) }))
  const ends = apart(lines.map(({ places }) => places.at(-1)))
  return {
    paths: lines.map(({ id, places }, index) => ({ id, path: pathOf(places), end: ends[index] })),
    requests: powers(7).map((value) => ({ value, x: x(value) })),
    amounts: powers(decades).map((value) => ({ value, y: y(value) })),
    across: (requests) => (requests >= 1 && requests <= MOST_REQUESTS ? x(requests) : undefined),
    onCurve(id, requestsPerDay) {
      const curve = curves.find(({ contender }) => contender.id === id)
      return curve && between(placesOf(curve), x(Math.max(1, requestsPerDay)))
    },
  }
}

function between(places: readonly Place[], x: number): Place | undefined {
  const after = places.findIndex((place) => place.x >= x)
  const [low, high] = [places[after - 1], places[after]]
  if (!high) return undefined
  if (!low) return high
  return { x, y: low.y + ((x - low.x) / (high.x - low.x)) * (high.y - low.y) }
}

/** Moves numbers that would cover each other down, line by line. */
function apart(ends: readonly (Place | undefined)[]): readonly (Place | undefined)[] {
  const moved = [...ends]
  let above: Place | undefined
  const downwards = [...ends.keys()].toSorted((a, b) => (ends[a]?.y ?? 0) - (ends[b]?.y ?? 0))
  for (const index of downwards) {
    const end = ends[index]
    if (!end) continue
    const covered = above && Math.abs(above.x - end.x) < LETTER && end.y - above.y < LETTER
    above = covered && above ? { x: end.x, y: above.y + LETTER } : end
    moved[index] = above
  }
  return moved
}

function pathOf(places: readonly Place[]): string {
  return places.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')
}

function powers(decades: number): readonly number[] {
  return Array.from({ length: decades + 1 }, (_, power) => 10 ** power)
}

function dollars(usd: Exact): number {
  return Number(formatFixed(usd, 4))
}
