import type { PriceBook } from '../content/price-book.ts'
import type { BillLine } from './bill.ts'
import type { AppRunnerUsage } from './models/app-runner-usage.ts'
import type { FargateUsage } from './models/fargate-usage.ts'
import type { LambdaUsage } from './models/lambda-usage.ts'

/** The lines of a bill for a usage, by a book; none where it has no price. */
export type Reckon<Usage> = (usage: Usage, book?: PriceBook) => readonly BillLine[]

/** What people believe of a service's price, and the bill of somebody who believes it. */
export interface Misconception<Usage> {
  /** The belief, as a sentence. */
  readonly belief: string
  readonly bill: (usage: Usage, reckon: Reckon<Usage>, book: PriceBook) => readonly BillLine[]
}

type Misconceptions<Usage> = Readonly<Record<string, Misconception<Usage>>>

/** A month of App Runner with the number of its deployments, none of which is billed. */
export type DeployedUsage = Omit<
  AppRunnerUsage,
  'deploymentsPerMonth' | 'activeHoursPerDay' | 'pausedHoursPerDay'
> & {
  readonly activeHoursPerDay: number
  readonly pausedHoursPerDay: number
  readonly deployments: number
}

export const APP_RUNNER_MISCONCEPTIONS: Misconceptions<DeployedUsage> = {
  'memory-billed-twice': {
    belief: 'A provisioned instance pays for its memory once more while it is active.',
    bill: (usage, reckon) => {
      const twice = {
        ...usage,
        activeInstances: usage.activeInstances + Math.min(usage.activeInstances, usage.provisionedInstances),
      }
      return [...without(reckon(usage), MEMORY), ...only(reckon(twice), MEMORY)]
    },
  },
  'idle-billed-as-active': {
    belief: 'vCPU is billed in every hour in which the service is not paused.',
    bill: (usage, reckon) => reckon({ ...usage, activeHoursPerDay: 24 - usage.pausedHoursPerDay }),
  },
  'scales-to-zero': {
    belief: 'Nothing is billed while no request is processed.',
    bill: (usage, reckon) => reckon({ ...usage, pausedHoursPerDay: 24 - usage.activeHoursPerDay }),
  },
  'memory-forgotten': {
    belief: 'Only vCPU is billed.',
    bill: (usage, reckon) => without(reckon(usage), MEMORY),
  },
  'vcpu-forgotten': {
    belief: 'Only memory is billed.',
    bill: (usage, reckon) => without(reckon(usage), ['active-vcpu']),
  },
  'one-instance-counted': {
    belief: 'The price is that of one instance, however many there are.',
    bill: (usage, reckon) =>
      reckon({ ...usage, provisionedInstances: 1, activeInstances: Math.min(1, usage.activeInstances) }),
  },
  'extra-memory-forgotten': {
    belief: 'Instances above the provisioned ones pay for vCPU only.',
    bill: (usage, reckon) => without(reckon(usage), ['extra-memory']),
  },
  'pause-billed': {
    belief: 'A paused service goes on paying for its memory.',
    bill: (usage, reckon) => reckon({ ...usage, pausedHoursPerDay: 0 }),
  },
  'minute-minimum-forgotten': {
    belief: 'An activation is billed by its seconds, with no minimum.',
    bill: (usage, reckon) => reckon({ ...usage, activationsPerDay: 0 }),
  },
  'rates-swapped': {
    belief: 'The rate of a vCPU-hour is that of a GB-hour, and the other way round.',
    bill: (usage, reckon, book) =>
      reckon(usage, swapped(book, 'apprunner.active-vcpu', 'apprunner.provisioned-memory')),
  },
  'each-deployment-billed': {
    belief: 'Every automatic deployment costs a dollar.',
    bill: (usage, reckon) =>
      reckon(usage).flatMap((line) =>
        line.id === 'automatic-deployment' ? Array.from({ length: usage.deployments }, () => line) : [line],
      ),
  },
  'automatic-deployment-forgotten': {
    belief: 'Automatic deployments are free.',
    bill: (usage, reckon) => without(reckon(usage), ['automatic-deployment']),
  },
  'build-forgotten': {
    belief: 'Building from source is free.',
    bill: (usage, reckon) => without(reckon(usage), ['build']),
  },
}

export const FARGATE_MISCONCEPTIONS: Misconceptions<FargateUsage> = {
  'memory-forgotten': {
    belief: 'Only vCPU is billed.',
    bill: (usage, reckon) => without(reckon(usage), ['memory']),
  },
  'vcpu-forgotten': {
    belief: 'Only memory is billed.',
    bill: (usage, reckon) => without(reckon(usage), ['vcpu']),
  },
  'task-only': {
    belief: 'A task needs nothing around it that costs.',
    bill: (usage, reckon) => only(reckon(usage), ['vcpu', 'memory', 'storage']),
  },
  'addresses-forgotten': {
    belief: 'A public IPv4 address is free while it is in use.',
    bill: (usage, reckon) => without(reckon(usage), ['task-addresses', 'balancer-addresses']),
  },
  'other-processor': {
    belief: 'x86 and ARM have the same rates.',
    bill: (usage, reckon) => reckon({ ...usage, processor: usage.processor === 'x86' ? 'arm' : 'x86' }),
  },
  'all-storage-billed': {
    belief: 'The first 20 GB of a task’s storage are billed as well.',
    bill: (usage, reckon) => reckon({ ...usage, storageGb: Number(usage.storageGb) + 20 }),
  },
}

export const LAMBDA_MISCONCEPTIONS: Misconceptions<LambdaUsage> = {
  'requests-forgotten': {
    belief: 'Only the duration is billed.',
    bill: (usage, reckon) => without(reckon(usage), ['requests']),
  },
  'duration-forgotten': {
    belief: 'Only requests are billed.',
    bill: (usage, reckon) => without(reckon(usage), ['duration']),
  },
  'free-tier-forgotten': {
    belief: 'Every request and every GB-second is billed.',
    bill: (usage, reckon) => reckon({ ...usage, freeTier: false }),
  },
  'free-tier-assumed': {
    belief: 'The free requests and GB-seconds are always left.',
    bill: (usage, reckon) => reckon({ ...usage, freeTier: true }),
  },
  'memory-ignored': {
    belief: 'A function pays for one GB, whatever its memory.',
    bill: (usage, reckon) => reckon({ ...usage, memoryMb: 1024 }),
  },
  'rounded-to-100-ms': {
    belief: 'A request is billed in steps of 100 ms.',
    bill: (usage, reckon) =>
      reckon({ ...usage, durationMs: Math.ceil(Number(usage.durationMs) / 100) * 100 }),
  },
  'other-processor': {
    belief: 'x86 and ARM have the same rates.',
    bill: (usage, reckon) => reckon({ ...usage, processor: usage.processor === 'x86' ? 'arm' : 'x86' }),
  },
}

const MEMORY = ['provisioned-memory', 'extra-memory']

function only(lines: readonly BillLine[], ids: readonly string[]): readonly BillLine[] {
  return lines.filter(({ id }) => ids.includes(id))
}

function without(lines: readonly BillLine[], ids: readonly string[]): readonly BillLine[] {
  return lines.filter(({ id }) => !ids.includes(id))
}

function swapped(book: PriceBook, one: string, other: string): PriceBook {
  const tiersOf = (id: string) => book.rates.find((rate) => rate.id === id)?.tiers
  const rates = book.rates.map((rate) => {
    const tiers = rate.id === one ? tiersOf(other) : rate.id === other ? tiersOf(one) : rate.tiers
    return tiers ? { ...rate, tiers } : rate
  })
  return { ...book, rates }
}
