import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bill } from '../../src/pricing/bill.ts'
import { estimateBeanstalk } from '../../src/pricing/models/beanstalk.ts'
import { INSTANCE_SIZES } from '../../src/pricing/models/app-runner-size.ts'
import { TASK_SIZES } from '../../src/pricing/models/fargate-size.ts'
import { IDLE_TASK } from '../../src/pricing/models/fargate-usage.ts'
import { estimateFargate } from '../../src/pricing/models/fargate.ts'
import { estimateLambda } from '../../src/pricing/models/lambda.ts'
import { estimateLightsail, POWERS } from '../../src/pricing/models/lightsail.ts'
import { estimateAsInNotes } from '../../src/pricing/models/study-notes.ts'
import { appRunnerBill, billOf } from './bills.ts'
import { openBook, VIRGINIA } from './books.ts'
import * as independent from './independent.ts'
import type { Fraction } from './independent.ts'

const NOTES = openBook('notes')
/** 10,000 configurations in all. */
const RUNS = { appRunner: 3500, fargate: 2500, lambda: 2500, beanstalk: 800, lightsail: 200, notes: 500 }
const SEED = 20261126

const drawn = {
  days: fc.integer({ min: 1, max: 31 }),
  transferGb: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 400_000 })),
  logsGb: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1000 })),
  imagesGb: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1000 })),
}
const size = fc.constantFrom(...INSTANCE_SIZES).map(({ vcpu, memoryMb }) => ({ vcpuUnits: vcpu, memoryMb }))
const taskSize = fc.constantFrom(...TASK_SIZES).map(({ vcpu, memoryMb }) => ({ vcpuUnits: vcpu, memoryMb }))
const processor = fc.constantFrom<('x86' | 'arm')[]>('x86', 'arm')

function agrees({ total, unpriced }: Bill, [above, below]: Fraction): void {
  expect(unpriced).toEqual([])
  expect(total.numerator * below).toBe(above * total.denominator)
}

