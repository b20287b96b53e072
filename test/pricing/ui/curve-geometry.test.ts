import { describe, expect, it } from 'vitest'
import { curvesOf, type Curve } from '../../../src/pricing/break-even.ts'
import { EVERYDAY_NEED } from '../../../src/pricing/compare.ts'
import { CONTENDERS } from '../../../src/pricing/contenders.ts'
import { exact } from '../../../src/pricing/money.ts'
import { draw, PLOT } from '../../../src/pricing/ui/curve-geometry.ts'
import { VIRGINIA } from '../books.ts'

const [RUNNER] = CONTENDERS

function flat(usd: number | undefined): Curve {
  if (!RUNNER) throw new Error('no contender')
  const points = [0, 1, 1000, 10_000_000].map((requestsPerDay) => ({
    requestsPerDay,
    usd: usd === undefined ? undefined : exact(usd),
  }))
  return { contender: RUNNER, points }
}

describe('the places of the plot', () => {
  const drawing = draw(curvesOf(VIRGINIA, EVERYDAY_NEED, CONTENDERS))

  it('lie inside it, all of them numbers', () => {
    for (const { path } of drawing.paths) {
      expect(path).not.toMatch(/NaN|Infinity/)
      for (const [, x, y] of path.matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)) {
        expect(Number(x)).toBeGreaterThanOrEqual(PLOT.left)
        expect(Number(x)).toBeLessThanOrEqual(PLOT.width - PLOT.right)
        expect(Number(y)).toBeGreaterThanOrEqual(PLOT.top - 0.1)
        expect(Number(y)).toBeLessThanOrEqual(PLOT.height - PLOT.bottom)
      }
    }
  })

  it('are empty for a service without a price', () => {
    expect(draw([flat(undefined)]).paths[0]).toMatchObject({ path: '', end: undefined })
    expect(draw([flat(undefined)]).onCurve('app-runner', 10)).toBeUndefined()
  })

  it('put a hundred dollars half way to ten thousand', () => {
    const height = PLOT.height - PLOT.top - PLOT.bottom
    expect(draw([flat(100), flat(10_000)]).onCurve('app-runner', 50)?.y).toBeCloseTo(PLOT.top + height / 2)
  })

  it('put nothing on the axis, where a dollar lies', () => {
    expect(draw([flat(0)]).onCurve('app-runner', 1000)?.y).toBe(PLOT.height - PLOT.bottom)
  })

  it('keep the numbers of lines that end together apart', () => {
    const [first, second] = draw([flat(100), flat(100)]).paths
    expect((second?.end?.y ?? 0) - (first?.end?.y ?? 0)).toBe(14)
  })

  it('label whole powers of ten from one to ten million requests', () => {
    expect(drawing.requests.map(({ value }) => value)).toEqual([1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7])
  })
})
