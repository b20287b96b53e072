import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crossingsOf, curvesOf, REQUEST_STEPS, sentencesOf } from '../../src/pricing/break-even.ts'
import { compareServices, costsOf, EVERYDAY_NEED, partOf, totalOfOffer } from '../../src/pricing/compare.ts'
import { asCsv, asMarkdown } from '../../src/pricing/comparison-text.ts'
import { CONTENDERS, type Contender, type Need } from '../../src/pricing/contenders.ts'
import { DAY_PRESETS } from '../../src/pricing/day-presets.ts'
import { formatFixed } from '../../src/pricing/decimals.ts'
import { compare, exact, ZERO } from '../../src/pricing/money.ts'
import { sensitivityOf } from '../../src/pricing/sensitivity.ts'
import { VIRGINIA } from './books.ts'
import { needs } from './days.ts'

function offersOf(need: Need = EVERYDAY_NEED) {
  const comparison = compareServices(VIRGINIA, need)
  if (comparison.kind === 'refused') throw new Error(comparison.faults[0]?.message)
  return comparison.offers
}

function contender(id: string): Contender {
  const found = CONTENDERS.find((candidate) => candidate.id === id)
  if (!found) throw new Error(`no contender ${id}`)
  return found
}

describe('the comparison', () => {
  it('has the small web application’s figures', () => {
    const figures = offersOf().map((offer) => {
      const total = totalOfOffer(offer)
      return [offer.contender.id, total ? formatFixed(total, 2) : 'none']
    })
    expect(figures).toEqual([
      ['lambda-url', '0.63'],
      ['lambda-http', '0.85'],
      ['lambda-rest', '1.39'],
      ['lambda-alb', '24.44'],
      ['app-runner', '33.58'],
      ['lightsail', '40.00'],
      ['fargate-arm', '56.24'],
      ['beanstalk', '58.42'],
      ['express', '63.45'],
      ['fargate-x86', '63.45'],
      ['fargate-spot', 'none'],
    ])
  })

  it('puts the cheapest first and those without a price last, whatever the day', () => {
    const law = fc.property(needs, (need) => {
      const totals = offersOf(need).map(totalOfOffer)
      for (const [index, total] of totals.entries()) {
        const before = totals[index - 1]
        if (index > 0 && total) expect(before && compare(before, total)).toBeLessThanOrEqual(0)
      }
    })
    fc.assert(law, { seed: 20261123, numRuns: 200 })
  })

  it('never costs less with more requests, on any service', () => {
    const law = fc.property(needs, fc.integer({ min: 0, max: 100_000 }), (need, more) => {
      const less = costsOf(VIRGINIA, need, CONTENDERS)
      const then = costsOf(VIRGINIA, { ...need, requestsPerDay: need.requestsPerDay + more }, CONTENDERS)
      for (const [index, total] of then.entries()) {
        const before = less[index]
        if (total) expect(before && compare(before, total)).toBeLessThanOrEqual(0)
      }
    })
    fc.assert(law, { seed: 20261123, numRuns: 200 })
  })

  it('refuses a traffic that is none, once for all services', () => {
    const comparison = compareServices(VIRGINIA, { ...EVERYDAY_NEED, requestsPerDay: Number.NaN })
    expect(comparison.kind === 'refused' && comparison.faults).toHaveLength(1)
  })

  it('says of each service what it needs besides, and of each without a price why', () => {
    for (const { contender: one, estimate } of offersOf({ ...EVERYDAY_NEED, durationMs: 60_000 })) {
      expect(one.needs.length).toBeGreaterThan(0)
      if (estimate.kind === 'refused') expect(estimate.faults[0]?.message).toMatch(/[:.]/)
    }
    const http = offersOf({ ...EVERYDAY_NEED, durationMs: 30_001 }).find(
      ({ contender: { id } }) => id === 'lambda-http',
    )
    expect(http?.estimate).toMatchObject({ kind: 'refused' })
  })

  it('draws bars from nothing to the dearest', () => {
    expect(partOf(exact(1), exact(3))).toBe(0.3333)
    expect(partOf(exact(3), exact(3))).toBe(1)
    expect(partOf(ZERO, ZERO)).toBe(0)
  })
})

