import type { Problem } from './problem.ts'
import { isJson } from './text-lines.ts'

/** Limits that no real configuration comes near and beyond which the parsers become slow or run out of stack. */
const MOST_BYTES = 256 * 1024
const MOST_DEPTH = 64
/** YAML reads an unclosed quote again and again; JSON does not, and has four quotes on every line. */
const MOST_QUOTES = { yaml: 12_000, json: 80_000 }
const MOST_INDICATORS = 40_000
const MOST_LINES = 30_000
/** The parser of YAML complains of each. */
const MOST_TABBED = 10_000
const MOST_DOCUMENTS = 16

/** Why a text is not even parsed; nothing for any text that could be a configuration. Linear in the text. */
export function guard(text: string): Problem | undefined {
  const reason = tooLarge(text) ?? tooMany(text) ?? tooDeep(text)
  return reason === undefined ? undefined : guarded(text, reason)
}

/** What is said of a text whose nesting has used up the parser's stack: the guard only estimates it. */
export function outOfStack(text: string): Problem {
  return guarded(text, TOO_DEEP)
}

function guarded(text: string, reason: string): Problem {
  return {
    rule: 'guard',
    severity: 'error',
    message: reason,
    range: { start: 0, end: firstLine(text) },
    fixes: [],
  }
}

function tooLarge(text: string): string | undefined {
  if (text.length <= MOST_BYTES) return undefined
  return `This text has ${Math.ceil(text.length / 1024)} KB; the lab reads up to 256 KB.`
}

function tooMany(text: string): string | undefined {
  const { quotes, indicators, lines, tabbed } = counts(text)
  const json = isJson(text)
  if (quotes > (json ? MOST_QUOTES.json : MOST_QUOTES.yaml))
    return `This text has ${quotes} quotation marks: that is no configuration, so it is not read.`
  if (indicators > MOST_INDICATORS)
    return `This text has ${indicators} brackets, commas and the like: that is no configuration, so it is not read.`
  if (lines > MOST_LINES) return `This text has ${lines} lines: that is no configuration, so it is not read.`
  if (!json && tabbed > MOST_TABBED)
    return `This text has ${tabbed} lines indented by tabs, and YAML allows only spaces for that: it is not read.`
  const documents = text.match(/^---/gm)?.length ?? 0
  if (documents > MOST_DOCUMENTS)
    return `This text has ${documents} lines that begin with ---: a configuration is one document.`
  return undefined
}

function counts(text: string): {
  readonly quotes: number
  readonly indicators: number
  readonly lines: number
  readonly tabbed: number
} {
  let [quotes, indicators, lines, tabbed] = [0, 0, 0, 0]
  for (let at = 0; at < text.length; at++)
    switch (text[at]) {
      case '"':
      case "'":
        quotes++
        break
      case '\n':
        lines++
        if (text[at + 1] === '\t') tabbed++
        break
      case '[':
      case ']':
      case '{':
      case '}':
      case ',':
      case '&':
      case '*':
      case '!':
      case '?':
        indicators++
    }
  return { quotes, indicators, lines, tabbed }
}

function tooDeep(text: string): string | undefined {
  if (bracketDepth(text) <= MOST_DEPTH && indentDepth(text) <= MOST_DEPTH) return undefined
  return TOO_DEEP
}

const TOO_DEEP = `This text nests more than ${MOST_DEPTH} levels; a configuration has about six. It is not read.`

/**
 * Brackets outside of quotes and comments, and keys that follow on each other on a line (`a: b: c:`), which the parser
 * nests before it complains. An estimate, on the high side only for text that closes nothing.
 */
function bracketDepth(text: string): number {
  let depth = 0
  let deepest = 0
  // Up to where each kind of quotation mark is known to close nothing, so that none is looked for again and again.
  const unclosed = { '"': 0, "'": 0 }
  let keys = 0
  for (let at = 0; at < text.length; at++)
    switch (text[at]) {
      case ':':
        if (/\s/.test(text[at + 1] ?? ' ')) deepest = Math.max(deepest, ++keys)
        break
      case '\n':
      case ',':
        keys = 0
        break
      case '[':
      case '{':
        deepest = Math.max(deepest, ++depth)
        break
      case ']':
      case '}':
        depth = Math.max(0, depth - 1)
        break
      case '#':
        if (at === 0 || /\s/.test(text[at - 1] ?? '')) at = lineEndAfter(text, at) - 1
        break
      case '"':
      case "'": {
        const quote = text[at] as '"' | "'"
        const end = at < unclosed[quote] ? undefined : closingQuote(text, at)
        if (end !== undefined) at = end
        else if (at >= unclosed[quote]) unclosed[quote] = lineEndAfter(text, at)
      }
    }
  return deepest
}

function lineEndAfter(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

/** Where a quotation ends on its line, if it does. */
function closingQuote(text: string, open: number): number | undefined {
  for (let at = open + 1; at < text.length && text[at] !== '\n'; at++)
    if (text[at] === text[open] && (text[open] === "'" || text[at - 1] !== '\\')) return at
  return undefined
}

/** Levels of indentation, and `- - -`, `? ? ?` and `a: b: c:` on one line, each of which opens a level too. */
function indentDepth(text: string): number {
  const markers = compactMarkers(text)
  const open: number[] = []
  let deepest = 0
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    let at = start
    while (text[at] === ' ') at++
    if (at < end && text.slice(at, end).trim() !== '') {
      const indent = at - start
      while ((open.at(-1) ?? -1) >= indent) open.pop()
      open.push(indent)
      let compact = 0
      for (; markers.at(-1) && (markers.at(-1)?.at ?? end) < end; markers.pop())
        compact = Math.max(compact, markers.at(-1)?.count ?? 0)
      deepest = Math.max(deepest, open.length + compact)
    }
    start = end + 1
  }
  return deepest
}

function firstLine(text: string): number {
  const end = text.indexOf('\n')
  return Math.min(end < 0 ? text.length : end, 200)
}

/** How many `- `, `? ` and `: ` follow on each other, at each place where they do, the last place first. */
function compactMarkers(text: string): { readonly at: number; readonly count: number }[] {
  return Array.from(text.matchAll(/(?:[-?:][ \t]+){2,}/g), ({ 0: markers, index }) => ({
    at: index,
    count: markers.replaceAll(/[ \t]/g, '').length,
  })).toReversed()
}
