import { requestsOf, type LabDocument } from './document.ts'
import { instanceOf, type InstanceConfiguration } from './instance.ts'
import { cpuText, MEMORIES_OF_CPU, memoryText, type InstanceSize } from './instance-sizes.ts'
import type { Edit, Fix } from './problem.ts'
import { put, type Piece } from './put.ts'
import { scalingOf, scalingRequestOf, type Scaling } from './scaling.ts'

/** One change of a text that moves its price, with the edits that make it. */
export type Lever = { readonly fix: Fix } & (
  | { readonly kind: 'size'; readonly size: InstanceSize }
  | { readonly kind: 'min-size'; readonly minSize: number }
  | { readonly kind: 'automatic-deployments'; readonly on: boolean }
)

/** What of a text decides its price beside the instance, and what could be changed about it. */
export interface Levers {
  readonly scaling: Scaling | undefined
  readonly changes: readonly Lever[]
}

/** The eleven pairs, smallest first. */
const SIZES: readonly InstanceSize[] = [...MEMORIES_OF_CPU].flatMap(([cpuUnits, memories]) =>
  memories.map((memoryMb) => ({ cpuUnits, memoryMb })),
)
const MOST_READY = 25

/** The levers of the first service of a text and of its scaling. Changes that cannot be written without doubt are left out. */
export function leversOf(document: LabDocument): Levers {
  const scaling = scalingOf(document)
  if (document.faults.length > 0) return { scaling, changes: [] }
  const service = requestsOf(document).find((request) => instanceOf(request) !== undefined)
  const instance = service && instanceOf(service)
  return {
    scaling,
    changes: [
      ...(service && instance ? [...sizes(service, instance), ...deployments(service, instance)] : []),
      ...(scaling ? minSizes(document, scaling) : []),
    ],
  }
}

/** The next sizes down and up. */
function sizes(service: LabDocument, instance: InstanceConfiguration): readonly Lever[] {
  const place = SIZES.findIndex(
    ({ cpuUnits, memoryMb }) => cpuUnits === instance.cpuUnits && memoryMb === instance.memoryMb,
  )
  if (place < 0) return []
  return [place - 1, place + 1].flatMap((next): Lever[] => {
    const size = SIZES[next]
    const fix = size && fixOf(service, `Use ${sizeText(size)}`, sizeEdits(service, instance, size))
    return size && fix ? [{ kind: 'size', size, fix }] : []
  })
}

function sizeEdits(
  service: LabDocument,
  instance: InstanceConfiguration,
  size: InstanceSize,
): readonly Edit[] | undefined {
  const wanted = { Cpu: notation(service, 'Cpu', size), Memory: notation(service, 'Memory', size) }
  if (!service.node('InstanceConfiguration')) return put(service, ['InstanceConfiguration'], wanted)
  const same = {
    Cpu: size.cpuUnits === instance.cpuUnits,
    Memory: size.memoryMb === instance.memoryMb,
  }
  const edits: Edit[] = []
  for (const key of ['Cpu', 'Memory'] as const) {
    if (same[key]) continue
    const written = valueEdits(service, ['InstanceConfiguration', key], wanted[key])
    if (!written) return undefined
    edits.push(...written)
  }
  return edits
}

/** In the notation that the text uses: `1 vCPU` or `1024`. */
function notation(service: LabDocument, key: 'Cpu' | 'Memory', size: InstanceSize): string {
  const given = service.string('InstanceConfiguration', key)?.value ?? ''
  const number = key === 'Cpu' ? size.cpuUnits : size.memoryMb
  if (/^\d+$/.test(given)) return String(number)
  return key === 'Cpu' ? cpuText(number) : memoryText(number)
}

function deployments(service: LabDocument, instance: InstanceConfiguration): readonly Lever[] {
  const on = !instance.autoDeployments
  const type = service.string('SourceConfiguration', 'ImageRepository', 'ImageRepositoryType')?.value
  if ((on && type === 'ECR_PUBLIC') || service.kind !== 'create-service') return []
  const title = on ? 'Switch automatic deployments on' : 'Switch automatic deployments off'
  const fix = fixOf(
    service,
    title,
    valueEdits(service, ['SourceConfiguration', 'AutoDeploymentsEnabled'], on),
  )
  return fix ? [{ kind: 'automatic-deployments', on, fix }] : []
}

/** One instance less and one more that is always ready. */
function minSizes(document: LabDocument, { minSize }: Scaling): readonly Lever[] {
  const request = scalingRequestOf(document)
  return [minSize - 1, minSize + 1].flatMap((next): Lever[] => {
    if (!request || !Number.isInteger(next) || next < 1 || next > MOST_READY) return []
    const fix = fixOf(request, `Keep ${next} ready`, valueEdits(request, ['MinSize'], next))
    return fix ? [{ kind: 'min-size', minSize: next, fix }] : []
  })
}

/** Replaces a value where it stands, or puts it where it belongs. */
function valueEdits(
  document: LabDocument,
  path: readonly string[],
  value: string | number | boolean,
): readonly Edit[] | undefined {
  const scalar = document.scalar(...path)
  if (!scalar) return document.node(...path) ? undefined : put(document, path, value satisfies Piece)
  const quoted = /^["']/.test(document.text.slice(scalar.range.start, scalar.range.end))
  const plain = document.dialect === 'template' && document.format === 'yaml' && !quoted
  return [{ range: scalar.range, text: plain ? String(value) : JSON.stringify(value) }]
}

function fixOf(document: LabDocument, title: string, edits: readonly Edit[] | undefined): Fix | undefined {
  return edits && document.written({ title, edits, suggestion: true })
}

export function sizeText({ cpuUnits, memoryMb }: InstanceSize): string {
  return `${cpuText(cpuUnits)}, ${memoryText(memoryMb)}`
}
