import type { TextRange } from '../base/text-range.ts'
import type { LabDocument } from './document.ts'
import { entryOf, nodeAt, type LabNode, type MapEntry, type MapNode, type Path } from './node.ts'
import { insert, type Edit } from './problem.ts'
import { columnOf, lineBreakOf, lineEnd, lineStart, nextLine, slice } from './text-lines.ts'
import { yamlText } from './yaml-scalar.ts'

/** A value to be written: plain data, or `raw` text that is taken from the document as it stands. */
export type Piece = string | number | boolean | Raw | readonly Piece[] | { readonly [key: string]: Piece }
export interface Raw {
  readonly raw: string
}

export function raw(text: string): Raw {
  return { raw: text }
}

function isRaw(piece: Piece): piece is Raw {
  return typeof piece === 'object' && 'raw' in piece && typeof piece.raw === 'string'
}

/** The edits that put a value at a path, with the maps on the way; nothing if something else is in the way. */
export function put(document: LabDocument, path: Path, piece: Piece): Edit[] | undefined {
  let depth = 0
  let node = document.root
  while (node && depth < path.length) {
    const next = nodeAt(node, [path[depth] ?? ''])
    if (!next || isMissing(next)) break
    node = next
    depth++
  }
  const rest = path.slice(depth)
  if (!node || rest.some((step) => typeof step === 'number')) return undefined
  if (rest.length === 0)
    return node.kind === 'list' && Array.isArray(piece) ? append(document, node, piece as Piece[]) : undefined
  if (node.kind !== 'map') return undefined
  const [key = '', ...inner] = rest.map(String)
  return putEntry(
    document,
    node,
    key,
    inner.reduceRight<Piece>((value, step) => ({ [step]: value }), piece),
  )
}

function isMissing(node: LabNode): boolean {
  return node.kind === 'scalar' && node.value === null
}

function putEntry(document: LabDocument, map: MapNode, key: string, piece: Piece): Edit[] | undefined {
  const there = entryOf(map, key)
  if (there) return fillEntry(document, map, there, piece)
  const last = map.entries.at(-1)
  if (map.flow) return [appendFlow(document, map, `${flowKey(document, key)}: `, piece)]
  if (!last) return undefined
  const indent = columnOf(document.text, map.entries[0]?.keyRange.start ?? 0)
  const text = `${lineBreakOf(document.text)}${' '.repeat(indent)}${key}:${blockValue(piece, indent, lineBreakOf(document.text))}`
  return [insert(lineEnd(document.text, endOf(last)), text)]
}

/** `key:` without a value is filled in. */
function fillEntry(document: LabDocument, map: MapNode, entry: MapEntry, piece: Piece): Edit[] | undefined {
  if (map.flow) return [{ range: entry.node.range, text: flowValue(document, piece, 0) }]
  const colon = document.text.indexOf(':', entry.keyRange.end)
  if (colon < 0) return undefined
  const indent = columnOf(document.text, entry.keyRange.start)
  const end = entry.node.range.end > colon ? entry.node.range.end : colon + 1
  return [{ range: { start: colon + 1, end }, text: blockValue(piece, indent, lineBreakOf(document.text)) }]
}

/** Adds items to a list. */
function append(
  document: LabDocument,
  list: LabNode & { kind: 'list' },
  pieces: readonly Piece[],
): Edit[] | undefined {
  const last = list.items.at(-1)
  if (list.flow) return pieces[0] === undefined ? undefined : [appendFlow(document, list, '', pieces[0])]
  if (!last) return undefined
  const br = lineBreakOf(document.text)
  const indent = columnOf(document.text, list.range.start)
  const text = pieces.map((piece) => `${br}${' '.repeat(indent)}- ${itemValue(piece, indent, br)}`).join('')
  return [insert(lineEnd(document.text, last.range.end), text)]
}

/** Where an entry ends: its value, or its key with the colon. */
export function endOf(entry: MapEntry): number {
  return Math.max(entry.keyRange.end, entry.node.range.end)
}

