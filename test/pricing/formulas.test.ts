import { describe, expect, it } from 'vitest'
import type { Bill } from '../../src/pricing/bill.ts'
import { formatFixed } from '../../src/pricing/decimals.ts'
import { estimateAppRunnerDay } from '../../src/pricing/models/app-runner-day.ts'
import type { AppRunnerUsage } from '../../src/pricing/models/app-runner-usage.ts'
import { estimateExpressDay } from '../../src/pricing/models/express-mode.ts'
import { IDLE_TASK, type FargateUsage } from '../../src/pricing/models/fargate-usage.ts'
import { estimateFargate } from '../../src/pricing/models/fargate.ts'
import { IDLE_FUNCTION, type LambdaUsage } from '../../src/pricing/models/lambda-usage.ts'
import { estimateLambda } from '../../src/pricing/models/lambda.ts'
import { capacityUnits, type BalancerTarget } from '../../src/pricing/models/load-balancer.ts'
import { exact, multiply, sum, ZERO, type Exact } from '../../src/pricing/money.ts'
import { appRunnerBill, billOf, usd } from './bills.ts'
import { VIRGINIA } from './books.ts'
import { dayOf } from './days.ts'

const SMALLEST = { vcpu: 256, memoryMb: 512 }
const ONE = { vcpu: 1024, memoryMb: 2048 }
const runner = (usage: Partial<AppRunnerUsage> = {}) => appRunnerBill(usage)
const ofDay = (requestsPerDay: number) =>
  billOf(estimateAppRunnerDay(VIRGINIA, ONE, dayOf({ requestsPerDay })))
const fargate = (usage: Partial<FargateUsage> = {}) =>
  billOf(estimateFargate(VIRGINIA, { ...IDLE_TASK, ...ONE, ...usage }))
const lambda = (usage: Partial<LambdaUsage>) =>
  billOf(estimateLambda(VIRGINIA, { ...IDLE_FUNCTION, days: 1, ...usage }))
const shared = (services: number) => billOf(estimateExpressDay(VIRGINIA, ONE, dayOf({}), services))

/** A line with all its tiers. */
function line(bill: Bill, id: string): Exact {
  return sum(
    bill.lines.filter((one) => one.id === id || one.id.startsWith(`${id}.`)).map(({ amount }) => amount),
  )
}
const high = (bill: Bill, id: string) => bill.ranges.find((range) => range.id === id)?.high ?? ZERO
const low = (bill: Bill, id: string) => bill.ranges.find((range) => range.id === id)?.low ?? ZERO
const second = (seconds: number) => exact(seconds, 3600)

const NO_WORK = {
  newConnectionsPerSecond: ZERO,
  activeConnectionsPerMinute: ZERO,
  gbPerHour: ZERO,
  ruleEvaluationsPerSecond: ZERO,
}
const units = (work: Partial<typeof NO_WORK>, target: BalancerTarget = 'server') =>
  capacityUnits({ ...NO_WORK, ...work }, target)

