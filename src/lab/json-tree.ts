import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser'
import type { TextRange } from '../base/text-range.ts'
import type { LabNode, MapEntry } from './node.ts'
import { replace, type Problem } from './problem.ts'
import type { Parsed } from './yaml-tree.ts'

/** JSON text as a tree. The first syntax error stands for those that follow from it. */
export function parseJson(text: string): Parsed {
  const errors: ParseError[] = []
  // A byte order mark is no part of JSON for the parser; a space of the same length keeps all offsets.
  const clean = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text
  const root = parseTree(clean, errors, { disallowComments: true, allowTrailingComma: false })
  const first = errors[0]
  return { root: root && labNode(root, clean), faults: first ? [fault(first, clean)] : [] }
}

function labNode(node: Node, text: string): LabNode {
  const range = rangeOf(node)
  if (node.type === 'object')
    return {
      kind: 'map',
      range,
      entries: (node.children ?? []).flatMap((child) => entry(child, text)),
      flow: true,
    }
  if (node.type === 'array')
    return {
      kind: 'list',
      range,
      items: (node.children ?? []).map((child) => labNode(child, text)),
      flow: true,
    }
  const value = node.value as string | number | boolean | null
  const quoted = typeof value === 'string'
  return { kind: 'scalar', range, value, text: quoted ? value : text.slice(range.start, range.end), quoted }
}

function entry(property: Node, text: string): MapEntry[] {
  const [key, value] = property.children ?? []
  if (!key) return []
  const name = String(key.value)
  const keyRange = rangeOf(key)
  const missing: LabNode = {
    kind: 'scalar',
    range: { start: keyRange.end, end: keyRange.end },
    value: null,
    text: '',
    quoted: false,
  }
  return [{ key: name, written: name, keyRange, node: value ? labNode(value, text) : missing }]
}

function rangeOf(node: Node): TextRange {
  return { start: node.offset, end: node.offset + node.length }
}

const WORDS: Readonly<Record<string, string>> = {
  InvalidSymbol:
    'This is not JSON: a text stands in double quotes; without quotes only numbers, true, false and null.',
  InvalidNumberFormat: 'This is not a number as JSON writes one.',
  PropertyNameExpected: 'A key in double quotes is missing here, or the comma before is one too many.',
  ValueExpected: 'A value is missing here, or the comma before is one too many.',
  ColonExpected: 'A colon is missing between the key and its value.',
  CommaExpected: 'A comma is missing before this.',
  CloseBraceExpected: 'A closing } is missing: some { was never closed.',
  CloseBracketExpected: 'A closing ] is missing: some [ was never closed.',
  EndOfFileExpected:
    'The JSON value ended before this: remove what follows, or a closing bracket before is one too many.',
  InvalidCommentToken: 'JSON has no comments, and the AWS CLI refuses them: remove it.',
  UnexpectedEndOfComment: 'JSON has no comments, and this one is never closed: remove it.',
  UnexpectedEndOfString: 'This text has no closing double quote on its line.',
  UnexpectedEndOfNumber: 'This number breaks off.',
  InvalidUnicode: 'After \\u four hexadecimal digits must follow.',
  InvalidEscapeCharacter:
    'A backslash may stand only before " \\ / b f n r t u. For a backslash itself write \\\\; for ! no backslash is needed.',
  InvalidCharacter:
    'A control character may not stand inside of a JSON text: write \\n for a line break, \\t for a tab.',
}

function fault(error: ParseError, text: string): Problem {
  const code = printParseErrorCode(error.error)
  const start = Math.min(error.offset, text.length)
  const range = visible({ start, end: Math.min(start + error.length, text.length) }, text)
  const message = WORDS[code] ?? 'This is not valid JSON.'
  const before = text.slice(0, start).trimEnd()
  const comma =
    (code === 'PropertyNameExpected' || code === 'ValueExpected') &&
    before.endsWith(',') &&
    /^[}\]]/.test(text.slice(start))
  const fixes = []
  if (comma) fixes.push(replace('Remove the comma', { start: before.length - 1, end: before.length }, ''))
  if (code === 'CommaExpected')
    fixes.push(replace('Insert the comma', { start: before.length, end: before.length }, ','))
  if (code === 'ColonExpected')
    fixes.push(replace('Insert the colon', { start: before.length, end: before.length }, ':'))
  if (code === 'InvalidCommentToken') fixes.push(replace('Remove the comment', range, ''))
  return { rule: 'json-syntax', severity: 'error', message, range, fixes }
}

/** An empty place at the end of the text is moved to the last character, so that there is something to underline. */
function visible(range: TextRange, text: string): TextRange {
  if (range.end > range.start || text.length === 0) return range
  const start = Math.min(range.start, text.trimEnd().length - 1)
  return start < 0 ? { start: 0, end: 1 } : { start, end: start + 1 }
}