describe('crossings', () => {
  const runner = contender('app-runner')
  const crossings = (other: string, need: Need = EVERYDAY_NEED) => {
    const [first, second] = curvesOf(VIRGINIA, need, [runner, contender(other)])
    if (!first || !second) throw new Error('no curves')
    return { first, second, found: crossingsOf(VIRGINIA, need, first, second) }
  }

  it('are exact: at one request less the other service is the cheaper one', () => {
    for (const preset of DAY_PRESETS)
      for (const { id } of CONTENDERS.slice(1)) {
        const need = { ...EVERYDAY_NEED, ...preset }
        for (const { requestsPerDay, before, from } of crossings(id, need).found) {
          const at = (requests: number) =>
            standingAt({ ...need, requestsPerDay: requests }, runner, contender(id))
          expect([at(requestsPerDay - 1), at(requestsPerDay)]).toEqual([before, from])
        }
      }
  })

  it('lie where a closed formula puts them: an instance that is always active against a price for each request', () => {
    const need = { ...EVERYDAY_NEED, shape: DAY_PRESETS[1]?.shape ?? [], responseKb: 0 }
    // 24 × (0.064 + 2 × 0.007) = 1.872 a day; 0.2 s × 1 GB × 0.0000133334 + 0.0000002 = 0.00000286668 a request.
    const expected = Number(187_200_000_000n / 286_668n) + 1
    expect(crossings('lambda-url', need).found.map(({ requestsPerDay }) => requestsPerDay)).toEqual([
      expected,
    ])
  })

  it('are told in words from no request on', () => {
    const { first, second, found } = crossings('lambda-url')
    expect(sentencesOf(first, second, found)).toEqual([
      'Without requests Lambda, function URL costs less than App Runner.',
      'From 385,115 a day on App Runner costs less than Lambda, function URL.',
    ])
    const none = crossings('express')
    expect(sentencesOf(none.first, none.second, none.found)).toEqual([
      'At any number of requests App Runner costs less than ECS Express Mode.',
    ])
  })

  it('tell where a service has no price any more', () => {
    const { first, second, found } = crossings('lightsail')
    expect(sentencesOf(first, second, found).at(-1)).toBe(
      'From 861,844 a day on Lightsail containers has no price, App Runner has one.',
    )
  })

  it('are sought on steps that rise from 0 to ten million', () => {
    expect(REQUEST_STEPS).toEqual([...new Set(REQUEST_STEPS)].toSorted((a, b) => a - b))
    expect([REQUEST_STEPS[0], REQUEST_STEPS.at(-1)]).toEqual([0, 10_000_000])
  })
})

function standingAt(need: Need, left: Contender, right: Contender): string {
  const [a, b] = costsOf(VIRGINIA, need, [left, right])
  if (!a || !b) return a ? 'only-first' : b ? 'only-second' : 'neither'
  return compare(a, b) < 0 ? 'first' : compare(a, b) > 0 ? 'second' : 'equal'
}

describe('sensitivity', () => {
  const tables = sensitivityOf(VIRGINIA, EVERYDAY_NEED, CONTENDERS)

  it('changes one thing and keeps the rest', () => {
    expect(tables.map(({ id }) => id)).toEqual(['duration', 'concurrency', 'idle-hours'])
    const given = tables[0]?.rows.find(({ value }) => value === EVERYDAY_NEED.durationMs)
    expect(given?.usd).toEqual(costsOf(VIRGINIA, EVERYDAY_NEED, CONTENDERS))
  })

  it('shows that duration moves Lambda, idle hours App Runner, and neither Lightsail', () => {
    const column = (id: string, table: number) =>
      tables[table]?.rows.map(({ usd }) => {
        const amount = usd[CONTENDERS.findIndex((one) => one.id === id)]
        return amount ? formatFixed(amount, 2) : 'none'
      })
    expect(column('lambda-url', 0)?.[0]).not.toBe(column('lambda-url', 0)?.at(-1))
    expect(column('app-runner', 2)).toEqual(['56.94', '45.26', '33.58', '25.79', '18.01', '12.17'])
    expect(new Set(column('lightsail', 2)).size).toBe(1)
  })
})

describe('the comparison as text', () => {
  it('is a spreadsheet with CRLF, whose commas are quoted', () => {
    const lines = asCsv(offersOf()).split('\r\n')
    expect(lines[0]).toBe('Service,USD a month,Remark')
    expect(lines[1]).toMatch(/^"Lambda, function URL",0\.63,/)
    expect(lines).toHaveLength(1 + 11 + 1)
  })

  it('is a table in Markdown with the book’s name and date', () => {
    const text = asMarkdown(offersOf(), VIRGINIA)
    expect(text).toContain('| App Runner | 33.58 | Needs nothing besides')
    expect(text).toContain('| ECS on Fargate Spot |  | The price of Fargate Spot moves')
    expect(text).toContain('read on 2026-11-22')
  })
})
