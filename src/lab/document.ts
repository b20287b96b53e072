import type { TextRange } from '../base/text-range.ts'
import { readCommands, type CliCommand } from './cli-commands.ts'
import { editsOfCommand } from './cli-edits.ts'
import { requestOfCommand } from './cli-request.ts'
import { guard } from './guards.ts'
import { parseJson } from './json-tree.ts'
import {
  described,
  isChecked,
  isRequest,
  kindOfJson,
  kindOfText,
  kindOfYaml,
  STRANGERS,
  type CheckedKind,
  type DocumentKind,
  type StrangerKind,
} from './kinds.ts'
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
import { respelled } from './spelling.ts'
import { resourcesOf } from './template.ts'
import { withLineFeeds } from './text-lines.ts'
import { parseYaml } from './yaml-tree.ts'

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

/** Reads a text. With `forced` the kind is not guessed, unless the text is plainly something else. */
export function readDocument(written: string, forced?: CheckedKind): LabDocument {
  const text = withLineFeeds(written)
  const guarded = guard(text)
  if (guarded) return documentOf({ kind: forced ?? 'unknown', text, faults: [guarded] })
  const early = kindOfText(text)
  if (early === 'cli-command') return ofWantedKind(commandsDocument(text), forced)
  if (early) return stranger({ kind: early, text })
  const json = /^\uFEFF?\s*[{[]/.test(text)
  const parsed = json ? parseJson(text) : parseYaml(text)
  const guess = json ? kindOfJson(parsed.root) : kindOfYaml(parsed.root, text)
  const kind = guess === 'unknown' && forced ? forced : guess
  const source = { text, format: json ? ('json' as const) : ('yaml' as const), ...parsed }
  if (!isChecked(kind))
    return kind === 'unknown' && parsed.faults.length > 0
      ? documentOf({ ...source, kind })
      : stranger({ ...source, kind })
  if (kind === 'cli-command') return commandsDocument(text)
  if (isRequest(kind) && !json && guess !== 'unknown') return stranger({ ...source, kind: 'service-yaml' })
  return ofWantedKind(
    kind === 'cloudformation' ? templateDocument(source) : singleDocument(source, kind),
    forced,
  )
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

function singleDocument(
  source: Source,
  kind: Exclude<CheckedKind, 'cloudformation' | 'cli-command'>,
): LabDocument {
  const bare = kind === 'source-configuration'
  const root = source.root && (bare ? underKey('SourceConfiguration', source.root) : source.root)
  return documentOf({
    ...source,
    kind,
    dialect: kind === 'apprunner-yaml' ? 'file' : 'request',
    schema: kind,
    root: root && respelled(root, kind),
    ...(bare && { place: { outside: [], inside: ['SourceConfiguration'] } }),
  })
}

/** A bare source as the member of a request that it is, so that every rule finds it where it looks for it. */
function underKey(key: string, node: LabNode): LabNode {
  const first = node.kind === 'map' ? node.entries[0]?.keyRange : undefined
  const keyRange = first ?? { start: node.range.start, end: node.range.start }
  return { kind: 'map', range: node.range, flow: true, entries: [{ key, written: key, keyRange, node }] }
}

function templateDocument(source: Source): LabDocument {
  const parts = resourcesOf(source.root).map(({ kind, schema, root, head, path }) =>
    documentOf({
      text: source.text,
      format: source.format ?? 'yaml',
      kind,
      dialect: 'template',
      schema,
      root: root && respelled(root, schema),
      head,
      place: { outside: path, inside: [] },
    }),
  )
  return documentOf({ ...source, kind: 'cloudformation', dialect: 'template', parts })
}

function commandsDocument(text: string): LabDocument {
  const { commands, faults } = readCommands(text)
  const requests = commands.map((command) => ({ command, ...requestOfCommand(command) }))
  const parts = requests.flatMap(({ command, kind, root }) =>
    kind && root
      ? [
          documentOf({
            text,
            kind,
            dialect: 'command',
            schema: kind,
            root: respelled(root, kind),
            head: command.operation?.range,
            // No path of a text without a tree leads here.
            place: { outside: [command.end], inside: [] },
            commands: [command],
            written: (fix) => editsOfCommand(command, fix),
          }),
        ]
      : [],
  )
  const inside = requests.flatMap(({ command, faults: wrong }) =>
    wrong.map((fault) => ({
      ...fault,
      fixes: fault.fixes.flatMap((fix) => editsOfCommand(command, fix) ?? []),
    })),
  )
  return documentOf({
    text,
    kind: 'cli-command',
    dialect: 'command',
    faults: [...faults, ...inside],
    parts,
    commands,
  })
}

function stranger(source: Source & { readonly kind: StrangerKind }): LabDocument {
  return documentOf({ ...source, faults: [whole(source.text, STRANGERS[source.kind])] })
}

function ofWantedKind(document: LabDocument, forced: CheckedKind | undefined): LabDocument {
  const { kind } = document
  if (!forced || kind === forced || !isChecked(kind)) return document
  const message = `This is ${described(kind)}, but ${described(forced)} is wanted here.`
  return { ...document, faults: [whole(document.text, message)] }
}

/** A problem of the document as a whole stands at its first line that says something. */
function whole(text: string, message: string): Problem {
  const found = /[^\s\uFEFF][^\n\r]*/.exec(text)
  const start = found?.index ?? 0
  return {
    rule: 'document-kind',
    severity: 'error',
    message,
    range: { start, end: start + (found?.[0].trimEnd().length ?? 0) },
    fixes: [],
  }
}

/** What a document is made of; the rest follows. */
interface Source {
  readonly text: string
  readonly format?: 'yaml' | 'json'
  readonly root?: LabNode | undefined
  readonly faults?: readonly Problem[]
}

type Whole = Source & { readonly kind: DocumentKind; readonly head?: TextRange | undefined } & Partial<
    Pick<LabDocument, 'dialect' | 'schema' | 'parts' | 'commands' | 'place' | 'written'>
  >

const HERE = { outside: [], inside: [] } as const

function documentOf(source: Whole): LabDocument {
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
