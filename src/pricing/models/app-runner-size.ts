import type { PriceFault } from '../bill.ts'
import { formatDecimal } from '../decimals.ts'
import { exact, type Exact } from '../money.ts'

/** The size of an App Runner instance: 1024 units are one vCPU, 1024 MB are one GB. */
export interface InstanceSize {
  readonly vcpu: number
  readonly memoryMb: number
}

const MEMORY_OF: readonly (readonly [vcpu: number, memoryMb: readonly number[]])[] = [
  [256, [512, 1024]],
  [512, [1024]],
  [1024, [2048, 3072, 4096]],
  [2048, [4096, 6144]],
  [4096, [8192, 10240, 12288]],
]

/**
 * The eleven sizes that App Runner offers, smallest first.
 * Source: https://docs.aws.amazon.com/apprunner/latest/dg/architecture.html#architecture.vcpu-memory
 */
export const INSTANCE_SIZES: readonly InstanceSize[] = MEMORY_OF.flatMap(([vcpu, memories]) =>
  memories.map((memoryMb) => ({ vcpu, memoryMb })),
)

export function vcpuOf(size: InstanceSize): Exact {
  return exact(size.vcpu, 1024)
}

export function memoryGbOf(size: InstanceSize): Exact {
  return exact(size.memoryMb, 1024)
}

/** "0.25 vCPU / 0.5 GB". */
export function sizeText(size: InstanceSize): string {
  return `${formatDecimal(vcpuOf(size))} vCPU / ${formatDecimal(memoryGbOf(size))} GB`
}

/** Why App Runner has no such instance and which it has, or undefined for a size that exists. */
export function sizeFault(size: InstanceSize): PriceFault | undefined {
  const memories = MEMORY_OF.find(([vcpu]) => vcpu === size.vcpu)?.[1]
  if (!memories) {
    const known = listed(MEMORY_OF.map(([vcpu]) => vcpu))
    return { field: 'vcpu', message: `App Runner has no instance with this vCPU: choose ${known} vCPU.` }
  }
  if (memories.includes(size.memoryMb)) return undefined
  const vcpu = formatDecimal(vcpuOf(size))
  const message = `App Runner has no instance of ${vcpu} vCPU with this memory: choose ${listed(memories)} GB.`
  return { field: 'memoryMb', message }
}

/** Units of 1/1024 as a choice in words: "2, 3 or 4". */
function listed(units: readonly number[]): string {
  const texts = units.map((unit) => formatDecimal(exact(unit, 1024)))
  const last = texts.pop() ?? ''
  return texts.length > 0 ? `${texts.join(', ')} or ${last}` : last
}
