import type { LabDocument } from './document.ts'
import { move } from './move.ts'
import type { Path } from './node.ts'
import type { Fix, Problem } from './problem.ts'
import { allKeys, keysOf, placesFor, schemaAt, type SchemaName } from './schema.ts'
import { listed, type SchemaError } from './shape-words.ts'
import { inQuotesOf } from './shape-spelling.ts'
import { letters, nearest } from './spelling.ts'
import { slice } from './text-lines.ts'

/** What an unknown key was probably meant to be. */
export interface Guess {
  readonly key: string
  readonly path: Path
  /** Names that are free in the same map, the nearest first. */
  readonly close: readonly string[]
  /** Where else the schema knows the key, and under which name. */
  readonly places: readonly (readonly string[])[]
  readonly meant: string
  /** Names that could stand there. */
  readonly free: readonly string[]
}

export function guess(document: LabDocument, schema: SchemaName, { path, params }: SchemaError): Guess {
  const key = String(params.additionalProperty)
  const free = keysOf(schemaAt(schema, path)).filter((name) => !document.entry(...path, name))
  const meant = meantKey(schema, key)
  const close = [...new Set([...(free.includes(meant) ? [meant] : []), ...nearest(key, free)])]
  const elsewhere = close.includes(meant) ? [] : placesFor(schema, meant)
  const possible = elsewhere.filter((place) => fitsSource(document, place))
  return { key, path, free, meant, close, places: possible.length > 0 ? possible : elsewhere }
}

/** A key of the code source is of no use in an image service, nor the other way round. */
function fitsSource(document: LabDocument, place: readonly string[]): boolean {
  const source = place[1]
  if (place.length < 3 || (source !== 'CodeRepository' && source !== 'ImageRepository')) return true
  return document.map('SourceConfiguration', source) !== undefined
}

/** The paths that will be there once the guesses have been followed: what lacks there has its explanation. */
export function explainedBy(guesses: readonly Guess[]): ReadonlySet<string> {
  const paths = guesses.flatMap(({ path, close, places }) => [
    ...close.map((name) => [...path, name]),
    ...places,
  ])
  return new Set(paths.flatMap((path) => path.map((_, index) => path.slice(0, index + 1).join('/'))))
}

/** A key that the schema does not know there: mistyped, in the wrong place, or of no meaning at all. */
export function unknownKey(document: LabDocument, schema: SchemaName, guessed: Guess): Problem {
  const { key, path, close, places, free } = guessed
  const range = document.entry(...path, key)?.keyRange ?? document.anchor(...path)
  const called = key === '' ? 'An empty key' : key
  const base = { rule: 'unknown-key', severity: 'error' as const, range }
  if (close[0] !== undefined && places.length === 0) {
    const old = slice(document.text, range)
    const fixes = close
      .slice(0, 3)
      .map((name): Fix => ({ title: `Rename to ${name}`, edits: [{ range, text: inQuotesOf(old, name) }] }))
    return {
      ...base,
      message: `${called} is not known ${where(path, schema)}: did you mean ${close[0]}?`,
      fixes,
    }
  }
  if (places.length > 0) return { ...base, ...misplaced(document, schema, guessed) }
  return {
    ...base,
    message: `${called} is not known ${where(path, schema)}. ${consequence(schema)} ${known(free)}`,
    fixes: [],
  }
}

/** The key that was meant: with the same letters anywhere in the schema, or known by another name elsewhere. */
function meantKey(schema: SchemaName, key: string): string {
  const same = allKeys(schema).find((name) => letters(name) === letters(key))
  return same ?? (schema === 'apprunner-yaml' ? YAML_SYNONYMS : REQUEST_SYNONYMS)[letters(key)] ?? key
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
  schema: SchemaName,
  { key, path, places, meant }: Guess,
): Pick<Problem, 'message' | 'fixes'> {
  const names = places.map((place) => place.slice(0, -1).join('.') || 'the top level')
  const called = meant === key ? '' : `, where it is called ${meant}`
  const message = `${key} does not belong ${where(path, schema)}; its place is ${listed(names, 'or')}${called}.`
  const only = places.length === 1 ? places[0] : undefined
  const edits = only && fitsSource(document, only) ? move(document, [...path, key], only) : undefined
  return { message, fixes: edits ? [{ title: `Move it to ${names[0]}`, edits }] : [] }
}

function where(path: readonly (string | number)[], schema: SchemaName): string {
  const names = path.filter((step) => typeof step === 'string')
  if (names.length > 0) return `under ${names.join('.')}`
  return schema.startsWith('template-') ? 'right under Properties' : 'at the top level'
}

function consequence(schema: SchemaName): string {
  if (schema.startsWith('template-')) return 'CloudFormation refuses a resource with unknown properties.'
  if (schema !== 'apprunner-yaml') return 'The AWS CLI refuses a request with unknown keys.'
  return 'Whether App Runner refuses or ignores unknown keys is not documented; it cannot have the effect you expect.'
}

function known(free: readonly string[]): string {
  return free.length === 0 ? 'Remove it.' : `Possible here: ${free.slice(0, 8).join(', ')}.`
}
