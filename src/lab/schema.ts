import type { RequestKind } from './kinds.ts'
import type { Path } from './node.ts'
import apprunnerYaml from './schema/apprunner-yaml.schema.json' with { type: 'json' }
import documents from './schema/documents.schema.json' with { type: 'json' }
import requests from './schema/requests.schema.json' with { type: 'json' }

/** The part of JSON Schema that the lab's own schemas use. */
export interface Schema {
  readonly title?: string
  readonly type?: string | readonly string[]
  readonly description?: string
  /** Address of the page that documents it. */
  readonly $comment?: string
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly propertyNames?: Schema
  readonly items?: Schema
  readonly minItems?: number
  readonly required?: readonly string[]
  readonly enum?: readonly (string | number)[]
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly default?: string | number
  readonly examples?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly definitions?: Readonly<Record<string, Schema>>
  readonly const?: string
  readonly minProperties?: number
  readonly maxProperties?: number
  readonly anyOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly if?: Schema
  readonly then?: Schema
}

/** A resource of CloudFormation: the request with a few differences. */
export type TemplateSchema =
  | 'template-service'
  | 'template-auto-scaling-configuration'
  | 'template-vpc-connector'
  | 'template-vpc-ingress-connection'
  | 'template-observability-configuration'

/** Which schema a document follows. */
export type SchemaName = 'apprunner-yaml' | RequestKind | TemplateSchema

const SHARED = requests as Schema
const FILE = apprunnerYaml as Schema
/** Those of both files; no name is in both. */
const DEFINITIONS: Readonly<Record<string, Schema>> = { ...SHARED.definitions, ...FILE.definitions }

export const SCHEMA_NAMES = Object.keys(documents.properties) as readonly SchemaName[]

/** The schema of a kind, every reference replaced by what it refers to; worked out once. */
export function schemaOf(name: SchemaName): Schema {
  const known = EXPANDED.get(name)
  if (known) return known
  const schema = expanded(rootOf(name))
  EXPANDED.set(name, schema)
  return schema
}

const EXPANDED = new Map<SchemaName, Schema>()

/** The schema of a kind as it is written, references and all. */
export function rootOf(name: SchemaName): Schema {
  return name === 'apprunner-yaml' ? FILE : pointedTo(documents.properties[name])
}

/** A reference may have words of its own for what it refers to. No definition refers to itself. */
function expanded(schema: Schema): Schema {
  const { $ref, ...own } = schema
  const whole: Schema =
    $ref === undefined ? schema : { ...DEFINITIONS[$ref.replace(/^.*#\/definitions\//, '')], ...own }
  const { properties, items } = whole
  return {
    ...whole,
    ...(properties && { properties: mapValues(properties, expanded) }),
    ...(items && { items: expanded(items) }),
  }
}

function mapValues(
  schemas: Readonly<Record<string, Schema>>,
  change: (schema: Schema) => Schema,
): Record<string, Schema> {
  return Object.fromEntries(Object.entries(schemas).map(([key, schema]) => [key, change(schema)]))
}

/** The schema of what stands at a path; nothing where the schema knows no such place. */
export function schemaAt(name: SchemaName, path: Path): Schema | undefined {
  let schema: Schema | undefined = schemaOf(name)
  for (const step of path) schema = schema && stepInto(schema, step)
  return schema
}

export function stepInto(schema: Schema, step: string | number): Schema | undefined {
  if (typeof step === 'number') return schema.items
  const rest = schema.additionalProperties
  return propertyOf(schema, step) ?? (typeof rest === 'object' ? rest : undefined)
}

export function propertyOf(schema: Schema, key: string): Schema | undefined {
  return schema.properties && Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined
}

/** The names that a map may have there; empty where any name is right. */
export function keysOf(schema: Schema | undefined): string[] {
  return Object.keys(schema?.properties ?? {})
}

/** Every key that the schema knows, wherever. */
export function allKeys(name: SchemaName): readonly string[] {
  const known = ALL_KEYS.get(name)
  if (known) return known
  const keys = [...new Set(pathsOf(name).map((path) => path.at(-1) ?? ''))]
  ALL_KEYS.set(name, keys)
  return keys
}

const ALL_KEYS = new Map<SchemaName, readonly string[]>()

/** All paths at which the schema knows a key, lists left out: where a misplaced key could belong. */
export function placesFor(name: SchemaName, key: string): string[][] {
  return pathsOf(name).filter((path) => path.at(-1) === key)
}

function pathsOf(name: SchemaName): string[][] {
  const found: string[][] = []
  const visit = (schema: Schema, path: string[]) => {
    for (const key of keysOf(schema)) {
      found.push([...path, key])
      const child = stepInto(schema, key)
      if (child) visit(child, [...path, key])
    }
  }
  visit(schemaOf(name), [])
  return found
}

function pointedTo({ $ref = '' }: Schema): Schema {
  return definition($ref.replace(/^.*#\/definitions\//, ''))
}

/** A definition by its name; nothing said where there is none. */
export function definition(name: string): Schema {
  return DEFINITIONS[name] ?? {}
}