function appendFlow(document: LabDocument, node: LabNode, prefix: string, piece: Piece): Edit {
  const { text } = document
  const children = childRanges(node)
  const first = children[0]
  const last = children.at(-1)
  const br = lineBreakOf(text)
  if (!first || !last) {
    const indent = columnOfLine(text, node.range.start) + 2
    const close = `${br}${' '.repeat(indent - 2)}`
    const inner = `${br}${' '.repeat(indent)}${prefix}${flowValue(document, piece, indent)}${close}`
    return { range: { start: node.range.start + 1, end: node.range.end - 1 }, text: inner }
  }
  const ownLine = text.slice(lineStart(text, first.start), first.start).trim() === ''
  const indent = columnOf(text, first.start)
  const gap = ownLine ? `,${br}${' '.repeat(indent)}` : ', '
  return insert(last.end, `${gap}${prefix}${flowValue(document, piece, ownLine ? indent : 0)}`)
}

function columnOfLine(text: string, offset: number): number {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))?.[0].length ?? 0
}

function flowKey(document: LabDocument, key: string): string {
  return document.format === 'json' ? JSON.stringify(key) : yamlText(key)
}

/** A value as JSON writes it (which is also YAML in brackets), its lines indented. */
export function flowValue(document: LabDocument, piece: Piece, indent: number): string {
  const br = `${lineBreakOf(document.text)}${' '.repeat(indent)}`
  if (typeof piece !== 'object') return JSON.stringify(piece)
  if (isRaw(piece)) return piece.raw
  const [open, close] = Array.isArray(piece) ? ['[', ']'] : ['{', '}']
  const parts = Array.isArray(piece)
    ? piece.map((item: Piece) => flowValue(document, item, indent + 2))
    : Object.entries(piece).map(
        ([key, value]) => `${JSON.stringify(key)}: ${flowValue(document, value as Piece, indent + 2)}`,
      )
  if (parts.length === 0) return open + close
  return `${open}${br}  ${parts.join(`,${br}  `)}${br}${close}`
}

/** What follows `key:` at that indent, with the blank or the line break that comes first. */
export function blockValue(piece: Piece, indent: number, br: string): string {
  if (typeof piece !== 'object') return ` ${typeof piece === 'string' ? yamlText(piece) : String(piece)}`
  if (isRaw(piece)) return piece.raw
  const pad = `${br}${' '.repeat(indent + 2)}`
  if (Array.isArray(piece))
    return piece.map((item: Piece) => `${pad}- ${itemValue(item, indent + 2, br)}`).join('')
  return Object.entries(piece)
    .map(([key, value]) => `${pad}${yamlText(key)}:${blockValue(value as Piece, indent + 2, br)}`)
    .join('')
}

/** What follows `- `: a map starts on the same line. */
function itemValue(piece: Piece, indent: number, br: string): string {
  return blockValue(piece, indent, br).trimStart()
}

/**
 * The edit that removes what stands at a path, with its lines, its comma and every map or list it would leave empty.
 */
export function remove(document: LabDocument, wanted: Path): Edit | undefined {
  const path = emptied(document, wanted)
  const parent = nodeAt(document.root, path.slice(0, -1))
  const step = path.at(-1)
  if (!parent || parent.kind === 'scalar' || step === undefined) return undefined
  const children = childRanges(parent)
  const index =
    parent.kind === 'list' ? Number(step) : parent.entries.findLastIndex((entry) => entry.key === step)
  const child = children[index]
  if (!child) return undefined
  if (children.length === 1) return { range: child, text: '' }
  const ofList = parent.kind === 'list'
  const range = parent.flow
    ? flowSpan(children, index, child)
    : blockSpan(document.text, children, index, child, ofList)
  return { range, text: '' }
}

/** The path that has to go so that no empty map or list is left: an only child takes its parent along. */
function emptied(document: LabDocument, path: Path): Path {
  const parent = nodeAt(document.root, path.slice(0, -1))
  const only = parent && childRanges(parent).length === 1
  return only && path.length > 1 ? emptied(document, path.slice(0, -1)) : path
}

