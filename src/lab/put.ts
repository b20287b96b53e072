import type { TextRange } from '../base/text-range.ts'
import { optionOf } from './cli-operations.ts'
import { shellQuoted } from './cli-words.ts'
import type { LabDocument } from './document.ts'
import { entryOf, isEmpty, nodeAt, type LabNode, type MapEntry, type MapNode, type Path } from './node.ts'
import { insert, type Edit } from './problem.ts'
import { columnOf, lineBreakOf, lineEnd, lineStart } from './text-lines.ts'
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
    if (!next || isEmpty(next)) break
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

function putEntry(document: LabDocument, map: MapNode, key: string, piece: Piece): Edit[] | undefined {
  const there = entryOf(map, key)
  if (!there && map === document.root && document.dialect === 'command')
    return addOption(document, key, piece)
  if (there) return fillEntry(document, map, there, piece)
  const last = map.entries.at(-1)
  if (map.flow) return [appendFlow(document, map, `${flowKey(document, key)}: `, piece)]
  if (!last) return undefined
  const indent = columnOfMap(document.text, map)
  const text = `${lineBreakOf(document.text)}${' '.repeat(indent)}${key}:${blockValue(piece, indent, lineBreakOf(document.text))}`
  return [insert(lineEnd(document.text, endOf(last)), text)]
}

/** A further option at the end of a command, on a line of its own where the last one has one. */
function addOption(document: LabDocument, key: string, piece: Piece): Edit[] | undefined {
  const command = document.commands[0]
  const value = plainPiece(piece)
  if (!command || value === undefined) return undefined
  const last = command.options.at(-1)?.word.range.start ?? command.end
  const blanks = /[ \t]*(?:[\\`^][ \t]*\r?\n[ \t]*)?$/.exec(document.text.slice(0, last))?.[0] ?? ''
  const gap = blanks === '' ? ' ' : blanks
  const written = typeof value === 'string' ? value : JSON.stringify(value)
  return [insert(command.end, `${gap}--${optionOf(key)} ${shellQuoted(written)}`)]
}

/** A value without pieces taken from the text as they stand. */
function plainPiece(piece: Piece): unknown {
  return JSON.stringify(piece).includes('{"raw":') ? undefined : piece
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
  if (list.flow) {
    const [only, second] = pieces
    return only === undefined || second !== undefined ? undefined : [appendFlow(document, list, '', only)]
  }
  if (!last) return undefined
  const br = lineBreakOf(document.text)
  const indent = columnOf(document.text, list.range.start)
  const text = pieces.map((piece) => `${br}${' '.repeat(indent)}- ${itemValue(piece, indent, br)}`).join('')
  return [insert(lineEnd(document.text, last.range.end), text)]
}

/** The column of a map's keys. The first one may stand behind a tag, an anchor or a byte order mark; an empty one has no column. */
export function columnOfMap(text: string, map: MapNode): number {
  const [first = map.range, second = first] = map.entries
    .map(({ keyRange }) => keyRange)
    .filter(({ start, end }) => end > start)
  return Math.min(keyColumn(text, first.start), columnOf(text, second.start))
}

/** The column in which an entry begins, which is that of the tag or anchor before its key. */
function keyColumn(text: string, key: number): number {
  const before = text.slice(lineStart(text, key), key)
  return before.length - (/(?:[!&]\S*[ \t]+)+$/.exec(before)?.[0].length ?? 0)
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

/** The places of the items or entries of a node. */
export function childRanges(node: LabNode): TextRange[] {
  if (node.kind === 'scalar') return []
  if (node.kind === 'list') return node.items.map((item) => item.range)
  return node.entries.map((entry) => ({ start: entry.keyRange.start, end: endOf(entry) }))
}
