import type { TextRange } from '../base/text-range.ts'
import { requestsOf, type LabDocument } from './document.ts'
import { isOpaque } from './node.ts'
import { cpuOf, cpuText, DEFAULT_SIZE, MEMORIES_OF_CPU, memoryOf, memoryText } from './instance-sizes.ts'

/** Where a figure comes from: a place in the text, or App Runner's default. */
export type Origin = { readonly kind: 'written'; readonly range: TextRange } | { readonly kind: 'default' }

/** What a service definition says about its cost. */
export interface InstanceConfiguration {
  /** In 1/1024 vCPU. */
  readonly cpuUnits: number
  readonly memoryMb: number
  /** `1 vCPU` and `2 GB`, whichever notation the text uses. */
  readonly cpu: string
  readonly memory: string
  readonly cpuFrom: Origin
  readonly memoryFrom: Origin
  /** Whether App Runner has this pair; only then it has a price. */
  readonly supported: boolean
  readonly source: 'image' | 'code' | 'unknown'
  /** As AutoDeploymentsEnabled says, or its default, which is false for ECR Public. */
  readonly autoDeployments: boolean
  readonly autoDeploymentsFrom: Origin
}

/**
 * The instance of a service, of the first one where there are several: what CreateService names or leaves to the
 * defaults; of an update only what it names, since the rest stays as it was. Nothing for sizes that cannot be read.
 */
export function instanceOf(document: LabDocument): InstanceConfiguration | undefined {
  for (const request of requestsOf(document)) {
    const found = instanceIn(request)
    if (found) return found
  }
  return undefined
}

function instanceIn(document: LabDocument): InstanceConfiguration | undefined {
  const created = document.kind === 'create-service'
  const updated = document.kind === 'update-service' && document.map('InstanceConfiguration') !== undefined
  if ((!created && !updated) || document.root?.kind !== 'map') return undefined
  if (isOpaque(document.node('InstanceConfiguration'))) return undefined
  const cpu = size(document, 'Cpu', cpuOf, DEFAULT_SIZE.cpuUnits)
  const memory = size(document, 'Memory', memoryOf, DEFAULT_SIZE.memoryMb)
  if (!cpu || !memory) return undefined
  return {
    cpuUnits: cpu.value,
    memoryMb: memory.value,
    cpu: cpuText(cpu.value),
    memory: memoryText(memory.value),
    cpuFrom: cpu.from,
    memoryFrom: memory.from,
    supported: MEMORIES_OF_CPU.get(cpu.value)?.includes(memory.value) ?? false,
    ...sourceOf(document),
  }
}

function size(
  document: LabDocument,
  key: string,
  read: (text: string) => number | undefined,
  byDefault: number,
): { value: number; from: Origin } | undefined {
  const entry = document.entry('InstanceConfiguration', key)
  if (!entry) return { value: byDefault, from: { kind: 'default' } }
  const value = entry.node.kind === 'scalar' && !isOpaque(entry.node) ? read(entry.node.text) : undefined
  return value === undefined ? undefined : { value, from: { kind: 'written', range: entry.node.range } }
}

function sourceOf(
  document: LabDocument,
): Pick<InstanceConfiguration, 'source' | 'autoDeployments' | 'autoDeploymentsFrom'> {
  const image = document.map('SourceConfiguration', 'ImageRepository')
  const code = document.map('SourceConfiguration', 'CodeRepository')
  const source = image && !code ? 'image' : code && !image ? 'code' : 'unknown'
  const written = document.boolean('SourceConfiguration', 'AutoDeploymentsEnabled')
  if (written)
    return {
      source,
      autoDeployments: written.value,
      autoDeploymentsFrom: { kind: 'written', range: written.range },
    }
  const open =
    document.string('SourceConfiguration', 'ImageRepository', 'ImageRepositoryType')?.value === 'ECR_PUBLIC'
  return { source, autoDeployments: !open, autoDeploymentsFrom: { kind: 'default' } }
}
