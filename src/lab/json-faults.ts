import { parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser'
import type { TextRange } from '../base/text-range.ts'
import { applyEdits } from './apply-edits.ts'
import { insert, replace, type Fix, type Problem } from './problem.ts'

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

/** Strict JSON, as the AWS CLI reads it. */
export const STRICT = { disallowComments: true, allowTrailingComma: false } as const

/** Repairs are proved by parsing again; beyond this size that would take too long while somebody types. */
const MOST_REPAIRED = 64 * 1024

/** The first syntax error in words, with the repairs that are proved to help. The others follow from it. */
export function explainJsonErrors(text: string, errors: readonly ParseError[]): Problem[] {
  const first = errors[0]
  if (!first) return []
  const code = printParseErrorCode(first.error)
  const start = Math.min(first.offset, text.length)
  const range = visible({ start, end: Math.min(start + first.length, text.length) }, text)
  const helps = (fix: Fix) => errorCount(applyEdits(text, fix.edits)) < errors.length
  const message = WORDS[code] ?? 'This is not valid JSON.'
  return [
    {
      rule: 'json-syntax',
      severity: 'error',
      message,
      range,
      fixes:
        text.length > MOST_REPAIRED
          ? []
          : repairs(code, text, start, range, errors).filter(helps).slice(0, 1),
    },
  ]
}

function errorCount(text: string): number {
  const errors: ParseError[] = []
  parseTree(text, errors, STRICT)
  return errors.length
}

function repairs(
  code: string,
  text: string,
  start: number,
  range: TextRange,
  errors: readonly ParseError[],
): Fix[] {
  const before = text.slice(0, start).trimEnd()
  const end = before.length
  const at = (title: string, word: string): Fix => ({ title, edits: [insert(end, word)] })
  const comma = before.endsWith(',') ? [replace('Remove the comma', { start: end - 1, end }, '')] : []
  const closing =
    text[start] === '}'
      ? [at('Insert the missing ]', ']')]
      : text[start] === ']'
        ? [at('Insert the missing }', '}')]
        : []
  switch (code) {
    case 'CommaExpected':
      return [...closing, ...allCommas(text, errors), at('Insert the comma', ',')]
    case 'ColonExpected':
      return [at('Insert the colon', ':')]
    case 'InvalidCommentToken':
      return [withoutComments(text), replace('Remove the comment', range, '')]
    case 'CloseBraceExpected':
    case 'CloseBracketExpected': {
      const open = openBrackets(text)
      const last = code === 'CloseBraceExpected' ? '}' : ']'
      return [...comma, at(`Insert the missing ${open}`, open), at(`Insert the missing ${last}`, last)]
    }
    default:
      return comma
  }
}

/** Whoever forgets several commas need not insert them one by one. */
function allCommas(text: string, errors: readonly ParseError[]): Fix[] {
  const missing = errors.filter(({ error }) => printParseErrorCode(error) === 'CommaExpected')
  const places = new Set(missing.map(({ offset }) => text.slice(0, offset).trimEnd().length))
  if (places.size < 2) return []
  const edits = [...places].map((place) => insert(place, ','))
  return [{ title: `Insert all ${places.size} missing commas`, edits }]
}

/** What would close everything that is open at the end, the innermost first. */
function openBrackets(text: string): string {
  const open: string[] = []
  for (const [token] of text.matchAll(TOKENS)) {
    if (token === '{') open.push('}')
    else if (token === '[') open.push(']')
    else if (token === open.at(-1)) open.pop()
  }
  return open.toReversed().join('')
}

const TOKENS = /"(?:[^"\\\n\r]|\\.)*"?|\/\/.*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?|[{}[\]]/g

/** All comments at once: whoever writes one writes several. */
function withoutComments(text: string): Fix {
  const edits = [...text.matchAll(TOKENS)].flatMap(({ 0: token, index }) =>
    token.startsWith('/') ? [{ range: { start: index, end: index + token.length }, text: '' }] : [],
  )
  return { title: edits.length === 1 ? 'Remove the comment' : `Remove all ${edits.length} comments`, edits }
}

/** An empty place at the end of the text is moved to the last character, so that there is something to underline. */
function visible(range: TextRange, text: string): TextRange {
  if (range.end > range.start || text.length === 0) return range
  const start = Math.max(0, Math.min(range.start, text.trimEnd().length - 1))
  return { start, end: start + 1 }
}