describe('every formula of the material, by the models', () => {
  it.each<[formula: string, computed: Exact, expected: string]>([
    ['idle month = min instances × GB × 0.007 × 730', runner({ provisionedInstances: 3 }).total, '30.66'],
    [
      'active hour = instances × (vCPU × 0.064 + GB × 0.007)',
      multiply(
        runner({ days: 1, activeHoursPerDay: 24, provisionedInstances: 2, activeInstances: 2 }).total,
        exact(1, 24),
      ),
      '0.156',
    ],
    [
      'GB-hours = GB × (provisioned instance-hours + max(0, active − provisioned) instance-hours)',
      sum(
        ['provisioned-memory', 'extra-memory'].map((id) =>
          line(runner({ days: 30, activeHoursPerDay: 10, provisionedInstances: 2, activeInstances: 5 }), id),
        ),
      ),
      // 2 × (2 × 720 + 3 × 300) × 0.007
      '32.76',
    ],
    [
      'vCPU-hours = vCPU × active instance-hours',
      line(runner({ days: 30, activeHoursPerDay: 10, activeInstances: 5 }), 'active-vcpu'),
      '96',
    ],
    [
      'total = GB-hours × 0.007 + vCPU-hours × 0.064 + build minutes × 0.005 + 1.00',
      runner({ days: 30, activeHoursPerDay: 10, buildMinutes: 200, automaticDeployments: true }).total,
      '31.28',
    ],
    [
      'a GB-hour of an instance that is provisioned is not billed again when it is active',
      line(runner({ activeHoursPerDay: 24 }), 'provisioned-memory'),
      '10.22',
    ],
    [
      'requests cost nothing: a million a day on an instance that is active anyway',
      ofDay(1_000_000).total,
      usd(ofDay(1440).total),
    ],
    ['a paused service costs nothing', runner({ days: 30, pausedHoursPerDay: 24 }).total, '0'],
    [
      'per second, rounded up',
      line(runner({ days: 1, activeHoursPerDay: exact(1, 7200) }), 'active-vcpu'),
      usd(multiply(second(1), exact(64, 1000))),
    ],
    [
      'at least a minute of vCPU for each activation',
      line(runner({ days: 1, activeHoursPerDay: second(10), activationsPerDay: 10 }), 'active-vcpu'),
      usd(multiply(second(600), exact(64, 1000))),
    ],
    ['one isolated request every 10 minutes = 4,380 minutes', line(ofDay(144), 'active-vcpu'), '4.672'],
    ['a request every minute = 24 hours active', line(ofDay(1440), 'active-vcpu'), '46.72'],
    ['health checks, if they count, at 0.25 vCPU: 11.68', high(runner(SMALLEST), 'health-checks'), '11.68'],
    [
      'an instance start is billed at least a minute',
      low(runner({ days: 1, pausedHoursPerDay: 1 }), 'resumes'),
      usd(multiply(second(60), exact(64, 1000))),
    ],
    [
      'and may take up to five',
      high(runner({ days: 1, pausedHoursPerDay: 1 }), 'resumes'),
      usd(multiply(second(300), exact(64, 1000))),
    ],
    [
      'a deployment doubles the provisioned instances',
      low(runner({ deploymentsPerMonth: 1, provisionedInstances: 2 }), 'deployments'),
      usd(multiply(second(120), exact(78, 1000))),
    ],

    [
      'Fargate month = tasks × (vCPU × 0.04048 + GB × 0.004445) × 730',
      sum(['vcpu', 'memory'].map((id) => line(fargate({ taskHoursPerDay: 48 }), id))),
      '72.0802',
    ],
    ['Fargate vCPU for a month: 29.55', line(fargate(), 'vcpu'), '29.5504'],
    ['Fargate memory for a month: 6.49', line(fargate(), 'memory'), '6.4897'],
    [
      'Fargate bills at least a minute for a task',
      line(fargate({ days: 1, taskHoursPerDay: second(5), startsPerDay: 1 }), 'vcpu'),
      usd(multiply(second(60), exact(4048, 100_000))),
    ],
    [
      'Fargate storage above 20 GB',
      line(fargate({ storageGb: 120, taskHoursPerDay: 24, days: 1 }), 'storage'),
      '0.2664',
    ],
    ['ALB: 16.43', line(fargate(), 'balancer'), '16.425'],
    ['an LCU for a month: 5.84', line(fargate({ capacityHoursPerDay: 24 }), 'capacity-units'), '5.84'],
    ['public IPv4: 3.65 an address, two of the ALB', line(fargate(), 'balancer-addresses'), '7.3'],
    ['and one of the task', line(fargate(), 'task-addresses'), '3.65'],
    ['NAT: 32.85', line(fargate({ natGateways: 1 }), 'nat'), '32.85'],
    ['and 0.045 a GB', line(fargate({ natGateways: 1, natGb: 100 }), 'nat-data'), '4.5'],
    ['Express Mode shares one ALB among services', line(shared(4), 'balancer'), '4.10625'],
    ['and costs nothing itself', shared(1).total, usd(fargate().total)],

    ['LCU: 25 new connections a second', units({ newConnectionsPerSecond: exact(25) }), '1'],
    ['LCU: 3,000 active connections a minute', units({ activeConnectionsPerMinute: exact(3000) }), '1'],
    ['LCU: 1 GB an hour', units({ gbPerHour: exact(1) }), '1'],
    ['LCU: 0.4 GB an hour for Lambda targets', units({ gbPerHour: exact(4, 10) }, 'lambda'), '1'],
    ['LCU: 1,000 rule evaluations a second', units({ ruleEvaluationsPerSecond: exact(1000) }), '1'],
    [
      'LCU: the greatest, not the sum',
      units({ newConnectionsPerSecond: exact(50), gbPerHour: exact(3) }),
      '3',
    ],

    [
      'Lambda x86: 0.0000166667 a GB-second',
      line(lambda({ processor: 'x86', requestsPerDay: 1_000_000, durationMs: 1000 }), 'duration'),
      '16.6667',
    ],
    [
      'Lambda x86, three tiers: 6, 9 and 15 billion',
      line(
        lambda({ processor: 'x86', requestsPerDay: 30_000_000, durationMs: 100_000, memoryMb: 10_240 }),
        'duration',
      ),
      '435001.2',
    ],
    [
      'Lambda ARM: 597,356.53 for 56.002 billion GB-seconds above 18.75 billion',
      lambda({ requestsPerDay: 74_752_000, durationMs: 100_000, memoryMb: 10_240 }).lines.find(
        ({ id }) => id === 'duration.3',
      )?.amount ?? ZERO,
      '597356.5334',
    ],
    ['Lambda requests: 0.20 a million', line(lambda({ requestsPerDay: 5_000_000 }), 'requests'), '1'],
    [
      'Lambda /tmp above 512 MB',
      line(lambda({ requestsPerDay: 1_000_000, durationMs: 1000, storageMb: 1536 }), 'storage'),
      '0.0309',
    ],
    [
      'provisioned concurrency x86: 0.0000041667 a GB-second',
      line(lambda({ processor: 'x86', provisionedConcurrency: 1 }), 'provisioned-concurrency'),
      '0.36000288',
    ],
    [
      'provisioned concurrency ARM, 9 million GB-seconds: 30.00',
      line(
        lambda({ days: 1, provisionedConcurrency: 2500, provisionedHoursPerDay: 1 }),
        'provisioned-concurrency',
      ),
      '29.9997',
    ],
    [
      'duration on it ARM, 1.75 million GB-seconds: 13.61',
      line(
        lambda({
          requestsPerDay: 1_750_000,
          durationMs: 1000,
          provisionedConcurrency: 1,
          provisionedShare: 1,
        }),
        'provisioned-duration',
      ),
      '13.61115',
    ],
    [
      'free every month: a million requests and 400,000 GB-seconds',
      lambda({ requestsPerDay: 1_000_000, durationMs: 400, freeTier: true }).total,
      '0',
    ],
    [
      'a begun millisecond counts',
      line(lambda({ requestsPerDay: 1_000_000, durationMs: 0.5 + 1 }), 'duration'),
      '0.0266668',
    ],
    ['a function URL costs nothing', lambda({ front: 'function-url' }).total, '0'],
    [
      'an HTTP API 1.00 a million',
      line(lambda({ front: 'http-api', requestsPerDay: 1_000_000 }), 'calls'),
      '1',
    ],
    [
      'a REST API 3.50 a million',
      line(lambda({ front: 'rest-api', requestsPerDay: 1_000_000 }), 'calls'),
      '3.5',
    ],

    ['egress: 100 GB free', line(fargate({ transferGb: 100 }), 'data-transfer'), '0'],
    ['egress: 921.60 for 10,240 GB', line(fargate({ transferGb: 10_340 }), 'data-transfer'), '921.6'],
    [
      'egress: 3,481.60 for the next 40,960',
      line(fargate({ transferGb: 51_300 }), 'data-transfer'),
      '4403.2',
    ],
    [
      'egress: 406 for 5,800 of the next 102,400',
      line(fargate({ transferGb: 57_100 }), 'data-transfer'),
      '4809.2',
    ],
    ['egress: 0.05 above 150 TB', line(fargate({ transferGb: 153_800 }), 'data-transfer'), '11576.2'],
    ['images in ECR: 0.10 a GB-month', line(runner({ imagesGb: 7 }), 'images'), '0.7'],
    ['logs: 0.50 a GB taken in', line(runner({ logsGb: 7 }), 'logs'), '3.5'],
    ['logs: 0.03 a GB-month kept', line(runner({ logsGb: 7 }), 'kept-logs'), '0.21'],
  ])('%s', (_, computed, expected) => expect(usd(computed)).toBe(expected))

  it.each([
    [256, 512, '0.0035', '0.0195', '2.555', '14.235'],
    [256, 1024, '0.0070', '0.0230', '5.110', '16.790'],
    [512, 1024, '0.0070', '0.0390', '5.110', '28.470'],
    [1024, 2048, '0.0140', '0.0780', '10.220', '56.940'],
    [1024, 3072, '0.0210', '0.0850', '15.330', '62.050'],
    [1024, 4096, '0.0280', '0.0920', '20.440', '67.160'],
    [2048, 4096, '0.0280', '0.1560', '20.440', '113.880'],
    [2048, 6144, '0.0420', '0.1700', '30.660', '124.100'],
    [4096, 8192, '0.0560', '0.3120', '40.880', '227.760'],
    [4096, 10_240, '0.0700', '0.3260', '51.100', '237.980'],
    [4096, 12_288, '0.0840', '0.3400', '61.320', '248.200'],
  ])('the hours and months of %i units with %i MB', (vcpu, memoryMb, ...expected) => {
    const [idle, active] = [runner({ vcpu, memoryMb }), runner({ vcpu, memoryMb, activeHoursPerDay: 24 })]
    const hour = (bill: Bill) => formatFixed(multiply(bill.total, exact(1, 730)), 4)
    const month = (bill: Bill) => formatFixed(bill.total, 3)
    expect([hour(idle), hour(active), month(idle), month(active)]).toEqual(expected)
  })
})
