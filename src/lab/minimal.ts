import { schemaOf, type Schema, type SchemaName } from './schema.ts'

/** Members that no schema requires and without which the rest says nothing, or another thing. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  SourceConfiguration: ['ImageRepository'],
  InstanceConfiguration: ['Cpu', 'Memory'],
  IngressVpcConfiguration: ['VpcId', 'VpcEndpointId'],
  Tags: ['Key', 'Value'],
  'update-service': ['InstanceConfiguration'],
  'create-auto-scaling-configuration': ['MaxSize'],
  'template-auto-scaling-configuration': ['MaxSize'],
  'create-observability-configuration': ['TraceConfiguration'],
  'template-observability-configuration': ['TraceConfiguration'],
  'delete-auto-scaling-configuration': ['DeleteAllRevisions'],
}
/** Values that fit each other, where the first one of each schema would not. */
const FITTING: Readonly<Record<string, string>> = {
  ImageIdentifier: 'public.ecr.aws/aws-containers/hello-app-runner:latest',
  ImageRepositoryType: 'ECR_PUBLIC',
  Cpu: '1 vCPU',
  Memory: '2 GB',
  Key: 'team',
  Value: 'orders',
  TagKeys: 'team',
}

/** Plain data, as JSON has it. */
export type Data = string | number | boolean | readonly Data[] | DataMap
export interface DataMap {
  readonly [key: string]: Data
}

/** What a document of that schema has to say at least, with examples for what only its author knows. */
export function minimalOf(name: SchemaName): DataMap {
  return mapOf(schemaOf(name), name)
}

function mapOf(schema: Schema, key: string): DataMap {
  const needed = new Set([...(schema.required ?? []), ...(NEEDED[key] ?? [])])
  return Object.fromEntries(
    [...needed].map((member) => [member, dataOf(schema.properties?.[member] ?? {}, member)]),
  )
}

function dataOf(schema: Schema, key: string): Data {
  if (schema.type === 'object') return mapOf(schema, key)
  if (schema.type === 'array') return schema.items ? [dataOf(schema.items, key)] : []
  if (schema.type === 'boolean') return false
  return FITTING[key] ?? schema.examples?.[0] ?? schema.enum?.[0] ?? schema.default ?? ''
}

/** The texts in it, in the order in which they are written. */
export function textsOf(data: Data): readonly string[] {
  if (typeof data === 'string') return [data]
  return typeof data === 'object' ? Object.values(data as DataMap).flatMap(textsOf) : []
}
