import type { LabDocument } from './document.ts'
import { remove } from './remove.ts'
import { isEmpty, nodeAt, type LabNode, type Path, type ScalarNode } from './node.ts'
import { replace, type Fix, type Problem } from './problem.ts'
import { schemaAt, type Schema, type SchemaName } from './schema.ts'
import { listed, nameOf, wholeOf, type SchemaError } from './shape-words.ts'
import { nearest } from './spelling.ts'
import { lineStart, slice } from './text-lines.ts'
import { yamlText } from './yaml-scalar.ts'

/** A value of the wrong type, outside of its range, or not of its form. */
export function valueProblem(document: LabDocument, name: SchemaName, error: SchemaError): Problem {
  const { path } = error
  const schema = schemaAt(name, path) ?? {}
  const node = nodeAt(document.root, path)
  const base = { severity: 'error' as const, range: document.anchor(...path) }
  if (error.keyword === 'type')
    return { rule: 'value-type', ...base, ...wrongType(document, name, path, schema, node, error) }
  if (error.keyword === 'enum') return { ...base, rule: 'value-unknown', ...notListed(path, schema, node) }
  return { ...base, rule: 'value-form', message: wrongForm(error, schema, node), fixes: [] }
}

const TYPES: Readonly<Record<string, string>> = {
  object: 'a map of keys and values',
  array: 'a list',
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
}

type Told = Pick<Problem, 'message' | 'fixes'> & { readonly rule?: string }

function wrongType(
  document: LabDocument,
  name: SchemaName,
  path: Path,
  schema: Schema,
  node: LabNode | undefined,
  error: SchemaError,
): Told {
  const wanted = String(error.params.type).split(',')
  const words = listed(
    wanted.map((type) => TYPES[type] ?? type),
    'or',
  )
  const whole = path.length === 0
  const what = !whole
    ? nameOf(path)
    : document.dialect === 'template'
      ? 'Properties'
      : wholeOf(document.dialect)
  const about = schema.description && !whole ? ` ${schema.description}` : ''
  if (!node || isEmpty(node))
    return {
      message: `${what} has no value; it takes ${words}.${about}`,
      fixes: emptied(document, name, path),
    }
  const glued = node.kind === 'scalar' && wanted.includes('object') ? missingSpace(document, node) : undefined
  if (glued) return glued
  const fix = node.kind === 'scalar' ? retyped(document, wanted, node) : undefined
  return {
    message: `${what} must be ${words}, not ${described(node)}.${about}`,
    fixes: fix ? [fix] : [],
  }
}

/** `network:` with nothing below it may go, unless it is required. */
function emptied(document: LabDocument, name: SchemaName, path: Path): Fix[] {
  const key = path.at(-1)
  const required = typeof key === 'string' && schemaAt(name, path.slice(0, -1))?.required?.includes(key)
  const edit = required ? undefined : remove(document, path)
  return edit && path.length > 1 ? [{ title: `Remove the empty ${nameOf(path)}`, edits: [edit] }] : []
}

function described(node: LabNode): string {
  if (node.kind === 'list') return 'a list'
  if (node.kind === 'map') return 'a map'
  if (typeof node.value === 'string')
    return node.text.length > 40 ? 'a text' : `the text ${JSON.stringify(node.text)}`
  return typeof node.value === 'number' ? `the number ${node.text}` : node.text
}

function missingSpace(document: LabDocument, node: ScalarNode): Told | undefined {
  const colon = /^[\w-]+:(?=\S)/.exec(slice(document.text, node.range))?.[0].length
  if (node.quoted || colon === undefined) return undefined
  const at = node.range.start + colon
  const before = document.text.slice(lineStart(document.text, node.range.start), node.range.start)
  // Behind the space a bracket or a quotation mark would begin something, and behind another key no key may follow.
  const plain =
    /^[\s-]*$/.test(before) &&
    !/[[\]{}"'|>&*!%@`#?:,-]/.test(document.text[at] ?? '') &&
    !/[\n\r]|: /.test(slice(document.text, node.range))
  return {
    rule: 'missing-space',
    message: 'A space is missing after the colon; without it YAML takes key and value for one text.',
    fixes: plain
      ? [{ title: 'Insert the space', edits: [{ range: { start: at, end: at }, text: ' ' }] }]
      : [],
  }
}

/** The same value in the wanted type, where there is no doubt which. */
function retyped(document: LabDocument, wanted: readonly string[], node: ScalarNode): Fix | undefined {
  if (wanted.includes('string')) return replace('Put it in quotes', node.range, JSON.stringify(node.text))
  const number = wanted.includes('integer') && /^\d{1,9}$/.test(node.text)
  const flag = wanted.includes('boolean') && /^(?:true|false)$/i.test(node.text)
  if (number) return replace('Write it as a number', node.range, String(Number(node.text)))
  if (flag) return replace('Write it without quotes', node.range, node.text.toLowerCase())
  return wanted.includes('array') ? asList(document, node) : undefined
}

function asList(document: LabDocument, node: ScalarNode): Fix | undefined {
  if (document.format === 'json')
    return replace('Make it a list', node.range, `[${JSON.stringify(node.text)}]`)
  return /[\n,[\]{}]/.test(node.text)
    ? undefined
    : replace('Make it a list', node.range, `[${yamlText(node.text)}]`)
}

function notListed(path: Path, schema: Schema, node: LabNode | undefined): Told {
  const written = node?.kind === 'scalar' ? node.text : ''
  const names = (schema.enum ?? []).map(String)
  const exact = names.filter((name) => name.toLowerCase() === written.toLowerCase())
  const other = OTHER_WORDS[written]
  const close = exact.length > 0 ? exact : other === undefined ? nearest(written, names) : [other]
  const message = `${written} is not a value of ${nameOf(path)}: ${close[0] === undefined ? '' : `did you mean ${close[0]}? Possible: `}${listed(names, 'or')}.`
  if (!node) return { message, fixes: [] }
  const quoted = node.kind === 'scalar' && node.quoted
  return {
    message,
    fixes: close.map((name) =>
      replace(`Change it to ${name}`, node.range, quoted ? JSON.stringify(name) : name),
    ),
  }
}

/** What other tools or older notes call a value. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  CONFIGURATION_FILE: 'REPOSITORY',
  PUBLIC: 'ECR_PUBLIC',
  PRIVATE: 'ECR',
}

function wrongForm(
  { keyword, path, params }: SchemaError,
  schema: Schema,
  node: LabNode | undefined,
): string {
  const written = node?.kind === 'scalar' && /^[^\n\r]{1,60}$/.test(node.text) ? node.text : 'This'
  const example = schema.examples?.[0] === undefined ? '' : ` Example: ${schema.examples[0]}.`
  const limit = String(params.limit)
  switch (keyword) {
    case 'minimum':
    case 'maximum':
      return `${written} is out of range: ${nameOf(path)} takes ${schema.minimum ?? 0} ${schema.maximum === undefined ? 'or more' : `to ${schema.maximum}`}.`
    case 'minLength':
      return written === 'This'
        ? `${nameOf(path)} is empty. ${schema.description ?? ''}`
        : `${nameOf(path)} is too short: it takes at least ${limit} characters. ${schema.description ?? ''}`
    case 'maxLength':
      return `${nameOf(path)} is too long: it takes at most ${limit} characters. ${schema.description ?? ''}`
    case 'minItems':
      return `${nameOf(path)} is an empty list: write at least one item, or remove it.`
    default:
      return `${written} does not fit ${nameOf(path)}. ${schema.description ?? ''}${example}`
  }
}
