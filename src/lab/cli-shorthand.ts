import { opaqueNode, type LabNode, type MapEntry, type Plain } from './node.ts'
import { stepInto, type Schema } from './schema.ts'
import { isSpliced, placeIn, type ShellWord } from './cli-words.ts'

/** The AWS CLI's short form of a structure, `Key=Value,Key2={A=b},Key3=[c,d]`, as a tree; nothing if it is none. */
export function parseShorthand(word: ShellWord, schema: Schema | undefined): LabNode | undefined {
  const cursor: Cursor = { word, at: 0 }
  const map = entries(cursor, schema, '')
  return map && cursor.at >= word.value.length ? map : undefined
}

interface Cursor {
  readonly word: ShellWord
  at: number
}

function peek({ word, at }: Cursor): string {
  return word.value[at] ?? ''
}

/** `key=value` pairs up to a closing brace or the end of the word. */
function entries(cursor: Cursor, schema: Schema | undefined, close: string): LabNode | undefined {
  const start = cursor.at
  const found: MapEntry[] = []
  do {
    skipBlanks(cursor)
    if (close !== '' && peek(cursor) === close) break
    const key = keyAt(cursor)
    if (!key) return undefined
    const from = cursor.at
    cursor.at += key.length
    const keyRange = placeIn(cursor.word, from, from + key.trimEnd().length)
    cursor.at++
    const name = key.trimEnd()
    const node = value(cursor, schema && stepInto(schema, name), close)
    if (!node) return undefined
    found.push({ key: name, written: name, keyRange, node })
  } while (next(cursor, ','))
  return { kind: 'map', range: placeIn(cursor.word, start, cursor.at), entries: found, flow: true }
}

function keyAt({ word, at }: Cursor): string | undefined {
  return /^[^=,{}[\]]+(?==)/.exec(word.value.slice(at, at + 500))?.[0]
}

function skipBlanks(cursor: Cursor): void {
  while (/\s/.test(peek(cursor))) cursor.at++
}

function next(cursor: Cursor, character: string): boolean {
  if (peek(cursor) !== character) return false
  cursor.at++
  return true
}

function value(cursor: Cursor, schema: Schema | undefined, close: string): LabNode | undefined {
  const start = cursor.at
  if (next(cursor, '{')) {
    const map = entries(cursor, schema, '}')
    return map && next(cursor, '}') ? { ...map, range: placeIn(cursor.word, start, cursor.at) } : undefined
  }
  if (next(cursor, '[')) return items(cursor, schema && stepInto(schema, 0), start)
  const first = plain(cursor, schema?.type === 'array' ? stepInto(schema, 0) : schema, close)
  // `Key=a,b`: what has no = of its own is a further value of the same key.
  const all = [first]
  while (peek(cursor) === ',' && cursor.at + 1 < cursor.word.value.length && !keyAfterComma(cursor)) {
    cursor.at++
    all.push(plain(cursor, schema && stepInto(schema, 0), close))
  }
  if (all.length === 1) return first
  return { kind: 'list', range: placeIn(cursor.word, start, cursor.at), items: all, flow: true }
}

function keyAfterComma({ word, at }: Cursor): boolean {
  return keyAt({ word, at: at + 1 }) !== undefined
}

function items(cursor: Cursor, schema: Schema | undefined, start: number): LabNode | undefined {
  const found: LabNode[] = []
  while (peek(cursor) !== ']') {
    const item = value(cursor, schema, ']')
    if (!item || cursor.at >= cursor.word.value.length) return undefined
    found.push(...(item.kind === 'list' && peek(cursor) === ']' ? item.items : [item]))
    next(cursor, ',')
  }
  cursor.at++
  return { kind: 'list', range: placeIn(cursor.word, start, cursor.at), items: found, flow: true }
}

function plain(cursor: Cursor, schema: Schema | undefined, close: string): LabNode {
  const { word } = cursor
  const start = cursor.at
  const quote = peek(cursor)
  if (quote === '"' || quote === "'") {
    const end = word.value.indexOf(quote, start + 1)
    if (end > 0) {
      cursor.at = end + 1
      return scalarNode(word, start, cursor.at, word.value.slice(start + 1, end), schema)
    }
  }
  const rest = word.value.slice(start)
  const end = rest.search(close === '' ? /,/ : close === '}' ? /[,}]/ : /[,\]]/)
  cursor.at = end < 0 ? word.value.length : start + end
  return scalarNode(word, start, cursor.at, word.value.slice(start, cursor.at), schema)
}

/** A value as the CLI would send it: numbers and truth values where the request wants them. */
export function scalarNode(
  word: ShellWord,
  start: number,
  end: number,
  text: string,
  schema: Schema | undefined,
): LabNode {
  const range = placeIn(word, start, end)
  if (isSpliced(word, start, end)) return opaqueNode(range)
  return {
    kind: 'scalar',
    range,
    value: typed(text, schema),
    text,
    quoted: typeof typed(text, schema) === 'string',
  }
}

function typed(text: string, schema: Schema | undefined): Plain {
  if (schema?.type === 'integer' && /^-?\d{1,9}$/.test(text)) return Number(text)
  if (schema?.type === 'boolean' && /^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true'
  return text
}
