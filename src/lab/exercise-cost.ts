import type { Exercise, GoalTest } from '../content/exercise.ts'
import type { PriceBook } from '../content/price-book.ts'
import { compareServices, EVERYDAY_NEED, totalOfOffer } from '../pricing/compare.ts'
import { CONTENDERS } from '../pricing/contenders.ts'
import { hoursFrom } from '../pricing/day-presets.ts'
import { estimateUnderTraffic, type AppRunnerService } from '../pricing/estimate.ts'
import type { Exact } from '../pricing/money.ts'
import { EVERYDAY_TRAFFIC, type Traffic } from '../pricing/traffic.ts'
import { requestsOf, type LabDocument } from './document.ts'
import { readDocument } from './read-document.ts'
import { instanceOf } from './instance.ts'

/** What App Runner takes where a scaling configuration says nothing. */
const DEFAULT_SCALING = { minSize: 1, concurrency: 100 }

/** What a price goal is counted of. */
export interface PricedService {
  readonly service: AppRunnerService
  readonly traffic: Traffic
}

/**
 * What the document makes of the service and the traffic of a price goal: its size where it names one, its scaling where it
 * holds such a configuration, the paused hours where it both pauses and resumes. Nothing where it has no price.
 */
export function pricedService(
  document: LabDocument,
  test: GoalTest & { kind: 'price' },
): PricedService | undefined {
  const instance = instanceOf(document)
  if (instance ? !instance.supported : !test.size) return undefined
  const size = instance
    ? { vcpu: instance.cpuUnits, memoryMb: instance.memoryMb, automaticDeployments: instance.autoDeployments }
    : (test.size ?? { vcpu: 0, memoryMb: 0 })
  return {
    service: { ...size, pausedHoursPerDay: pausedHours(document, test) },
    traffic: { ...EVERYDAY_TRAFFIC, ...test.traffic, ...scalingOf(document) },
  }
}

function scalingOf(document: LabDocument): Partial<Traffic> {
  const scaling = requestsOf(document).find(({ kind }) => kind === 'create-auto-scaling-configuration')
  if (!scaling) return {}
  return {
    minSize: scaling.number('MinSize')?.value ?? DEFAULT_SCALING.minSize,
    concurrency: scaling.number('MaxConcurrency')?.value ?? DEFAULT_SCALING.concurrency,
  }
}

/** A service that is paused and never resumed saves nothing: it is down. */
function pausedHours(document: LabDocument, { pausedHoursPerDay = 0 }: GoalTest & { kind: 'price' }): number {
  const operations = document.commands.map(({ operation }) => operation?.value)
  return operations.includes('pause-service') && operations.includes('resume-service') ? pausedHoursPerDay : 0
}

/** What a price goal is about: exact USD a month. */
export interface CostChange {
  /** Of the start; nothing where that has no price. */
  readonly before: Exact | undefined
  readonly now: Exact | undefined
  readonly limit: string
  /** What the same traffic costs on other services, for the size as it is now; the cheapest first. */
  readonly elsewhere: readonly { readonly name: string; readonly total: Exact }[]
}

/** The bill of the start and of a text under the first price goal; nothing where no price is a goal. */
export function costChange(exercise: Exercise, text: string, book: PriceBook): CostChange | undefined {
  const test = exercise.goals.flatMap((goal) => (goal.test.kind === 'price' ? [goal.test] : []))[0]
  if (!test) return undefined
  const priced = (of: string) => pricedService(readDocument(of, exercise.kind), test)
  const now = priced(text)
  return {
    before: totalOf(priced(exercise.start), book),
    now: totalOf(now, book),
    limit: test.atMost,
    elsewhere: now ? elsewhere(now, book) : [],
  }
}

function totalOf(priced: PricedService | undefined, book: PriceBook): Exact | undefined {
  const estimate = priced && estimateUnderTraffic(book, priced.service, priced.traffic)
  return estimate?.kind === 'bill' ? estimate.bill.total : undefined
}

const OTHERS = ['lambda-url', 'fargate-arm', 'fargate-x86']

function elsewhere({ service, traffic }: PricedService, book: PriceBook): CostChange['elsewhere'] {
  const { vcpu, memoryMb } = service
  const { busyHours, ...load } = traffic
  const shape = hoursFrom(0, Math.ceil(busyHours))
  const others = CONTENDERS.filter(({ id }) => OTHERS.includes(id))
  const compared = compareServices(book, { ...EVERYDAY_NEED, vcpu, memoryMb, ...load, shape }, others)
  if (compared.kind === 'refused') return []
  return compared.offers.flatMap((offer) => {
    const total = totalOfOffer(offer)
    return total ? [{ name: offer.contender.name, total }] : []
  })
}
