import { getLocation } from 'jsonc-parser'
import type { TextRange } from '../base/text-range.ts'
import type { Path } from './node.ts'
import { lineEnd, linesOf, type Line } from './text-lines.ts'

/** Where the cursor stands, also in a text that does not parse while somebody types. */
export interface Cursor {
  /** The map whose key, or the place whose value, is being written. */
  readonly path: Path
  readonly at: 'key' | 'value'
  /** What a completion replaces. */
  readonly range: TextRange
  /** Column of the key. */
  readonly column: number
  /** Keys that the map already has. */
  readonly present: readonly string[]
  /** The colon already stands behind the key. */
  readonly hasColon: boolean
}

export function cursorInJson(text: string, offset: number): Cursor | undefined {
  const { path, isAtPropertyKey, previousNode } = getLocation(text, offset)
  const inside =
    previousNode && previousNode.offset <= offset && offset <= previousNode.offset + previousNode.length
  const range =
    previousNode && inside
      ? { start: previousNode.offset, end: previousNode.offset + previousNode.length }
      : { start: offset, end: offset }
  const hasColon = /^\s*:/.test(text.slice(range.end))
  return {
    path: isAtPropertyKey ? path.slice(0, -1) : path,
    at: isAtPropertyKey ? 'key' : 'value',
    range,
    column: 0,
    present: [],
    hasColon,
  }
}

interface KeyLine {
  /** Column of the dash, or of the key if there is none. */
  readonly indent: number
  readonly dashed: boolean
  readonly column: number
  readonly key: string
}

const KEY_LINE = /^( *)((?:- +)*)([\w.-]+) *:(?: |$)/

function keyLine(line: Line): KeyLine | undefined {
  const [, spaces = '', dashes = '', key = ''] = KEY_LINE.exec(line.text) ?? []
  return key === ''
    ? undefined
    : { indent: spaces.length, dashed: dashes !== '', column: spaces.length + dashes.length, key }
}

/** The place is read from the indentation, so that half a line is enough. */
export function cursorInYaml(text: string, offset: number): Cursor | undefined {
  const lines = linesOf(text)
  const index = lines.findLastIndex((line) => line.start <= offset)
  const line = lines[index]
  if (!line) return undefined
  const before = line.text.slice(0, offset - line.start)
  const value = /^( *)((?:- +)*)([\w.-]+) *: +/.exec(before)
  if (value) {
    const [whole, spaces = '', dashes = '', key = ''] = value
    const parents = parentsOf(lines.slice(0, index), spaces.length, dashes)
    const end = line.start + whole.length + valueLength(line.text.slice(whole.length))
    return {
      path: [...parents, key],
      at: 'value',
      range: { start: line.start + whole.length, end: Math.max(end, offset) },
      column: 0,
      present: [],
      hasColon: true,
    }
  }
  const [whole, spaces = '', dashes = '', word = ''] = /^( *)((?:- +)*)([\w.-]*)$/.exec(before) ?? []
  if (whole === undefined) return undefined
  const column = spaces.length + dashes.length
  const start = line.start + column
  const rest = /^[\w.-]*/.exec(text.slice(start, lineEnd(text, start)))?.[0].length ?? word.length
  const path = parentsOf(lines.slice(0, index), spaces.length, dashes)
  const hasColon = /^ *:/.test(text.slice(start + rest))
  return {
    path,
    at: 'key',
    range: { start, end: start + rest },
    column,
    present: siblings(lines, index, column),
    hasColon,
  }
}

function valueLength(rest: string): number {
  const comment = rest.search(/\s#/)
  return (comment < 0 ? rest : rest.slice(0, comment)).trimEnd().length
}

/** Keys and, for list items, indexes above a line; which item it is does not matter to the schema. */
function parentsOf(above: readonly Line[], indent: number, dashes: string): Path {
  const path: (string | number)[] = dashes === '' ? [] : [0]
  let column = indent
  let item = dashes !== ''
  for (const line of above.toReversed()) {
    const found = keyLine(line)
    if (!found) continue
    if (item ? found.column <= column && !(found.dashed && found.column === column) : found.column < column) {
      path.unshift(found.key)
      if (found.dashed) path.unshift(0)
      column = found.indent
      item = found.dashed
    } else if (!item && found.dashed && found.column === column) {
      path.unshift(0)
      column = found.indent
      item = true
    }
    if (column === 0 && !item) break
  }
  return path
}

/** Keys in the same column, up and down to the end of the map. */
function siblings(lines: readonly Line[], index: number, column: number): string[] {
  const keys: string[] = []
  const look = (line: Line): boolean => {
    const found = keyLine(line)
    if (found?.column === column) keys.push(found.key)
    return line.text.trim() === '' || line.indent >= column
  }
  const current = lines[index]
  if (!current || !/^ *- /.test(current.text)) {
    for (const line of lines.slice(0, index).toReversed()) if (!look(line)) break
  }
  for (const line of lines.slice(index + 1)) if (/^ *- /.test(line.text) || !look(line)) break
  return keys
}
