import { stepInto, type Schema } from '../schema.ts'
import type { Loss } from './conversion.ts'
import { givenAt, type Given, type GivenEntry } from './given.ts'
import type { Json } from './request.ts'

/** What of a document the API takes there, in the API's types; the rest is written down as lost. */
export function knownPart(given: Given, schema: Schema, path: string, lost: Loss[]): Json | undefined {
  if (given.kind === 'scalar' && given.value === null) return undefined
  if (given.kind === 'open')
    return refuse(lost, path, `${given.written} is known only to CloudFormation: put its value in.`)
  if (schema.type === 'object') return knownMap(given, schema, path, lost)
  if (schema.type === 'array') {
    const { items } = schema
    if (given.kind !== 'list' || !items) return refuse(lost, path, 'The API wants a list here.')
    return given.items.flatMap((item, index) => knownPart(item, items, `${path}[${index}]`, lost) ?? [])
  }
  if (given.kind !== 'scalar')
    return refuse(lost, path, `The API wants ${WORDS[String(schema.type)] ?? 'a single value'} here.`)
  return knownScalar(given, schema, path, lost)
}

const WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
}

function refuse(lost: Loss[], what: string, why: string): undefined {
  lost.push({ what, why })
  return undefined
}

function knownScalar(
  given: Extract<Given, { kind: 'scalar' }>,
  schema: Schema,
  path: string,
  lost: Loss[],
): Json | undefined {
  const { text } = given
  if (schema.type === 'string') return text
  if (schema.type === 'boolean' && /^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true'
  const number = Number(text)
  if (schema.type === 'number' && text.trim() !== '' && Number.isFinite(number)) return number
  if (schema.type === 'integer' && text.trim() !== '' && Number.isSafeInteger(number)) return number
  return refuse(lost, path, `${text} is not ${WORDS[String(schema.type)] ?? 'what the API wants'}.`)
}

function knownMap(given: Given, schema: Schema, path: string, lost: Loss[]): Json | undefined {
  const free = !schema.properties && typeof schema.additionalProperties === 'object'
  const entries = given.kind === 'map' ? given.entries : free ? namesAndValues(given) : undefined
  if (!entries) return refuse(lost, path, 'The API wants a map of keys here.')
  const known = new Map<string, Json>()
  for (const { key, node } of entries) {
    const below = path === '' ? key : `${path}.${key}`
    const child = stepInto(schema, key)
    if (!child) refuse(lost, below, 'The API has no such member there.')
    else {
      if (known.has(key)) refuse(lost, below, 'It stands twice; the last one counts.')
      const value = knownPart(node, child, below, lost)
      if (value !== undefined) known.set(key, value)
    }
  }
  return Object.fromEntries(known)
}

/** The variables of CloudFormation, a list of Name and Value, as the entries of the API's map. */
function namesAndValues(given: Given): GivenEntry[] | undefined {
  if (given.kind !== 'list') return undefined
  const entries = given.items.flatMap((item) => {
    const name = givenAt(item, 'Name') ?? givenAt(item, 'name')
    const value = givenAt(item, 'Value') ?? givenAt(item, 'value')
    return name?.kind === 'scalar' && value ? [{ key: name.text, node: value }] : []
  })
  return entries.length === given.items.length ? entries : undefined
}
