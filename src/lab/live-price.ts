import type { PriceBook } from '../content/price-book.ts'
import type { Bill, Estimate } from '../pricing/bill.ts'
import { EVERYDAY_NEED } from '../pricing/compare.ts'
import { EVERYDAY_COMPARISON, linkOf } from '../pricing/comparison-link.ts'
import { hoursFrom } from '../pricing/day-presets.ts'
import { estimateUnderTraffic, type AppRunnerService } from '../pricing/estimate.ts'
import { subtract, sum, type Exact } from '../pricing/money.ts'
import type { Traffic } from '../pricing/traffic.ts'
import type { Findings } from './engine.ts'
import { DEFAULT_SIZE } from './instance-sizes.ts'
import type { Origin } from './instance.ts'
import type { LabState, OpenText } from './lab-store.ts'
import type { Lever } from './levers.ts'

/** What a look at a text says of its price. */
type Priced = Pick<Findings, 'kind' | 'instance' | 'levers'>

/** Of two open texts that one whose price is shown: the one in view, unless only the other one says what it costs. */
export function pricedText(state: LabState): OpenText {
  const { other } = state
  const says = (one: OpenText | undefined) =>
    one?.report?.instance !== undefined || one?.report?.levers.scaling !== undefined
  return other && !says(state) && says(other) ? other : state
}

/** What the text costs a month under this traffic; nothing for one that says nothing of cost. */
export function livePrice(report: Priced, book: PriceBook, traffic: Traffic): Estimate | undefined {
  const service = serviceOf(report)
  return service && estimateUnderTraffic(book, service, trafficOf(report, traffic))
}

/** Traffic in which the text has the last word: a scaling configuration says what is kept ready and how much at once. */
export function trafficOf({ levers }: Priced, traffic: Traffic): Traffic {
  const { scaling } = levers
  return scaling ? { ...traffic, minSize: scaling.minSize, concurrency: scaling.concurrency } : traffic
}

/** The same size and traffic on all services, as the end of an address; undefined while a number has no price. */
export function comparisonOf(report: Priced, traffic: Traffic): string | undefined {
  const service = serviceOf(report)
  if (!service) return undefined
  const { busyHours, ...numbers } = trafficOf(report, traffic)
  const hours = Math.min(24, Math.max(1, Math.round(busyHours)))
  const first = Math.min(8, 24 - hours)
  const { vcpu, memoryMb } = service
  const need = { ...EVERYDAY_NEED, ...numbers, vcpu, memoryMb, shape: hoursFrom(first, first + hours) }
  return linkOf({ ...EVERYDAY_COMPARISON, need })
}

/** A file of a repository and a scaling configuration alone say nothing of the size: they are priced at the default one. */
function serviceOf({ kind, instance, levers }: Priced): AppRunnerService | undefined {
  if (instance)
    return {
      vcpu: instance.cpuUnits,
      memoryMb: instance.memoryMb,
      automaticDeployments: instance.autoDeployments,
    }
  return kind === 'apprunner-yaml' || levers.scaling
    ? { vcpu: DEFAULT_SIZE.cpuUnits, memoryMb: DEFAULT_SIZE.memoryMb }
    : undefined
}

/** What one setting of the text costs a month, in USD. */
export interface SettingPrice {
  readonly id: 'cpu' | 'memory' | 'min-size' | 'automatic-deployments'
  /** As the text names it. */
  readonly key: string
  readonly value: string
  readonly from: Origin
  readonly usd: Exact
  /** What the amount is for: "vCPU while active". */
  readonly words: string
}

/** The settings that cause a bill, each with its part. What is kept ready is memory: that part is in both lines. */
export function settingPrices({ instance, levers }: Priced, bill: Bill): readonly SettingPrice[] {
  const { scaling } = levers
  const amount = (...ids: readonly string[]) =>
    sum(bill.lines.filter(({ id }) => ids.includes(id)).map((line) => line.amount))
  const prices: SettingPrice[] = []
  if (instance)
    prices.push(
      {
        id: 'cpu',
        key: 'Cpu',
        value: instance.cpu,
        from: instance.cpuFrom,
        usd: amount('active-vcpu'),
        words: 'vCPU while active',
      },
      {
        id: 'memory',
        key: 'Memory',
        value: instance.memory,
        from: instance.memoryFrom,
        usd: amount('provisioned-memory', 'extra-memory'),
        words: 'memory, idle hours too',
      },
      {
        id: 'automatic-deployments',
        key: 'AutoDeploymentsEnabled',
        value: String(instance.autoDeployments),
        from: instance.autoDeploymentsFrom,
        usd: amount('automatic-deployment'),
        words: 'automatic deployments',
      },
    )
  if (scaling)
    prices.push({
      id: 'min-size',
      key: 'MinSize',
      value: String(scaling.minSize),
      from: scaling.minSizeFrom,
      usd: amount('provisioned-memory'),
      words: `of the memory, for ${scaling.minSize} ready`,
    })
  return prices
}

/** A change of the text and what the month then costs more, negative for less. */
export interface WhatIf {
  readonly lever: Lever
  readonly usd: Exact
}

/** Each lever pulled by itself. */
export function whatIfs(report: Priced, book: PriceBook, traffic: Traffic): readonly WhatIf[] {
  const now = livePrice(report, book, traffic)
  if (now?.kind !== 'bill') return []
  return report.levers.changes.flatMap((lever): WhatIf[] => {
    const then = livePrice(pulled(report, lever), book, traffic)
    return then?.kind === 'bill' ? [{ lever, usd: subtract(then.bill.total, now.bill.total) }] : []
  })
}

function pulled(report: Priced, lever: Lever): Priced {
  const { instance, levers } = report
  switch (lever.kind) {
    case 'size':
      return instance ? { ...report, instance: { ...instance, ...lever.size } } : report
    case 'automatic-deployments':
      return instance ? { ...report, instance: { ...instance, autoDeployments: lever.on } } : report
    case 'min-size':
      return levers.scaling
        ? { ...report, levers: { ...levers, scaling: { ...levers.scaling, minSize: lever.minSize } } }
        : report
    default:
      return lever satisfies never
  }
}
