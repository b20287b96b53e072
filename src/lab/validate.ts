import { isOpaque, type LabNode, type MapNode, type Path, type ScalarNode } from './node.ts'
import { stepInto, propertyOf, schemaOf, type Schema, type SchemaName } from './schema.ts'
import type { SchemaError } from './shape-words.ts'

/** More than anybody reads; a text with thousands of errors must not take seconds. */
const MOST_ERRORS = 200

/** CloudFormation turns 8080 into "8080" and "true" into true by itself, so a scalar's type says nothing there. */
export interface Leniency {
  readonly scalarTypes: boolean
}

/**
 * What a schema has against a tree. The schemas are walked along the tree itself: so each error has its node at once,
 * what is only known elsewhere can be passed over, and no compiled validator has to be carried into the browser (it
 * would be ten times larger than all of this). A test holds the verdict against ajv's.
 */
export function validate(root: LabNode, name: SchemaName, leniency: Leniency): SchemaError[] {
  const errors: SchemaError[] = []
  visit(root, schemaOf(name), [], errors, leniency)
  return errors
}

type Complain = (keyword: string, params: SchemaError['params']) => void

function visit(node: LabNode, schema: Schema, path: Path, errors: SchemaError[], leniency: Leniency): void {
  if (isOpaque(node) || errors.length >= MOST_ERRORS) return
  const complain: Complain = (keyword, params) => {
    if (errors.length < MOST_ERRORS) errors.push({ keyword, path, params })
  }
  if (schema.type !== undefined && !typesOf(schema).some((type) => isA(node, type))) {
    if (!(leniency.scalarTypes && node.kind === 'scalar' && typesOf(schema).some(isScalarType)))
      return complain('type', { type: typesOf(schema).join(',') })
  }
  if (node.kind === 'scalar') return scalar(node, schema, complain)
  if (node.kind === 'list') {
    if (node.items.length < (schema.minItems ?? 0)) complain('minItems', { limit: schema.minItems })
    const items = stepInto(schema, 0)
    if (items)
      for (const [index, item] of node.items.entries()) visit(item, items, [...path, index], errors, leniency)
    return
  }
  map(node, schema, complain)
  // Of duplicate keys the last one counts.
  for (const [key, value] of new Map(node.entries.map((entry) => [entry.key, entry.node]))) {
    const child = stepInto(schema, key)
    if (child) visit(value, child, [...path, key], errors, leniency)
  }
}

function map(node: MapNode, schema: Schema, complain: Complain): void {
  const keys = new Set(node.entries.map(({ key }) => key))
  for (const key of schema.required ?? []) if (!keys.has(key)) complain('required', { missingProperty: key })
  for (const key of keys) {
    if (schema.additionalProperties === false && !propertyOf(schema, key))
      complain('additionalProperties', { additionalProperty: key })
    if (schema.propertyNames) lengths(key, schema.propertyNames, complain)
  }
}

function scalar({ value }: ScalarNode, schema: Schema, complain: Complain): void {
  if (schema.enum && !schema.enum.includes(value as string)) complain('enum', {})
  if (typeof value === 'number') {
    if (value < (schema.minimum ?? -Infinity)) complain('minimum', { limit: schema.minimum })
    if (value > (schema.maximum ?? Infinity)) complain('maximum', { limit: schema.maximum })
  }
  if (typeof value !== 'string') return
  lengths(value, schema, complain)
  if (schema.pattern !== undefined && !patternOf(schema.pattern).test(value)) complain('pattern', {})
}

/** In code points, as JSON Schema counts. */
function lengths(text: string, schema: Schema, complain: Complain): void {
  if (schema.minLength === undefined && schema.maxLength === undefined) return
  const length = [...text].length
  if (length < (schema.minLength ?? 0)) complain('minLength', { limit: schema.minLength })
  if (length > (schema.maxLength ?? Infinity)) complain('maxLength', { limit: schema.maxLength })
}

const PATTERNS = new Map<string, RegExp>()

function patternOf(source: string): RegExp {
  const known = PATTERNS.get(source) ?? new RegExp(source, 'u')
  PATTERNS.set(source, known)
  return known
}

function typesOf(schema: Schema): readonly string[] {
  return typeof schema.type === 'string' ? [schema.type] : (schema.type ?? [])
}

function isScalarType(type: string): boolean {
  return type !== 'object' && type !== 'array'
}

function isA(node: LabNode, type: string): boolean {
  if (type === 'object') return node.kind === 'map'
  if (type === 'array') return node.kind === 'list'
  if (node.kind !== 'scalar') return false
  if (type === 'integer') return typeof node.value === 'number' && Number.isInteger(node.value)
  return typeof node.value === type
}
