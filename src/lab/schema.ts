import apprunnerYaml from './schema/apprunner-yaml.schema.json'
import createService from './schema/create-service.schema.json'
import type { CheckedKind } from './kinds.ts'
import type { Path } from './node.ts'

/** The part of JSON Schema that the lab's own schemas use. */
export interface Schema {
  readonly type?: string | readonly string[]
  readonly description?: string
  /** Address of the page that documents it. */
  readonly $comment?: string
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly required?: readonly string[]
  readonly enum?: readonly (string | number)[]
  readonly default?: string | number
  readonly examples?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly definitions?: Readonly<Record<string, Schema>>
}

const SCHEMAS: Readonly<Record<CheckedKind, Schema>> = {
  'apprunner-yaml': apprunnerYaml as Schema,
  'create-service': createService as Schema,
}

export function schemaOf(kind: CheckedKind): Schema {
  return SCHEMAS[kind]
}

/** The schema of what stands at a path; nothing where the schema knows no such place. */
export function schemaAt(kind: CheckedKind, path: Path): Schema | undefined {
  let schema: Schema | undefined = SCHEMAS[kind]
  for (const step of path) schema = schema && childOf(kind, schema, step)
  return schema
}

export function childOf(kind: CheckedKind, schema: Schema, step: string | number): Schema | undefined {
  if (typeof step === 'number') return resolved(kind, schema.items)
  if (schema.properties && Object.hasOwn(schema.properties, step))
    return resolved(kind, schema.properties[step])
  return typeof schema.additionalProperties === 'object'
    ? resolved(kind, schema.additionalProperties)
    : undefined
}

function resolved(kind: CheckedKind, schema: Schema | undefined): Schema | undefined {
  const name = schema?.$ref?.replace('#/definitions/', '')
  return name === undefined ? schema : SCHEMAS[kind].definitions?.[name]
}

/** The names that a map may have there; empty where any name is right. */
export function keysOf(schema: Schema | undefined): string[] {
  return Object.keys(schema?.properties ?? {})
}

/** Every key that the schema knows, wherever. */
export function allKeys(kind: CheckedKind): readonly string[] {
  const keys = new Set<string>()
  const visit = (schema: Schema) => {
    for (const name of keysOf(schema)) {
      keys.add(name)
      const child = childOf(kind, schema, name)
      if (child) visit(child)
    }
  }
  visit(SCHEMAS[kind])
  return [...keys]
}

/** All paths at which the schema knows a key, lists left out: where a misplaced key could belong. */
export function placesFor(kind: CheckedKind, key: string): string[][] {
  const found: string[][] = []
  const visit = (schema: Schema, path: string[]) => {
    for (const name of keysOf(schema)) {
      if (name === key) found.push([...path, name])
      const child = childOf(kind, schema, name)
      if (child) visit(child, [...path, name])
    }
  }
  visit(SCHEMAS[kind], [])
  return found
}
