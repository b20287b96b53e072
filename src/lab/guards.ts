import type { Problem } from './problem.ts'

/** Limits that no real configuration comes near and beyond which the parsers become slow or run out of stack. */
const MOST_BYTES = 256 * 1024
const MOST_DEPTH = 64
/** YAML reads an unclosed quote again and again; JSON does not, and has four quotes on every line. */
const MOST_QUOTES = { yaml: 12_000, json: 80_000 }
const MOST_INDICATORS = 40_000
const MOST_LINES = 30_000
const MOST_DOCUMENTS = 16

/** Why a text is not even parsed; nothing for any text that could be a configuration. Linear in the text. */
export function guard(text: string): Problem | undefined {
  const reason = tooLarge(text) ?? tooMany(text) ?? tooDeep(text)
  if (!reason) return undefined
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
  return `This text has ${Math.ceil(text.length / 1024)} KB; the lab reads up to 256 KB. A configuration has about one.`
}

function tooMany(text: string): string | undefined {
  let quotes = 0
  let indicators = 0
  for (const found of text.matchAll(/["'[\]{},&*!?]/g)) {
    if (found[0] === '"' || found[0] === "'") quotes++
    else indicators++
  }
  const json = /^\uFEFF?\s*[{[]/.test(text)
  if (quotes > (json ? MOST_QUOTES.json : MOST_QUOTES.yaml))
    return `This text has ${quotes} quotation marks: that is no configuration, so it is not read.`
  if (indicators > MOST_INDICATORS)
    return `This text has ${indicators} brackets, commas and the like: that is no configuration, so it is not read.`
  const lines = text.match(/\n/g)?.length ?? 0
  if (lines > MOST_LINES) return `This text has ${lines} lines: that is no configuration, so it is not read.`
  const documents = text.match(/^---/gm)?.length ?? 0
  if (documents > MOST_DOCUMENTS)
    return `This text has ${documents} lines that begin with ---: a configuration is one document.`
  return undefined
}

function tooDeep(text: string): string | undefined {
  if (bracketDepth(text) <= MOST_DEPTH && indentDepth(text) <= MOST_DEPTH) return undefined
  return `This text nests more than ${MOST_DEPTH} levels; a configuration has about six. It is not read.`
}

/**
 * Brackets outside of quotes and comments, and keys that follow on each other on a line (`a: b: c:`), which the parser
 * nests before it complains. An estimate, on the high side only for text that closes nothing.
 */
function bracketDepth(text: string): number {
  let depth = 0
  let deepest = 0
  for (const line of text.split('\n')) {
    let keys = 0
    for (let at = 0; at < line.length; at++) {
      const character = line[at]
      if (character === ':' && /\s/.test(line[at + 1] ?? ' ')) deepest = Math.max(deepest, ++keys)
      else if (character === ',') keys = 0
      else if (character === '[' || character === '{') deepest = Math.max(deepest, ++depth)
      else if (character === ']' || character === '}') depth = Math.max(0, depth - 1)
      else if (character === '#' && /\s/.test(line[at - 1] ?? ' ')) break
      else if (character === '"' || character === "'") at = closingQuote(line, at, character)
    }
  }
  return deepest
}

/** Where a quotation ends on its line; where it does not, it is passed over as a character. */
function closingQuote(line: string, open: number, quote: string): number {
  for (let at = line.indexOf(quote, open + 1); at > 0; at = line.indexOf(quote, at + 1)) {
    if (quote === "'" || line[at - 1] !== '\\') return at
  }
  return open
}

/** Levels of indentation, and `- - -`, `? ? ?` and `a: b: c:` on one line, each of which opens a level too. */
function indentDepth(text: string): number {
  const open: number[] = []
  let deepest = 0
  for (const line of text.split('\n')) {
    const indent = /^ */.exec(line)?.[0].length ?? 0
    if (indent === line.trimEnd().length) continue
    while ((open.at(-1) ?? -1) >= indent) open.pop()
    open.push(indent)
    const compact = markersOf(line).reduce((most, count) => Math.max(most, count), 0)
    deepest = Math.max(deepest, open.length + compact)
  }
  return deepest
}

function firstLine(text: string): number {
  const end = text.indexOf('\n')
  return Math.min(end < 0 ? text.length : end, 200)
}

/** How many `- `, `? ` and `: ` follow on each other, at each place of a line where they do. */
function markersOf(line: string): number[] {
  return Array.from(
    line.matchAll(/(?:[-?:][ \t]+){2,}/g),
    ([markers]) => markers.replaceAll(/[ \t]/g, '').length,
  )
}
