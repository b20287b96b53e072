import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bill } from '../../src/pricing/bill.ts'
import { estimateLightsail, POWERS } from '../../src/pricing/models/lightsail.ts'
import { estimateAsInNotes } from '../../src/pricing/models/study-notes.ts'
import { billOf } from './bills.ts'
import { openBook, VIRGINIA } from './books.ts'
import {
  appRunnerBillOf,
  appRunnerUsages,
  beanstalkBillOf,
  beanstalkUsages,
  fargateBillOf,
  fargateUsages,
  instanceSizes,
  lambdaBillOf,
  lambdaUsages,
} from './drawn.ts'
import * as independent from './independent.ts'
import type { Fraction } from './independent.ts'

const NOTES = openBook('notes')
/** 10,000 configurations in all. */
const RUNS = { appRunner: 3500, fargate: 2500, lambda: 2500, beanstalk: 800, lightsail: 200, notes: 500 }

/** Holds the bills of so many random usages against the second computation. */
function agrees<Drawn>(
  usages: fc.Arbitrary<Drawn>,
  bill: (drawn: Drawn) => Bill,
  second: (drawn: Drawn) => Fraction,
  numRuns: number,
): void {
  const law = fc.property(usages, (drawn) => {
    const { total, unpriced } = bill(drawn)
    const [above, below] = second(drawn)
    expect(unpriced).toEqual([])
    expect(total.numerator * below).toBe(above * total.denominator)
  })
  fc.assert(law, { seed: 20261126, numRuns })
}

describe('10,000 random configurations cost to the last digit what a second computation says', () => {
  it('is as many as are drawn below', () => {
    expect(Object.values(RUNS).reduce((all, runs) => all + runs)).toBe(10_000)
  })

  it('App Runner', () => agrees(appRunnerUsages, appRunnerBillOf, independent.appRunner, RUNS.appRunner))

  it('ECS on Fargate and Express Mode', () =>
    agrees(fargateUsages, fargateBillOf, independent.fargate, RUNS.fargate))

  it('Lambda', () => agrees(lambdaUsages, lambdaBillOf, independent.lambda, RUNS.lambda))

  it('Elastic Beanstalk', () =>
    agrees(beanstalkUsages, beanstalkBillOf, independent.beanstalk, RUNS.beanstalk))

  it('Lightsail', () => {
    const usages = fc.record({
      power: fc.constantFrom(...POWERS.map(({ id }) => id)),
      nodes: fc.integer({ min: 1, max: 20 }),
    })
    agrees(
      usages,
      (drawn) => billOf(estimateLightsail(VIRGINIA, { ...drawn, transferGb: 0 })),
      ({ power, nodes }) => independent.lightsail(power, nodes),
      RUNS.lightsail,
    )
  })

  it('the study notes', () => {
    const usages = fc
      .record({
        size: instanceSizes,
        instanceHours: fc.integer({ min: 0, max: 600 }),
        requests: fc.integer({ min: 0, max: 10_000_000 }),
        buildMinutes: fc.integer({ min: 0, max: 10_000 }),
      })
      .map(({ size, ...rest }) => ({ ...rest, ...size }))
    agrees(
      usages,
      ({ vcpuUnits, instanceHours, requests, ...rest }) =>
        billOf(
          estimateAsInNotes(NOTES, {
            ...rest,
            vcpu: vcpuUnits,
            instanceHoursPerDay: instanceHours,
            requestsPerDay: requests,
          }),
        ),
      independent.studyNotes,
      RUNS.notes,
    )
  })
})
