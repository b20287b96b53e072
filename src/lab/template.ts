import type { TextRange } from '../base/text-range.ts'
import type { RequestKind } from './kinds.ts'
import { entryOf, opaqueNode, type LabNode, type MapEntry, type Path } from './node.ts'
import type { TemplateSchema } from './schema.ts'

/** A resource of a template whose Properties are a request of App Runner. */
export interface TemplateResource {
  readonly kind: RequestKind
  readonly schema: TemplateSchema
  /** Its Properties; nothing where there are none. */
  readonly root: LabNode | undefined
  readonly head: TextRange
  readonly path: Path
}

/** The resource types of App Runner in CloudFormation with what they are. There is none for connections. */
export const RESOURCES: ReadonlyMap<string, readonly [RequestKind, TemplateSchema]> = new Map([
  ['AWS::AppRunner::Service', ['create-service', 'template-service']],
  [
    'AWS::AppRunner::AutoScalingConfiguration',
    ['create-auto-scaling-configuration', 'template-auto-scaling-configuration'],
  ],
  ['AWS::AppRunner::VpcConnector', ['create-vpc-connector', 'template-vpc-connector']],
  [
    'AWS::AppRunner::VpcIngressConnection',
    ['create-vpc-ingress-connection', 'template-vpc-ingress-connection'],
  ],
  [
    'AWS::AppRunner::ObservabilityConfiguration',
    ['create-observability-configuration', 'template-observability-configuration'],
  ],
] as const)

export const RESOURCE_TYPES: readonly string[] = [...RESOURCES.keys()]

/** The resources of a template in its order, each with its type. */
export function typedResources(
  root: LabNode | undefined,
): readonly { readonly entry: MapEntry; readonly type: LabNode & { readonly kind: 'scalar' } }[] {
  const resources = entryOf(root, 'Resources')?.node
  if (resources?.kind !== 'map') return []
  return resources.entries.flatMap((entry) => {
    const type = entryOf(entry.node, 'Type')?.node
    return type?.kind === 'scalar' ? [{ entry, type }] : []
  })
}

/** The resources that the lab knows, with their properties; what a function of CloudFormation stands for is opaque. */
export function resourcesOf(root: LabNode | undefined): TemplateResource[] {
  return typedResources(root).flatMap(({ entry, type }): TemplateResource[] => {
    const known = RESOURCES.get(type.text)
    if (!known) return []
    const properties = entryOf(entry.node, 'Properties')?.node
    const [kind, schema] = known
    return [
      {
        kind,
        schema,
        root: properties && withoutFunctions(properties),
        head: entry.keyRange,
        path: ['Resources', entry.key, 'Properties'],
      },
    ]
  })
}

/** `!Ref x`, `{ "Ref": "x" }`, `Fn::If: [...]`: values that only CloudFormation works out. */
function isFunction(node: LabNode): boolean {
  if (node.tag !== undefined) return true
  if (node.kind !== 'map') return false
  const only = node.entries.length === 1 ? node.entries[0]?.key : undefined
  return only === 'Ref' || node.entries.some(({ key }) => key.startsWith('Fn::'))
}

function withoutFunctions(node: LabNode): LabNode {
  if (isFunction(node)) return opaqueNode(node.range)
  if (node.kind === 'list') return { ...node, items: node.items.map(withoutFunctions) }
  if (node.kind === 'scalar') return node
  return { ...node, entries: node.entries.map((entry) => ({ ...entry, node: withoutFunctions(entry.node) })) }
}
