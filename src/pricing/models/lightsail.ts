import type { PriceBook } from '../../content/price-book.ts'
import { amountReader, type Amount } from '../amount.ts'
import { sentencesOfMonth, sentencesOfUnverified } from '../assumptions.ts'
import { estimateOf, type Charge, type Estimate } from '../bill.ts'
import { formatDecimal } from '../decimals.ts'
import { exact, subtract } from '../money.ts'
import type { InstanceSize } from './app-runner-size.ts'
import { AVERAGE_MONTH_DAYS } from './app-runner-usage.ts'

/** A node of a Lightsail container service. Only Nano's size was read at AWS, the others are unverified. */
export interface Power extends InstanceSize {
  readonly id: 'nano' | 'micro' | 'small' | 'medium' | 'large' | 'xlarge'
  readonly title: string
}

/** Smallest first. Source: https://aws.amazon.com/lightsail/pricing/ */
export const POWERS: readonly Power[] = [
  { id: 'nano', title: 'Nano', vcpu: 256, memoryMb: 512 },
  { id: 'micro', title: 'Micro', vcpu: 256, memoryMb: 1024 },
  { id: 'small', title: 'Small', vcpu: 512, memoryMb: 2048 },
  { id: 'medium', title: 'Medium', vcpu: 1024, memoryMb: 4096 },
  { id: 'large', title: 'Large', vcpu: 2048, memoryMb: 8192 },
  { id: 'xlarge', title: 'Xlarge', vcpu: 4096, memoryMb: 16_384 },
]

/** The smallest power with at least this much vCPU and memory. */
export function powerFor(size: InstanceSize): Power | undefined {
  return POWERS.find((power) => power.vcpu >= size.vcpu && power.memoryMb >= size.memoryMb)
}

export interface LightsailUsage {
  readonly power: Power['id']
  /** Nodes, 1 to 20; Lightsail does not scale by itself. */
  readonly nodes: Amount
  /** GB a month out to the internet; 500 are included. */
  readonly transferGb: Amount
}

const INCLUDED_GB = 500
const LIMITS = {
  nodes: { name: 'The number of nodes', least: 1, most: 20, whole: true },
  transferGb: { name: 'GB out to the internet', least: 0, most: 1_000_000_000_000 },
} as const

/** What a Lightsail container service costs a whole month: its nodes, used or not, even while it is disabled. */
export function estimateLightsail(book: PriceBook, usage: LightsailUsage): Estimate {
  const { read, refuse, faults } = amountReader()
  const nodes = read('nodes', usage.nodes, LIMITS.nodes)
  const transfer = read('transferGb', usage.transferGb, LIMITS.transferGb)
  if (subtract(transfer, exact(INCLUDED_GB)).numerator > 0n)
    refuse(
      'transferGb',
      `Above the ${INCLUDED_GB} GB a month that are included Lightsail charges a rate that the price book lacks: choose less data to see an amount.`,
    )
  if (faults.length > 0) return { kind: 'refused', faults }
  const count = formatDecimal(nodes)
  const charges: Charge[] = [
    {
      id: 'nodes',
      rate: `lightsail.${usage.power}`,
      quantity: nodes,
      working: `${count === '1' ? '1 node' : `${count} nodes`} × 1 month`,
    },
  ]
  return estimateOf(book, charges, (lines) => ({
    assumptions: [
      ...sentencesOfMonth(book, AVERAGE_MONTH_DAYS),
      'There are always as many nodes as the busiest hour needs: Lightsail does not scale by itself.',
      `${INCLUDED_GB} GB of data transfer a month are included.`,
      ...(usage.power === 'nano'
        ? []
        : ['The vCPU and memory of this power could not be read at AWS: unverified.']),
      ...sentencesOfUnverified(lines),
    ],
    ranges: [],
  }))
}
