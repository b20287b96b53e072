import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bill } from '../../src/pricing/bill.ts'
import { compare, multiply, sum } from '../../src/pricing/money.ts'
import { amountOf } from './bills.ts'
import {
  appRunnerBillOf,
  appRunnerUsages,
  beanstalkBillOf,
  beanstalkUsages,
  fargateBillOf,
  fargateUsages,
  lambdaBillOf,
  lambdaUsages,
} from './drawn.ts'

const RUNS = { seed: 20261122, numRuns: 300 }

const BILLS: readonly (readonly [name: string, bills: fc.Arbitrary<Bill>])[] = [
  ['App Runner', appRunnerUsages.map(appRunnerBillOf)],
  ['Fargate', fargateUsages.map(fargateBillOf)],
  ['Lambda', lambdaUsages.map(lambdaBillOf)],
  ['Elastic Beanstalk', beanstalkUsages.map(beanstalkBillOf)],
]

describe.each(BILLS)('any bill of %s', (_, bills) => {
  it('has lines that show their working and add up', () => {
    const law = fc.property(bills, ({ lines, total }) => {
      expect(sum(lines.map((line) => line.amount))).toEqual(total)
      for (const line of lines) {
        expect(multiply(line.quantity, line.rate)).toEqual(line.amount)
        expect(line.working).not.toMatch(/NaN|undefined/)
      }
    })
    fc.assert(law, RUNS)
  })

  it('has no range that is upside down or of nothing', () => {
    const law = fc.property(bills, ({ ranges }) => {
      for (const { low, high } of ranges) {
        expect(low.numerator).toBeGreaterThanOrEqual(0n)
        expect(compare(low, high)).toBeLessThanOrEqual(0)
        expect(high.numerator).toBeGreaterThan(0n)
      }
    })
    fc.assert(law, RUNS)
  })
})

describe('more never costs less', () => {
  const more = fc.integer({ min: 0, max: 1000 })

  function grows<Drawn>(
    usages: fc.Arbitrary<Drawn>,
    bill: (drawn: Drawn) => Bill,
    fuller: (drawn: Drawn, by: number) => Drawn,
  ): void {
    const law = fc.property(usages, more, (drawn, by) => {
      expect(compare(bill(drawn).total, bill(fuller(drawn, by)).total)).toBeLessThanOrEqual(0)
    })
    fc.assert(law, RUNS)
  }

  it('of App Runner', () =>
    grows(appRunnerUsages, appRunnerBillOf, (drawn, by) => ({
      ...drawn,
      active: Math.min(60, drawn.active + by),
      provisioned: Math.min(25, drawn.provisioned + by),
      buildTenths: drawn.buildTenths + by,
      transferGb: drawn.transferGb + by,
    })))

  it('of Fargate', () =>
    grows(fargateUsages, fargateBillOf, (drawn, by) => ({
      ...drawn,
      milliHours: drawn.milliHours + by,
      centiUnits: drawn.centiUnits + by,
      natGb: drawn.natGb + by,
      transferGb: drawn.transferGb + by,
    })))

  it('of Lambda', () =>
    grows(lambdaUsages, lambdaBillOf, (drawn, by) => ({
      ...drawn,
      requests: Math.min(9_000_000, drawn.requests + by),
      tenthsOfMs: Math.min(9_000_000, drawn.tenthsOfMs + by),
      memoryMb: Math.min(10_240, drawn.memoryMb + by),
      responseKb: drawn.responseKb + by,
    })))

  it('of Elastic Beanstalk', () =>
    grows(beanstalkUsages, beanstalkBillOf, (drawn, by) => ({
      ...drawn,
      milliHours: drawn.milliHours + by,
      volumeGb: drawn.volumeGb + by,
      logsGb: drawn.logsGb + by,
    })))
})

describe('App Runner', () => {
  const nothing = { transferGb: 0, logsGb: 0, imagesGb: 0, buildTenths: 0, automatic: false }

  it('never costs less than the idle price: the provisioned memory of the hours that are not paused', () => {
    const law = fc.property(appRunnerUsages, (drawn) => {
      const waiting = { ...drawn, ...nothing, active: 0, activations: 0, activeMilliHours: 0 }
      expect(compare(appRunnerBillOf(drawn).total, appRunnerBillOf(waiting).total)).toBeGreaterThanOrEqual(0)
    })
    fc.assert(law, RUNS)
  })

  it('never bills a GB-hour twice: at most all instances’ memory for the hours that they exist', () => {
    const law = fc.property(appRunnerUsages, (drawn) => {
      const bill = appRunnerBillOf({ ...drawn, pausedMilliHours: 0 })
      if (drawn.active <= drawn.provisioned) expect(amountOf(bill, 'extra-memory').numerator).toBe(0n)
      const memory = sum([amountOf(bill, 'provisioned-memory'), amountOf(bill, 'extra-memory')])
      const one = appRunnerBillOf({ ...drawn, pausedMilliHours: 0, provisioned: 1, active: 0 })
      const most = multiply(amountOf(one, 'provisioned-memory'), Math.max(drawn.active, drawn.provisioned))
      expect(compare(memory, most)).toBeLessThanOrEqual(0)
    })
    fc.assert(law, RUNS)
  })
})
