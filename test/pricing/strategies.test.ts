import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { EVERYDAY_NEED } from '../../src/pricing/compare.ts'
import { compare, subtract, ZERO, type Exact } from '../../src/pricing/money.ts'
import { onYourNeed, STRATEGIES } from '../../src/pricing/strategies.ts'
import type { Demonstration } from '../../src/pricing/strategy.ts'
import { differencesOf } from '../../src/pricing/bill-difference.ts'
import { sum, multiply } from '../../src/pricing/money.ts'
import { VIRGINIA } from './books.ts'

function billsOf({ before, after }: Demonstration) {
  if (before.kind === 'refused' || after.kind === 'refused') throw new Error('a demonstration has no price')
  return { before: before.bill, after: after.bill }
}

function saved(demonstration: Demonstration): Exact {
  const { before, after } = billsOf(demonstration)
  return subtract(before.total, after.total)
}

describe.each(STRATEGIES.map((strategy) => [strategy.title, strategy] as const))('%s', (_, strategy) => {
  it('pays where it is said to pay', () => {
    expect(compare(saved(strategy.pays(VIRGINIA)), ZERO)).toBe(1)
  })

  it('saves next to nothing where it is said not to pay', () => {
    const fails = strategy.fails(VIRGINIA)
    const part = multiply(saved(fails), 5)
    expect(compare(part, billsOf(fails).before.total), 'less than a fifth of the bill').toBe(-1)
    expect(compare(saved(fails), saved(strategy.pays(VIRGINIA)))).not.toBe(1)
  })

  it('explains its difference charge by charge, to the last digit', () => {
    for (const demonstration of [strategy.pays(VIRGINIA), strategy.fails(VIRGINIA)]) {
      const { before, after } = billsOf(demonstration)
      expect(sum(differencesOf(before, after).map(({ usd }) => usd))).toEqual(
        subtract(after.total, before.total),
      )
    }
  })

  it('answers any need with a price or a sentence', () => {
    for (const need of [EVERYDAY_NEED, { ...EVERYDAY_NEED, requestsPerDay: Number.NaN }]) {
      const yours = onYourNeed(VIRGINIA, strategy, need)
      for (const estimate of yours ? [yours.before, yours.after] : [])
        if (estimate.kind === 'refused') expect(estimate.faults[0]?.message).toMatch(/\.$/)
    }
  })

  it('belongs to a group of the notes’ cost strategies and stands in the file of its name', () => {
    expect([
      'Right-size resources',
      'Auto scaling optimization',
      'Build optimization',
      'Request optimization',
    ]).toContain(strategy.group)
    expect(readFileSync(`src/pricing/strategies/${strategy.id}.ts`, 'utf8')).toContain(`id: '${strategy.id}'`)
  })
})

it('every file of a strategy is in the list', () => {
  expect(readdirSync('src/pricing/strategies')).toHaveLength(STRATEGIES.length)
})
