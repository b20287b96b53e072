import type { TextRange } from '../base/text-range.ts'
import type { Dialect, LabDocument } from './document.ts'
import { put, type Piece } from './put.ts'
import { remove, takesAlong, together } from './remove.ts'
import { entryOf, isOpaque, type LabNode, type Path, type ScalarNode } from './node.ts'
import { inQuotesOf } from './shape-spelling.ts'
import type { Fix } from './problem.ts'
import { slice } from './text-lines.ts'
import { yamlText } from './yaml-scalar.ts'

/** A variable as it stands in the document, in whichever of the shapes people write. */
export interface Variable {
  readonly name: string
  readonly nameRange: TextRange
  readonly value: ScalarNode
  /** The path of the list item or map entry. */
  readonly path: Path
  /** Where the list or map of variables stands. */
  readonly home: Path
}

const REQUEST_HOMES = [
  ['SourceConfiguration', 'CodeRepository', 'CodeConfiguration', 'CodeConfigurationValues'],
  ['SourceConfiguration', 'ImageRepository', 'ImageConfiguration'],
] as const

/** The places of variables in either kind of document. */
const HOMES: readonly (readonly string[])[] = [
  ['build', 'env'],
  ['run', 'env'],
  ...REQUEST_HOMES.map((home) => [...home, 'RuntimeEnvironmentVariables']),
]

/** The places of variables and secrets in a request, which have the same shape. */
export const REQUEST_PAIRS: readonly (readonly string[])[] = REQUEST_HOMES.flatMap((home) => [
  [...home, 'RuntimeEnvironmentVariables'],
  [...home, 'RuntimeEnvironmentSecrets'],
])

/** All variables with a plain value, in a list of name and value or in a map, whether right there or not. */
export function variablesOf(document: LabDocument): readonly Variable[] {
  const known = VARIABLES.get(document)
  if (known) return known
  const found = HOMES.flatMap((home) => {
    const node = document.node(...home)
    return node ? variablesIn(node, home) : []
  })
  VARIABLES.set(document, found)
  return found
}

/** Half a dozen rules ask for them. */
const VARIABLES = new WeakMap<LabDocument, readonly Variable[]>()

function variablesIn(node: LabNode, home: Path): Variable[] {
  if (node.kind === 'scalar') return []
  if (node.kind === 'list') return node.items.flatMap((item, index) => listed(item, [...home, index], home))
  return node.entries.flatMap(({ key, keyRange, node: value }) =>
    value.kind === 'scalar' && !isOpaque(value)
      ? [{ name: key, nameRange: keyRange, value, path: [...home, key], home }]
      : [],
  )
}

function listed(item: LabNode, path: Path, home: Path): Variable[] {
  const name = (entryOf(item, 'name') ?? entryOf(item, 'Name'))?.node
  const value = (entryOf(item, 'value') ?? entryOf(item, 'Value'))?.node
  if (name?.kind !== 'scalar' || value?.kind !== 'scalar' || isOpaque(value)) return []
  return [{ name: name.text, nameRange: name.range, value, path, home }]
}

/** Where the secrets that belong to the variables stand. Build variables have none. */
export function secretsHome(variable: Variable): Path | undefined {
  if (variable.home[0] === 'build') return undefined
  if (variable.home[0] === 'run') return ['run', 'secrets']
  return [...variable.home.slice(0, -1), 'RuntimeEnvironmentSecrets']
}

/** A placeholder for the ARN of a secret, which only its owner knows. */
export function placeholderArn(name: string): string {
  const last = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  return `arn:aws:secretsmanager:us-east-1:123456789012:secret:${last || 'name'}-AbCdEf`
}

/** The fix that makes a variable a secret: out of the variables, into the secrets. */
export function asSecret(
  document: LabDocument,
  variable: Variable,
  from: string,
  title: string,
): Fix | undefined {
  const home = secretsHome(variable)
  if (!home) return undefined
  if (isOnlyOne(document, variable) && !document.entry(...home))
    return inPlace(document, variable, home, from, title)
  const gone = remove(document, variable.path)
  if (!gone || takesAlong(document, variable.path, home)) return undefined
  const secret = SECRETS[document.dialect](variable.name, from)
  const isList = Array.isArray(secret)
  const there = document.node(...home)
  if (there && there.kind !== (isList ? 'list' : 'map') && !(there.kind === 'scalar' && there.value === null))
    return undefined
  const edits = there && !isList ? put(document, [...home, variable.name], from) : put(document, home, secret)
  const both = edits && together(document.text, gone, edits)
  return both && { title, edits: both }
}

/** A secret in the shape that each way of writing has for it. */
const SECRETS: Readonly<Record<Dialect, (name: string, from: string) => Piece>> = {
  file: (name, from) => [{ name, 'value-from': from }],
  template: (name, from) => [{ Name: name, Value: from }],
  request: (name, from) => ({ [name]: from }),
  command: (name, from) => ({ [name]: from }),
}

function isOnlyOne(document: LabDocument, { home }: Variable): boolean {
  const node = document.node(...home)
  return (node?.kind === 'list' ? node.items.length : node?.kind === 'map' ? node.entries.length : 0) === 1
}

/** The only variable: its whole list or map becomes that of the secrets. */
function inPlace(
  document: LabDocument,
  variable: Variable,
  home: Path,
  from: string,
  title: string,
): Fix | undefined {
  const list = document.entry(...variable.home)
  if (!list) return undefined
  const key = {
    range: list.keyRange,
    text: inQuotesOf(slice(document.text, list.keyRange), String(home.at(-1))),
  }
  const text = document.format === 'json' || variable.value.quoted ? JSON.stringify(from) : yamlText(from)
  const value = { range: variable.value.range, text }
  if (document.dialect !== 'file') return { title, edits: [key, value] }
  const valueKey = document.entry(...variable.path, 'value')
  // A map of variables becomes a list first, by a fix of its own.
  return (
    valueKey && {
      title,
      edits: [
        key,
        { range: valueKey.keyRange, text: inQuotesOf(slice(document.text, valueKey.keyRange), 'value-from') },
        value,
      ],
    }
  )
}