describe('10,000 random configurations cost to the last digit what a second computation says', () => {
  it('is as many as are drawn below', () => {
    expect(Object.values(RUNS).reduce((all, runs) => all + runs)).toBe(10_000)
  })

  it('App Runner', () => {
    const usage = fc
      .record({
        ...drawn,
        size,
        activeMilliHours: fc.integer({ min: 0, max: 24_000 }),
        pausedShare: fc.integer({ min: 0, max: 100 }),
        provisioned: fc.integer({ min: 1, max: 25 }),
        active: fc.integer({ min: 0, max: 60 }),
        activationShare: fc.integer({ min: 0, max: 100 }),
        buildTenths: fc.integer({ min: 0, max: 100_000 }),
        automatic: fc.boolean(),
      })
      .map(({ size: instance, pausedShare, activationShare, ...rest }) => {
        const pausedMilliHours = Math.floor(((24_000 - rest.activeMilliHours) * pausedShare) / 100)
        const activations = Math.floor(((24_000 - pausedMilliHours) * 60 * activationShare) / 100_000)
        return { ...rest, ...instance, pausedMilliHours, activations }
      })
    const law = fc.property(usage, (one) => {
      const bill = appRunnerBill({
        ...one,
        vcpu: one.vcpuUnits,
        activeHoursPerDay: one.activeMilliHours / 1000,
        pausedHoursPerDay: one.pausedMilliHours / 1000,
        provisionedInstances: one.provisioned,
        activeInstances: one.active,
        activationsPerDay: one.activations,
        buildMinutes: one.buildTenths / 10,
        automaticDeployments: one.automatic,
      })
      agrees(bill, independent.appRunner(one))
    })
    fc.assert(law, { seed: SEED, numRuns: RUNS.appRunner })
  })

  it('ECS on Fargate and Express Mode', () => {
    const usage = fc
      .record({
        ...drawn,
        size: taskSize,
        processor,
        milliHours: fc.integer({ min: 0, max: 20_000_000 }),
        starts: fc.integer({ min: 0, max: 100_000 }),
        storageGb: fc.integer({ min: 20, max: 200 }),
        services: fc.integer({ min: 0, max: 25 }),
        centiUnits: fc.integer({ min: 0, max: 1_000_000 }),
        publicTasks: fc.boolean(),
        gateways: fc.integer({ min: 0, max: 3 }),
        natGb: fc.integer({ min: 0, max: 10_000 }),
      })
      .map(({ size: task, ...rest }) => ({ ...rest, ...task }))
    const law = fc.property(usage, (one) => {
      const estimate = estimateFargate(VIRGINIA, {
        ...IDLE_TASK,
        ...one,
        vcpu: one.vcpuUnits,
        taskHoursPerDay: one.milliHours / 1000,
        startsPerDay: one.starts,
        balancerServices: one.services,
        capacityHoursPerDay: one.centiUnits / 100,
        natGateways: one.gateways,
      })
      agrees(billOf(estimate), independent.fargate(one))
    })
    fc.assert(law, { seed: SEED, numRuns: RUNS.fargate })
  })

  it('Lambda', () => {
    const usage = fc
      .record({
        ...drawn,
        processor,
        memoryMb: fc.integer({ min: 128, max: 10_240 }),
        requests: fc.oneof(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 0, max: 9_000_000 })),
        tenthsOfMs: fc.integer({ min: 10, max: 9_000_000 }),
        responseKb: fc.integer({ min: 0, max: 500 }),
        storageMb: fc.integer({ min: 512, max: 10_240 }),
        warm: fc.integer({ min: 0, max: 100 }),
        warmHours: fc.integer({ min: 0, max: 24 }),
        share: fc.integer({ min: 0, max: 100 }),
        freeTier: fc.boolean(),
        front: fc.constantFrom<independent.DrawnLambda['front'][]>(
          'function-url',
          'http-api',
          'rest-api',
          'load-balancer',
        ),
        centiUnits: fc.integer({ min: 0, max: 100_000 }),
      })
      .map(({ share, ...rest }) => ({ ...rest, percent: rest.warm === 0 ? 0 : share }))
    const law = fc.property(usage, (one) => {
      const estimate = estimateLambda(VIRGINIA, {
        ...one,
        requestsPerDay: one.requests,
        durationMs: one.tenthsOfMs / 10,
        provisionedConcurrency: one.warm,
        provisionedHoursPerDay: one.warmHours,
        provisionedShare: one.percent / 100,
        capacityHoursPerDay: one.centiUnits / 100,
      })
      agrees(billOf(estimate), independent.lambda(one))
    })
    fc.assert(law, { seed: SEED, numRuns: RUNS.lambda })
  })

  it('Elastic Beanstalk', () => {
    const usage = fc.record({
      ...drawn,
      type: fc.constantFrom<independent.DrawnBeanstalk['type'][]>('t3-medium', 't3-large'),
      milliHours: fc.integer({ min: 0, max: 2_000_000 }),
      volumeGb: fc.integer({ min: 1, max: 1000 }),
      centiUnits: fc.integer({ min: 0, max: 1_000_000 }),
    })
    const law = fc.property(usage, (one) => {
      const estimate = estimateBeanstalk(VIRGINIA, {
        ...one,
        instanceHoursPerDay: one.milliHours / 1000,
        capacityHoursPerDay: one.centiUnits / 100,
      })
      agrees(billOf(estimate), independent.beanstalk(one))
    })
    fc.assert(law, { seed: SEED, numRuns: RUNS.beanstalk })
  })

  it('Lightsail', () => {
    const law = fc.property(fc.constantFrom(...POWERS), fc.integer({ min: 1, max: 20 }), ({ id }, nodes) => {
      const estimate = estimateLightsail(VIRGINIA, { power: id, nodes, transferGb: 0 })
      agrees(billOf(estimate), independent.lightsail(id, nodes))
    })
    fc.assert(law, { seed: SEED, numRuns: RUNS.lightsail })
  })

  it('the study notes', () => {
    const usage = fc
      .record({
        size,
        instanceHours: fc.integer({ min: 0, max: 600 }),
        requests: fc.integer({ min: 0, max: 10_000_000 }),
        buildMinutes: fc.integer({ min: 0, max: 10_000 }),
      })
      .map(({ size: instance, ...rest }) => ({ ...rest, ...instance }))
    const law = fc.property(usage, (one) => {
      const estimate = estimateAsInNotes(NOTES, {
        vcpu: one.vcpuUnits,
        memoryMb: one.memoryMb,
        instanceHoursPerDay: one.instanceHours,
        requestsPerDay: one.requests,
        buildMinutes: one.buildMinutes,
      })
      agrees(billOf(estimate), independent.studyNotes(one))
    })
    fc.assert(law, { seed: SEED, numRuns: RUNS.notes })
  })
})
