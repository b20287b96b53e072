import * as fc from 'fast-check'
import type { Bill } from '../../src/pricing/bill.ts'
import { INSTANCE_SIZES } from '../../src/pricing/models/app-runner-size.ts'
import { estimateBeanstalk } from '../../src/pricing/models/beanstalk.ts'
import { TASK_SIZES } from '../../src/pricing/models/fargate-size.ts'
import { IDLE_TASK } from '../../src/pricing/models/fargate-usage.ts'
import { estimateFargate } from '../../src/pricing/models/fargate.ts'
import { estimateLambda } from '../../src/pricing/models/lambda.ts'
import { appRunnerBill, billOf } from './bills.ts'
import { VIRGINIA } from './books.ts'
import type { DrawnAppRunner, DrawnBeanstalk, DrawnFargate, DrawnLambda } from './independent.ts'

/** Random usages of the services, in whole numbers that a second computation can take as they are, and their bills. */

const shared = {
  days: fc.integer({ min: 1, max: 31 }),
  transferGb: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 400_000 })),
  logsGb: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1000 })),
  imagesGb: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1000 })),
}
const processor = fc.constantFrom<('x86' | 'arm')[]>('x86', 'arm')

export const instanceSizes = fc
  .constantFrom(...INSTANCE_SIZES)
  .map(({ vcpu, memoryMb }) => ({ vcpuUnits: vcpu, memoryMb }))
const taskSizes = fc.constantFrom(...TASK_SIZES).map(({ vcpu, memoryMb }) => ({ vcpuUnits: vcpu, memoryMb }))

/** Hours are thousandths, so that begun seconds occur; active and paused hours always fit into the day. */
export const appRunnerUsages: fc.Arbitrary<DrawnAppRunner> = fc
  .record({
    ...shared,
    size: instanceSizes,
    activeMilliHours: fc.integer({ min: 0, max: 24_000 }),
    pausedShare: fc.integer({ min: 0, max: 100 }),
    provisioned: fc.integer({ min: 1, max: 25 }),
    active: fc.integer({ min: 0, max: 60 }),
    activationShare: fc.integer({ min: 0, max: 100 }),
    buildTenths: fc.integer({ min: 0, max: 100_000 }),
    automatic: fc.boolean(),
  })
  .map(({ size, pausedShare, activationShare, ...rest }) => {
    const pausedMilliHours = Math.floor(((24_000 - rest.activeMilliHours) * pausedShare) / 100)
    const activations = Math.floor(((24_000 - pausedMilliHours) * 60 * activationShare) / 100_000)
    return { ...rest, ...size, pausedMilliHours, activations }
  })

export function appRunnerBillOf(drawn: DrawnAppRunner): Bill {
  const { vcpuUnits, memoryMb, days, transferGb, logsGb, imagesGb } = drawn
  return appRunnerBill({
    vcpu: vcpuUnits,
    memoryMb,
    days,
    transferGb,
    logsGb,
    imagesGb,
    activeHoursPerDay: drawn.activeMilliHours / 1000,
    pausedHoursPerDay: drawn.pausedMilliHours / 1000,
    provisionedInstances: drawn.provisioned,
    activeInstances: drawn.active,
    activationsPerDay: drawn.activations,
    buildMinutes: drawn.buildTenths / 10,
    automaticDeployments: drawn.automatic,
  })
}

export const fargateUsages: fc.Arbitrary<DrawnFargate> = fc
  .record({
    ...shared,
    size: taskSizes,
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
  .map(({ size, ...rest }) => ({ ...rest, ...size }))

export function fargateBillOf(drawn: DrawnFargate): Bill {
  return billOf(
    estimateFargate(VIRGINIA, {
      ...IDLE_TASK,
      ...drawn,
      vcpu: drawn.vcpuUnits,
      taskHoursPerDay: drawn.milliHours / 1000,
      startsPerDay: drawn.starts,
      balancerServices: drawn.services,
      capacityHoursPerDay: drawn.centiUnits / 100,
      natGateways: drawn.gateways,
    }),
  )
}

export const lambdaUsages: fc.Arbitrary<DrawnLambda> = fc
  .record({
    ...shared,
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
    front: fc.constantFrom<DrawnLambda['front'][]>('function-url', 'http-api', 'rest-api', 'load-balancer'),
    centiUnits: fc.integer({ min: 0, max: 100_000 }),
  })
  .map(({ share, ...rest }) => ({ ...rest, percent: rest.warm === 0 ? 0 : share }))

export function lambdaBillOf(drawn: DrawnLambda): Bill {
  return billOf(
    estimateLambda(VIRGINIA, {
      ...drawn,
      requestsPerDay: drawn.requests,
      durationMs: drawn.tenthsOfMs / 10,
      provisionedConcurrency: drawn.warm,
      provisionedHoursPerDay: drawn.warmHours,
      provisionedShare: drawn.percent / 100,
      capacityHoursPerDay: drawn.centiUnits / 100,
    }),
  )
}

export const beanstalkUsages: fc.Arbitrary<DrawnBeanstalk> = fc.record({
  ...shared,
  type: fc.constantFrom<DrawnBeanstalk['type'][]>('t3-medium', 't3-large'),
  milliHours: fc.integer({ min: 0, max: 2_000_000 }),
  volumeGb: fc.integer({ min: 1, max: 1000 }),
  centiUnits: fc.integer({ min: 0, max: 1_000_000 }),
})

export function beanstalkBillOf(drawn: DrawnBeanstalk): Bill {
  return billOf(
    estimateBeanstalk(VIRGINIA, {
      ...drawn,
      instanceHoursPerDay: drawn.milliHours / 1000,
      capacityHoursPerDay: drawn.centiUnits / 100,
    }),
  )
}
