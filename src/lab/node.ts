import type { TextRange } from '../base/text-range.ts'

/** What a scalar means to YAML or JSON. */
export type Plain = string | number | boolean | null

interface Placed {
  /** From the first to the last character of the value, quotes included; empty for a missing value. */
  readonly range: TextRange
  /** A YAML tag of somebody's own, such as !Sub; not the standard ones. */
  readonly tag?: string
}

/** A single value. `text` is what was written, so that `3.10` stays 3.10; of a quoted value it is the content. */
export interface ScalarNode extends Placed {
  readonly kind: 'scalar'
  readonly value: Plain
  readonly text: string
  readonly quoted: boolean
  /** The value is only known elsewhere: `!Ref`, `$VARIABLE`, `file://`. Whatever it is, it is taken to be right. */
  readonly opaque?: true
}

/** A place whose value is only known elsewhere. */
export function opaqueNode(range: TextRange): ScalarNode {
  return { kind: 'scalar', range, value: '', text: '', quoted: true, opaque: true }
}

/** Whether nothing is known of a value here: it stands elsewhere, or a tag makes of it what only others know. */
export function isOpaque(node: LabNode | undefined): boolean {
  return node?.kind === 'scalar' && (node.opaque === true || node.tag !== undefined)
}

export interface ListNode extends Placed {
  readonly kind: 'list'
  readonly items: readonly LabNode[]
  /** Written with brackets. */
  readonly flow: boolean
}

/** `key` is the key as the schema spells it, `written` as the text does: `preBuild` for `pre-build`. */
export interface MapEntry {
  readonly key: string
  readonly written: string
  readonly keyRange: TextRange
  readonly node: LabNode
}

export interface MapNode extends Placed {
  readonly kind: 'map'
  readonly entries: readonly MapEntry[]
  /** Written with braces. */
  readonly flow: boolean
}

export type LabNode = ScalarNode | ListNode | MapNode

/** Keys and indexes from the root to a node. */
export type Path = readonly (string | number)[]

/** The entry of a map with that key; of duplicates the last, as in the parsed value. */
export function entryOf(node: LabNode | undefined, key: string): MapEntry | undefined {
  if (node?.kind !== 'map') return undefined
  if (node.entries.length <= FEW) return node.entries.findLast((entry) => entry.key === key)
  const known = INDEXES.get(node) ?? new Map(node.entries.map((entry) => [entry.key, entry]))
  INDEXES.set(node, known)
  return known.get(key)
}

/** Above this many entries an index is faster than a look at each. */
const FEW = 32
const INDEXES = new WeakMap<MapNode, ReadonlyMap<string, MapEntry>>()

export function nodeAt(root: LabNode | undefined, path: Path): LabNode | undefined {
  let node = root
  for (const step of path) {
    if (typeof step === 'number') node = node?.kind === 'list' ? node.items[step] : undefined
    else node = entryOf(node, step)?.node
  }
  return node
}

/** `key:` with nothing behind it. */
export function isEmpty(node: LabNode | undefined): boolean {
  return node?.kind === 'scalar' && node.value === null
}

/** The tree as plain data. `__proto__` becomes an own property, so no key reaches a prototype. */
export function valueOf(node: LabNode): unknown {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'list') return node.items.map(valueOf)
  const value: Record<string, unknown> = {}
  for (const { key, node: inner } of node.entries)
    if (key === '__proto__')
      Object.defineProperty(value, key, {
        value: valueOf(inner),
        enumerable: true,
        configurable: true,
        writable: true,
      })
    else value[key] = valueOf(inner)
  return value
}

/** Where to point for a node: a scalar itself; for a map or list its key, since a whole block underlined says nothing. */
export function anchorOf(root: LabNode, path: Path): TextRange {
  const node = nodeAt(root, path)
  if (node?.kind === 'scalar' && node.range.end > node.range.start) return node.range
  const last = path.at(-1)
  const entry = typeof last === 'string' ? entryOf(nodeAt(root, path.slice(0, -1)), last) : undefined
  if (entry) return entry.keyRange
  const first = node && firstPlace(node)
  return first ?? node?.range ?? { start: 0, end: 0 }
}

function firstPlace(node: LabNode): TextRange | undefined {
  if (node.kind === 'map') return node.entries[0]?.keyRange
  if (node.kind === 'list') return node.items[0] && firstPlace(node.items[0])
  return node.range
}
