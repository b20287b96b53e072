import type { LabNode, ListNode, MapEntry, MapNode, ScalarNode } from './node.ts'
import { yamlValue } from './yaml-value.ts'

/**
 * The tree of a YAML text that is written as configurations are: blocks of keys and dashes, values on one line, literal
 * blocks, comments. Nothing for any other text, right or wrong: the `yaml` package reads that, several times slower.
 * What is read here is read in one pass, and a test holds it equal to what that package reads.
 */
export function readBlocks(text: string): LabNode | undefined {
  if (/[\t\r\uFEFF]|^(?:---|\.\.\.|%)/m.test(text)) return undefined
  const reader: Reader = { text, start: 0, indent: -1, next: 0 }
  nextLine(reader)
  if (reader.indent < 0) return undefined
  const root = block(reader, reader.indent)
  return root && reader.indent < 0 ? root : undefined
}

/** Where the reader stands: at a line that says something, or at the end, where `indent` is -1. */
interface Reader {
  readonly text: string
  /** The first character of the line that is no blank; also within a line, behind a dash. */
  start: number
  indent: number
  /** Where the line after it begins. */
  next: number
}

const NEWLINE = 10
const SPACE = 32
const HASH = 35
const DASH = 45

/** Goes to the next line that is neither blank nor a comment. */
function nextLine(reader: Reader): void {
  const { text } = reader
  let at = reader.next
  while (at < text.length) {
    let start = at
    while (text.charCodeAt(start) === SPACE) start++
    const end = text.indexOf('\n', start)
    const next = end < 0 ? text.length : end + 1
    const first = text.charCodeAt(start)
    if (start < text.length && first !== NEWLINE && first !== HASH) {
      reader.start = start
      reader.indent = start - at
      reader.next = next
      return
    }
    at = next
  }
  reader.indent = -1
  reader.next = at
}

/** What stands in a column: a list, a map, or a value by itself. */
function block(reader: Reader, column: number): LabNode | undefined {
  if (isDash(reader)) return list(reader, column)
  return map(reader, column)
}

function isDash({ text, start }: Reader): boolean {
  const after = text.charCodeAt(start + 1)
  return (
    text.charCodeAt(start) === DASH && (after === SPACE || after === NEWLINE || start + 1 === text.length)
  )
}

function list(reader: Reader, column: number): ListNode | undefined {
  const { text, start } = reader
  const items: LabNode[] = []
  while (reader.indent === column && isDash(reader)) {
    const dash = reader.start
    let at = dash + 1
    while (text.charCodeAt(at) === SPACE) at++
    const item = isEnd(text, at) ? below(reader, column, at) : inline(reader, at, column + at - dash, column)
    if (!item) return undefined
    items.push(item)
  }
  // A line that stands deeper would go on with the last item.
  if (reader.indent > column) return undefined
  return { kind: 'list', range: { start, end: items.at(-1)?.range.end ?? start }, items, flow: false }
}

/** What follows a dash on its line: a map that begins there, or a value. */
function inline(reader: Reader, at: number, column: number, parent: number): LabNode | undefined {
  KEY.lastIndex = at
  if (!KEY.test(reader.text)) return value(reader, at, parent)
  reader.start = at
  reader.indent = column
  return map(reader, column)
}

/** A key with its colon, and the blanks before its value. */
const KEY = /(?:[\w./][\w./@$-]{0,200}|"[^"\\\n]{0,200}"|'[^'\n]{0,200}'):(?: +|(?=\n)|$(?!\n))/y

function map(reader: Reader, column: number): MapNode | undefined {
  const { text, start } = reader
  const entries: MapEntry[] = []
  while (reader.indent === column) {
    const from = reader.start
    KEY.lastIndex = from
    if (!KEY.test(text)) return undefined
    const behind = KEY.lastIndex
    let colon = behind - 1
    while (text.charCodeAt(colon) === SPACE) colon--
    const first = text[from]
    const key = first === '"' || first === "'" ? text.slice(from + 1, colon - 1) : text.slice(from, colon)
    const node = isEnd(text, behind) ? below(reader, column, behind, true) : value(reader, behind, column)
    if (!node) return undefined
    entries.push({ key, written: key, keyRange: { start: from, end: colon }, node })
  }
  if (reader.indent > column) return undefined
  const last = entries.at(-1)
  const end = last ? Math.max(last.node.range.end, last.keyRange.end) : start
  return { kind: 'map', range: { start, end }, entries, flow: false }
}

function isEnd(text: string, at: number): boolean {
  const first = text.charCodeAt(at)
  return at >= text.length || first === NEWLINE || first === HASH
}

