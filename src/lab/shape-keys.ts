import type { LabDocument } from './document.ts'
import { move } from './edit.ts'
import type { CheckedKind } from './kinds.ts'
import { nodeAt } from './node.ts'
import type { Fix, Problem } from './problem.ts'
import { allKeys, keysOf, placesFor, schemaAt } from './schema.ts'
import type { SchemaError } from './shape-words.ts'
import { inQuotesOf } from './shape-spelling.ts'
import { letters, nearest } from './spelling.ts'
import { slice } from './text-lines.ts'

/** A key that the schema does not know there: mistyped, in the wrong place, or of no meaning at all. */
export function unknownKey(document: LabDocument, kind: CheckedKind, { path, params }: SchemaError): Problem {
  const key = String(params.additionalProperty)
  const map = nodeAt(document.root, path)
  const range = document.entry(...path, key)?.keyRange ?? document.anchor(...path)
  const free = keysOf(schemaAt(kind, path)).filter(
    (name) => map?.kind !== 'map' || !map.entries.some((entry) => entry.key === name),
  )
  const meant = meantKey(kind, key)
  const close = [...new Set([...(free.includes(meant) ? [meant] : []), ...nearest(key, free)])]
  const places = close.includes(meant) ? [] : placesFor(kind, meant)
  const base = { rule: 'unknown-key', severity: 'error' as const, range }
  if (close[0] !== undefined && places.length === 0) {
    const old = slice(document.text, range)
    const fixes = close
      .slice(0, 3)
      .map((name): Fix => ({ title: `Rename to ${name}`, edits: [{ range, text: inQuotesOf(old, name) }] }))
    return { ...base, message: `${key} is not known ${where(path)}: did you mean ${close[0]}?`, fixes }
  }
  if (places.length > 0) return { ...base, ...misplaced(document, [...path, key], places, meant) }
  return {
    ...base,
    message: `${key} is not known ${where(path)}. ${consequence(kind)} ${known(free)}`,
    fixes: [],
  }
}

/** The key that was meant: with the same letters anywhere in the schema, or known by another name elsewhere. */
function meantKey(kind: CheckedKind, key: string): string {
  const same = allKeys(kind).find((name) => letters(name) === letters(key))
  return same ?? (kind === 'create-service' ? REQUEST_SYNONYMS : YAML_SYNONYMS)[letters(key)] ?? key
}

const REQUEST_SYNONYMS: Readonly<Record<string, string>> = {
  environmentvariables: 'RuntimeEnvironmentVariables',
  environment: 'RuntimeEnvironmentVariables',
  env: 'RuntimeEnvironmentVariables',
  secrets: 'RuntimeEnvironmentSecrets',
  image: 'ImageIdentifier',
  imageuri: 'ImageIdentifier',
  command: 'StartCommand',
  imagerepositoryaccessrolearn: 'AccessRoleArn',
}

const YAML_SYNONYMS: Readonly<Record<string, string>> = {
  environment: 'env',
  variables: 'env',
  envvars: 'env',
  cmd: 'command',
  start: 'command',
  startcommand: 'command',
  install: 'pre-build',
}

function misplaced(
  document: LabDocument,
  from: readonly (string | number)[],
  places: readonly string[][],
  meant: string,
): { message: string; fixes: Fix[] } {
  const key = String(from.at(-1))
  const names = places.map((place) => place.slice(0, -1).join('.') || 'the top level')
  const called = meant === key ? '' : `, where it is called ${meant}`
  const message = `${key} does not belong ${where(from.slice(0, -1))}; its place is ${names.length > 2 ? `${names[0]} or ${names.length - 1} others` : names.join(' or ')}${called}.`
  const only = places.length === 1 ? places[0] : undefined
  const edits = only && move(document, from, only)
  return { message, fixes: edits ? [{ title: `Move it to ${names[0]}`, edits }] : [] }
}

function where(path: readonly (string | number)[]): string {
  const names = path.filter((step) => typeof step === 'string')
  return names.length === 0 ? 'at the top level' : `under ${names.join('.')}`
}

function consequence(kind: CheckedKind): string {
  if (kind === 'create-service') return 'The AWS CLI refuses a request with unknown keys.'
  return 'Whether App Runner refuses or ignores unknown keys is not documented; it cannot have the effect you expect.'
}

function known(free: readonly string[]): string {
  return free.length === 0 ? 'Remove it.' : `Possible here: ${free.slice(0, 8).join(', ')}.`
}
