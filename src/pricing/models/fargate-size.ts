import type { PriceFault } from '../bill.ts'
import { formatDecimal } from '../decimals.ts'
import { exact } from '../money.ts'
import type { InstanceSize } from './app-runner-size.ts'

/** Memory from `least` to `most` in steps (MB). 0.25 vCPU is the exception: 0.5, 1 or 2 GB. */
interface Memories {
  readonly vcpu: number
  readonly least: number
  readonly most: number
  readonly step: number
}

/** Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html */
const MEMORY_OF: readonly Memories[] = [
  { vcpu: 256, least: 512, most: 2048, step: 512 },
  { vcpu: 512, least: 1024, most: 4096, step: 1024 },
  { vcpu: 1024, least: 2048, most: 8192, step: 1024 },
  { vcpu: 2048, least: 4096, most: 16_384, step: 1024 },
  { vcpu: 4096, least: 8192, most: 30_720, step: 1024 },
  { vcpu: 8192, least: 16_384, most: 61_440, step: 4096 },
  { vcpu: 16_384, least: 32_768, most: 122_880, step: 8192 },
]

/** All sizes of a Fargate task up to 16 vCPU; every size of an App Runner instance is one of them. */
export const TASK_SIZES: readonly InstanceSize[] = MEMORY_OF.flatMap(({ vcpu, least, most, step }) =>
  Array.from({ length: (most - least) / step + 1 }, (_, index) => ({ vcpu, memoryMb: least + index * step })),
).filter((size) => size.vcpu !== 256 || size.memoryMb !== 1536)

/** Why Fargate has no such task, or undefined for a size that exists. */
export function taskSizeFault(size: InstanceSize): PriceFault | undefined {
  const row = MEMORY_OF.find((candidate) => candidate.vcpu === size.vcpu)
  if (!row)
    return {
      field: 'vcpu',
      message: 'Fargate has no task with this vCPU: choose 0.25, 0.5, 1, 2, 4, 8 or 16 vCPU.',
    }
  if (TASK_SIZES.some((known) => known.vcpu === size.vcpu && known.memoryMb === size.memoryMb))
    return undefined
  const [least, most] = [gb(row.least), gb(row.most)]
  const choice =
    size.vcpu === 256 ? '0.5, 1 or 2 GB' : `${least} to ${most} GB in steps of ${gb(row.step)} GB`
  const message = `Fargate has no task of ${gb(size.vcpu)} vCPU with this memory: choose ${choice}.`
  return { field: 'memoryMb', message }
}

function gb(units: number): string {
  return formatDecimal(exact(units, 1024))
}