/** What stands on the lines below a key or a dash; the dashes of a list may stand in the column of its key. */
function below(reader: Reader, column: number, at: number, ofKey = false): LabNode | undefined {
  nextLine(reader)
  if (reader.indent > column || (ofKey && reader.indent === column && isDash(reader)))
    return block(reader, reader.indent)
  return { kind: 'scalar', value: null, text: '', quoted: false, range: { start: at, end: at } }
}

/** A value on its line, or a literal block that begins there. */
function value(reader: Reader, at: number, column: number): LabNode | undefined {
  const { text, next } = reader
  TAG.lastIndex = at
  const tag = TAG.exec(text)?.[0]
  const start = at + (tag?.length ?? 0)
  if (text[start] === '|' && tag === undefined) return literal(reader, start, column)
  const line = text.slice(start, text[next - 1] === '\n' ? next - 1 : next)
  const found = scalarOrFlow(line, start)
  if (!found) return undefined
  nextLine(reader)
  // Deeper lines would go on with the value.
  if (reader.indent > column) return undefined
  if (tag === undefined) return found
  return found.kind === 'scalar' ? { ...found, value: found.text, tag: tag.trimEnd() } : undefined
}

function scalarOrFlow(line: string, at: number): LabNode | undefined {
  switch (line[0]) {
    case '"':
    case "'":
      return quoted(line, at)
    case '{':
    case '[':
      return empty(line, at)
    default:
      return plain(line, at)
  }
}

/** The short form of a function of CloudFormation, such as `!Ref`. */
const TAG = /![A-Z]\w+ +/y

/** `{}` and `[]`: what else stands in brackets is read by the other reader. */
function empty(line: string, at: number): LabNode | undefined {
  if (!/^(?:\{\}|\[\]) *(?:$| #)/.test(line)) return undefined
  const range = { start: at, end: at + 2 }
  return line[0] === '{'
    ? { kind: 'map', range, entries: [], flow: true }
    : { kind: 'list', range, items: [], flow: true }
}

const QUOTED = /^(?:"([^"\\]*(?:\\["\\/bfnrt][^"\\]*)*)"|'([^']*(?:''[^']*)*)') *(?:$| #)/

function quoted(line: string, at: number): ScalarNode | undefined {
  const [whole, double, single = ''] = QUOTED.exec(line) ?? []
  if (whole === undefined) return undefined
  const content = double ?? single
  const text =
    double === undefined
      ? content.replaceAll("''", "'")
      : content.includes('\\')
        ? (JSON.parse(`"${content}"`) as string)
        : content
  return {
    kind: 'scalar',
    value: text,
    text,
    quoted: true,
    range: { start: at, end: at + content.length + 2 },
  }
}

/** Characters with which a value means something else, or may. */
const INDICATORS = new Set('-?:,[]{}#&*!|>\'"%@`')

function plain(line: string, at: number): ScalarNode | undefined {
  const first = line[0] ?? ''
  if (INDICATORS.has(first) && !(first === '-' && /^-[^ ]/.test(line))) return undefined
  const comment = line.indexOf(' #')
  const text = withoutBlanks(comment < 0 ? line : line.slice(0, comment))
  if (text.includes(': ') || text.endsWith(':')) return undefined
  return {
    kind: 'scalar',
    value: yamlValue(text),
    text,
    quoted: false,
    range: { start: at, end: at + text.length },
  }
}

/** Not trimEnd: a no-break space belongs to the value. */
function withoutBlanks(line: string): string {
  let end = line.length
  while (line.charCodeAt(end - 1) === SPACE) end--
  return line.slice(0, end)
}

const LITERAL = /\|(-?) *\n( *)(?=[^ \n])/y

/** `|` and `|-` with the lines below, as deep as the first of them. */
function literal(reader: Reader, at: number, column: number): ScalarNode | undefined {
  const { text } = reader
  LITERAL.lastIndex = at
  const [header, strip, blanks = ''] = LITERAL.exec(text) ?? []
  const indent = blanks.length
  if (header === undefined || indent <= column) return undefined
  const lines: string[] = []
  let end = at
  let next = reader.next
  while (next < text.length) {
    const lineEnd = text.indexOf('\n', next)
    if (lineEnd < 0) return undefined
    const line = text.slice(next, lineEnd)
    const depth = line.search(/[^ ]/)
    if (depth >= 0 && depth <= column) break
    if (depth < 0 ? line.length > indent : depth < indent) return undefined
    lines.push(line.slice(indent))
    if (depth >= 0) end = next + withoutBlanks(line).length
    next = lineEnd + 1
  }
  reader.next = next
  nextLine(reader)
  const content = lines.join('\n').replace(/\n+$/, '') + (strip === '-' ? '' : '\n')
  return { kind: 'scalar', value: content, text: content, quoted: true, range: { start: at, end } }
}
