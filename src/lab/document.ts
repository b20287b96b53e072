import type { TextRange } from '../base/text-range.ts'
import { guard } from './guards.ts'
import { parseJson } from './json-tree.ts'
import {
  isChecked,
  kindOfJson,
  kindOfText,
  kindOfYaml,
  STRANGERS,
  type CheckedKind,
  type DocumentKind,
} from './kinds.ts'
import {
  anchorOf,
  entryOf,
  nodeAt,
  type LabNode,
  type ListNode,
  type MapEntry,
  type MapNode,
  type Path,
  type ScalarNode,
} from './node.ts'
import type { Problem } from './problem.ts'
import { respelled } from './spelling.ts'
import { parseYaml, type Parsed } from './yaml-tree.ts'

/** A value with its place. */
export interface Found<T> {
  readonly value: T
  readonly range: TextRange
  readonly node: ScalarNode
}

/** A text that has been read: what it is, its tree, and what kept it from being read. */
export interface LabDocument {
  readonly kind: DocumentKind
  readonly format: 'yaml' | 'json'
  readonly text: string
  readonly root: LabNode | undefined
  /** Syntax faults, or the one problem of a text that is no configuration at all. */
  readonly faults: readonly Problem[]
  readonly node: (...path: Path) => LabNode | undefined
  readonly map: (...path: Path) => MapNode | undefined
  readonly list: (...path: Path) => ListNode | undefined
  readonly scalar: (...path: Path) => ScalarNode | undefined
  readonly number: (...path: Path) => Found<number> | undefined
  /** Any scalar but null, as the text that was written: `3.10` is "3.10". */
  readonly string: (...path: Path) => Found<string> | undefined
  readonly boolean: (...path: Path) => Found<boolean> | undefined
  readonly entry: (...path: Path) => MapEntry | undefined
  /** Where to point: a scalar itself, the key of a map or list. */
  readonly anchor: (...path: Path) => TextRange
}

/** Reads a text. With `forced` the kind is not guessed, unless the text is plainly something else. */
export function readDocument(text: string, forced?: CheckedKind): LabDocument {
  const guarded = guard(text)
  if (guarded) return documentOf(forced ?? 'unknown', 'yaml', text, { root: undefined, faults: [guarded] })
  const early = kindOfText(text)
  if (early) return stranger(early, 'yaml', text, undefined)
  const json = /^\uFEFF?\s*[{[]/.test(text)
  const parsed = json ? parseJson(text) : parseYaml(text)
  const guess = json ? kindOfJson(parsed.root) : kindOfYaml(parsed.root, text)
  const kind = guess === 'unknown' && forced ? forced : guess
  const format = json ? 'json' : 'yaml'
  if (!isChecked(kind))
    return kind === 'unknown' && parsed.faults.length > 0
      ? documentOf(kind, format, text, parsed)
      : stranger(kind, format, text, parsed.root)
  if (forced && kind !== forced) return wrongKind(kind, forced, format, text, parsed.root)
  if (kind === 'create-service' && !json) return stranger('service-yaml', format, text, parsed.root)
  const root = parsed.root && respelled(parsed.root, kind)
  return documentOf(kind, format, text, { root, faults: parsed.faults })
}

function stranger(
  kind: keyof typeof STRANGERS,
  format: 'yaml' | 'json',
  text: string,
  root: LabNode | undefined,
): LabDocument {
  return documentOf(kind, format, text, { root, faults: [whole(text, 'document-kind', STRANGERS[kind])] })
}

const NAMES: Readonly<Record<CheckedKind, string>> = {
  'apprunner-yaml': 'an apprunner.yaml (version, runtime, build, run)',
  'create-service': 'the JSON request of CreateService (ServiceName, SourceConfiguration)',
}

function wrongKind(
  kind: CheckedKind,
  forced: CheckedKind,
  format: 'yaml' | 'json',
  text: string,
  root: LabNode | undefined,
): LabDocument {
  const message = `This is ${NAMES[kind]}, but ${NAMES[forced]} is wanted here.`
  return documentOf(kind, format, text, { root, faults: [whole(text, 'document-kind', message)] })
}

/** A problem of the document as a whole stands at its first line that says something. */
function whole(text: string, rule: string, message: string): Problem {
  const found = /[^\s\uFEFF][^\n\r]*/.exec(text)
  const start = found?.index ?? 0
  return {
    rule,
    severity: 'error',
    message,
    range: { start, end: start + (found?.[0].trimEnd().length ?? 0) },
    fixes: [],
  }
}

function documentOf(
  kind: DocumentKind,
  format: 'yaml' | 'json',
  text: string,
  { root, faults }: Parsed,
): LabDocument {
  const node = (...path: Path) => nodeAt(root, path)
  const scalar = (...path: Path) => {
    const found = node(...path)
    return found?.kind === 'scalar' ? found : undefined
  }
  return {
    kind,
    format,
    text,
    root,
    faults,
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
    anchor: (...path) => (root ? anchorOf(root, path) : { start: 0, end: 0 }),
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