/** Whether removing one path would take along the map that another one is to be put in. */
export function takesAlong(document: LabDocument, gone: Path, kept: Path): boolean {
  const path = emptied(document, gone)
  return path.length < kept.length && path.every((step, index) => step === kept[index])
}

function childRanges(node: LabNode): TextRange[] {
  if (node.kind === 'scalar') return []
  if (node.kind === 'list') return node.items.map((item) => item.range)
  return node.entries.map((entry) => ({ start: entry.keyRange.start, end: endOf(entry) }))
}

function flowSpan(children: readonly TextRange[], index: number, child: TextRange): TextRange {
  const before = children[index - 1]
  const after = children[index + 1]
  if (before) return { start: before.end, end: child.end }
  return { start: child.start, end: after?.start ?? child.end }
}

/** Whole lines, unless the child shares its line: the first key of a list item (`- name: x`) leaves the dash. */
function blockSpan(
  text: string,
  children: readonly TextRange[],
  index: number,
  child: TextRange,
  ofList: boolean,
): TextRange {
  const start = lineStart(text, child.start)
  const before = text.slice(start, child.start).trim()
  const next = children[index + 1]
  const own = before === '' || (ofList && before === '-')
  if (!own) return { start: child.start, end: next?.start ?? child.end }
  const end = nextLine(text, child.end)
  if (end < text.length || start === 0 || text.endsWith('\n')) return { start, end }
  return { start: start - (text[start - 2] === '\r' ? 2 : 1), end }
}

/** The edits that move an entry to another path; nothing where the two pieces of text would touch. */
export function move(document: LabDocument, from: Path, to: Path): Edit[] | undefined {
  const entry = document.entry(...from)
  const gone = remove(document, from)
  if (!entry || !gone || document.node(...to) || takesAlong(document, from, to)) return undefined
  const added = put(document, to, moved(document, entry, to))
  return added && together(document.text, gone, added)
}

/** A removal and insertions as edits that do not overlap: what is inserted where lines go takes their place. */
export function together(text: string, gone: Edit, added: readonly Edit[]): Edit[] | undefined {
  const inside = added.filter(
    ({ range }) =>
      range.start < gone.range.end && gone.range.start < range.end + 1 && range.start > gone.range.start,
  )
  if (inside.length === 0) return [gone, ...added]
  if (inside.some(({ range }) => range.end > range.start)) return undefined
  const br = lineBreakOf(text)
  const wholeLines = slice(text, gone.range).endsWith('\n')
  const words = inside
    .map((edit) => (wholeLines && edit.text.startsWith(br) ? edit.text.slice(br.length) + br : edit.text))
    .join('')
  return [{ range: gone.range, text: words }, ...added.filter((edit) => !inside.includes(edit))]
}

/** The text of an entry's value for its new place, re-indented; everything after the colon of a block entry. */
export function moved(document: LabDocument, entry: MapEntry, to: Path): Piece {
  const { text, format } = document
  if (format === 'json') return raw(slice(text, entry.node.range))
  const indent = indentAt(document, to)
  const colon = text.indexOf(':', entry.keyRange.end)
  const lines = text.slice(colon + 1, endOf(entry)).split(/\r?\n/)
  const old = columnOf(text, entry.keyRange.start)
  const [first = '', ...rest] = lines
  return raw([first, ...rest.map((line) => shifted(line, indent - old))].join(lineBreakOf(text)))
}

export function shifted(line: string, by: number): string {
  if (line.trim() === '') return line
  return by >= 0 ? ' '.repeat(by) + line : line.replace(new RegExp(`^ {0,${-by}}`), '')
}

/** The column in which the last key of a path would be written. */
function indentAt(document: LabDocument, path: Path): number {
  let node = document.root
  let indent = 0
  for (const step of path) {
    if (node?.kind !== 'map' || !node.entries[0]) {
      indent += 2
      node = undefined
      continue
    }
    indent = columnOf(document.text, node.entries[0].keyRange.start)
    node = entryOf(node, String(step))?.node
  }
  return indent
}
