import type { TextRange } from '../base/text-range.ts'
import type { CliCommand } from './cli-commands.ts'
import { isRequest, type DocumentKind } from './kinds.ts'
import {
  anchorOf,
  entryOf,
  isOpaque,
  nodeAt,
  type LabNode,
  type ListNode,
  type MapEntry,
  type MapNode,
  type Path,
  type ScalarNode,
} from './node.ts'
import type { Fix, Problem } from './problem.ts'
import type { SchemaName } from './schema.ts'

/** A value with its place. */
export interface Found<T> {
  readonly value: T
  readonly range: TextRange
  readonly node: ScalarNode
}

/** How a request is written down: as the file of a repository, as JSON, as a CloudFormation resource, as options. */
export type Dialect = 'file' | 'request' | 'template' | 'command'

/** A text that has been read: what it is, its tree, and what kept it from being read. */
export interface LabDocument {
  readonly kind: DocumentKind
  readonly dialect: Dialect
  readonly format: 'yaml' | 'json'
  readonly text: string
  readonly root: LabNode | undefined
  /** The schema that the tree follows; none for a document that only holds others, and for strangers. */
  readonly schema: SchemaName | undefined
  /** Syntax faults, or the one problem of a text that is no configuration at all. */
  readonly faults: readonly Problem[]
  /** The requests that a template or a text of commands holds. All their places are places of the whole text. */
  readonly parts: readonly LabDocument[]
  /** The commands of a text; of a part its own one. */
  readonly commands: readonly CliCommand[]
  /** Where a part's tree begins in the tree of the text, and what leads there in the part: nothing but for a bare source. */
  readonly place: { readonly outside: Path; readonly inside: Path }
  readonly node: (...path: Path) => LabNode | undefined
  readonly map: (...path: Path) => MapNode | undefined
  readonly list: (...path: Path) => ListNode | undefined
  /** Like the three below without what is only known elsewhere, such as `!Ref` and `$NAME`. */
  readonly scalar: (...path: Path) => ScalarNode | undefined
  readonly number: (...path: Path) => Found<number> | undefined
  /** Any scalar but null, as the text that was written: `3.10` is "3.10". */
  readonly string: (...path: Path) => Found<string> | undefined
  readonly boolean: (...path: Path) => Found<boolean> | undefined
  readonly entry: (...path: Path) => MapEntry | undefined
  /** Where to point: a scalar itself, the key of a map or list, the head of the document for the whole. */
  readonly anchor: (...path: Path) => TextRange
  /** A fix of this tree as the text needs it; nothing where it cannot be written there. */
  readonly written: (fix: Fix) => Fix | undefined
}

/** Whether the text was looked at at all: one that is too large or nested too deep is not. */
export function isRead(document: LabDocument): boolean {
  return !document.faults.some(({ rule }) => rule === 'guard')
}

/** Every request of a document, or the document itself where it is one. */
export function requestsOf(document: LabDocument): readonly LabDocument[] {
  return isRequest(document.kind) ? [document] : document.parts
}

/** Which of a document's trees stands at a path of the text, and the path in it. */
export function partAt(
  document: LabDocument,
  path: Path,
): { readonly part: LabDocument; readonly path: Path } | undefined {
  for (const part of [document, ...document.parts]) {
    const { outside, inside } = part.place
    if (!part.schema || !outside.every((step, index) => step === path[index])) continue
    return { part, path: [...inside, ...path.slice(outside.length)] }
  }
  return undefined
}

/** What was read of a text. */
export interface Source {
  readonly text: string
  readonly format?: 'yaml' | 'json'
  readonly root?: LabNode | undefined
  readonly faults?: readonly Problem[]
}

/** What a document is made of; the rest follows. */
export type Whole = Source & { readonly kind: DocumentKind; readonly head?: TextRange | undefined } & Partial<
    Pick<LabDocument, 'dialect' | 'schema' | 'parts' | 'commands' | 'place' | 'written'>
  >

const HERE = { outside: [], inside: [] } as const

/** A document with all its ways to be asked. */
export function documentOf(source: Whole): LabDocument {
  const { root, head, schema } = source
  const node = (...path: Path) => nodeAt(root, path)
  const scalar = (...path: Path) => {
    const found = node(...path)
    return found?.kind === 'scalar' && !isOpaque(found) ? found : undefined
  }
  return {
    dialect: 'request',
    format: source.format ?? 'json',
    faults: [],
    parts: [],
    commands: [],
    place: HERE,
    written: (fix) => fix,
    ...source,
    schema,
    root,
    node,
    scalar,
    map: (...path) => narrowed(node(...path), 'map'),
    list: (...path) => narrowed(node(...path), 'list'),
    number: (...path) =>
      foundAt(scalar(...path), (candidate) =>
        typeof candidate.value === 'number' ? candidate.value : undefined,
      ),
    string: (...path) =>
      foundAt(scalar(...path), (candidate) => (candidate.value === null ? undefined : candidate.text)),
    boolean: (...path) =>
      foundAt(scalar(...path), (candidate) =>
        typeof candidate.value === 'boolean' ? candidate.value : undefined,
      ),
    entry: (...path) => entryOf(node(...path.slice(0, -1)), String(path.at(-1))),
    anchor: (...path) =>
      path.length === 0 && head ? head : root ? anchorOf(root, path) : (head ?? { start: 0, end: 0 }),
  }
}

function narrowed<K extends LabNode['kind']>(
  node: LabNode | undefined,
  kind: K,
): Extract<LabNode, { kind: K }> | undefined {
  return node?.kind === kind ? (node as Extract<LabNode, { kind: K }>) : undefined
}

function foundAt<T>(
  node: ScalarNode | undefined,
  read: (node: ScalarNode) => T | undefined,
): Found<T> | undefined {
  const value = node && read(node)
  return node && value !== undefined ? { value, range: node.range, node } : undefined
}
