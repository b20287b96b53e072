import type { TextRange } from '../base/text-range.ts'

/** Which quotes a character stands in; `$` for what a shell would put in: a variable or the output of a command. */
export type Quoting = '' | "'" | '"' | '$'

/** A word of a command as the program gets it, each character with its place in the text. */
export interface ShellWord {
  readonly range: TextRange
  readonly value: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly quoting: readonly Quoting[]
  /** Where a quotation begins that is never closed. */
  readonly open: number | undefined
}

/** The words of each command of a text, as bash reads them; lines may go on with \ ` or ^ at their end. */
export function shellCommands(text: string, start = 0, end = text.length): ShellWord[][] {
  const commands: ShellWord[][] = []
  let words: ShellWord[] = []
  const finish = () => {
    if (words.length > 0) commands.push(words)
    words = []
  }
  let at = start
  while (at < end) {
    const rest = text.slice(at, Math.min(end, at + 4))
    const continued = /^[\\`^][ \t]*\r?\n/.exec(text.slice(at, Math.min(end, at + 80)))
    if (continued) at += continued[0].length
    else if (/^[ \t\r\uFEFF]/.test(rest)) at++
    else if (rest[0] === '#') at = lineBreak(text, at, end)
    else if (/^[\n;&|()]/.test(rest)) {
      finish()
      at++
    } else if (/^\d?[<>]/.test(rest) && words.length > 0) {
      // What is redirected is no part of the command; a prompt is.
      finish()
      at = lineBreak(text, at, end)
    } else {
      const { word, inner } = readWord(text, at, end)
      if (word.range.end > at) words.push(word)
      commands.push(...inner.flatMap((range) => shellCommands(text, range.start, range.end)))
      // A character that begins no word, such as a > before any, is passed over.
      at = Math.max(at + 1, word.range.end)
    }
  }
  finish()
  return commands
}

function lineBreak(text: string, at: number, end: number): number {
  const found = text.indexOf('\n', at)
  return found < 0 || found > end ? end : found
}

interface Reading {
  readonly starts: number[]
  readonly ends: number[]
  readonly quoting: Quoting[]
  readonly characters: string[]
  readonly inner: TextRange[]
}

function readWord(
  text: string,
  start: number,
  end: number,
): { word: ShellWord; inner: readonly TextRange[] } {
  const reading: Reading = { starts: [], ends: [], quoting: [], characters: [], inner: [] }
  let at = start
  let quote: '' | "'" | '"' = ''
  let open: number | undefined
  while (at < end) {
    const character = text[at] ?? ''
    const splice = quote === "'" ? undefined : spliceAt(text, at, end)
    if (splice !== undefined) {
      if (text.startsWith('$(', at)) reading.inner.push({ start: at + 2, end: splice - 1 })
      for (let one = at; one < splice; one++) take(reading, text[one] ?? '', one, one + 1, '$')
      at = splice
    } else if (quote !== '' && character === quote) {
      quote = ''
      open = undefined
      at++
    } else if (quote === '' && (character === '"' || character === "'")) {
      quote = character
      open = at++
    } else if (character === '\\' && quote !== "'") {
      at = escape(text, at, end, quote, reading)
    } else if (quote === '' && /[ \t\r\n;&|()<>]/.test(character)) break
    else if (quote === '' && /^[`^][ \t]*\r?\n/.test(text.slice(at, at + 4))) break
    else take(reading, character, at, ++at, quote)
  }
  const { starts, ends, quoting, characters, inner } = reading
  return {
    word: { range: { start, end: at }, value: characters.join(''), starts, ends, quoting, open },
    inner,
  }
}

function take(reading: Reading, character: string, start: number, end: number, quoting: Quoting): void {
  reading.characters.push(character)
  reading.starts.push(start)
  reading.ends.push(end)
  reading.quoting.push(quoting)
}

/** In double quotes a backslash stands for itself unless it protects something. */
function escape(text: string, at: number, end: number, quote: '' | '"', reading: Reading): number {
  const next = text[at + 1] ?? ''
  const broken = /^\\\r?\n/.exec(text.slice(at, at + 3))?.[0].length
  if (broken !== undefined) return at + broken
  if (at + 1 >= end || (quote === '"' && !/["\\$`]/.test(next))) {
    take(reading, '\\', at, at + 1, quote)
    return at + 1
  }
  take(reading, next, at, at + 2, quote)
  return at + 2
}

/** Where a `$NAME`, `${…}`, `$(…)`, `<placeholder>` of cmd's `%NAME%` kind ends; nothing if none begins here. */
function spliceAt(text: string, at: number, end: number): number | undefined {
  if (text.startsWith('$(', at)) return closing(text, at + 1, end)
  const found = /^(?:\$(?:\{[^}\n]*\}|[A-Za-z_][\w]*(?::\w+)?|[0-9@*?#!$-])|%[A-Za-z_]\w*%)/.exec(
    text.slice(at, Math.min(end, at + 200)),
  )
  return found ? at + found[0].length : undefined
}

function closing(text: string, open: number, end: number): number {
  let depth = 0
  for (let at = open; at < end; at++) {
    if (text[at] === '(') depth++
    if (text[at] === ')' && --depth === 0) return at + 1
  }
  return end
}

/** The place in the text of a piece of a word's value. */
export function placeIn(word: ShellWord, start: number, end: number): TextRange {
  const last = word.ends.at(-1) ?? word.range.end
  const from = word.starts[start] ?? last
  return { start: from, end: end > start ? (word.ends[end - 1] ?? last) : from }
}

/** Whether a piece of a word's value comes from a variable or a command. */
export function isSpliced(word: ShellWord, start = 0, end = word.value.length): boolean {
  return word.quoting.slice(start, end).includes('$')
}

/** The variables and commands of a word whose values the shell puts in, as they are written. */
export function splicesOf({ value, quoting }: ShellWord): string[] {
  const spliced = value.replaceAll(/[^]/g, (character, at: number) =>
    quoting[at] === '$' ? character : '\n',
  )
  return spliced.match(/\$\([^\n]*\)|\$\{[^\n}]*\}|\$\w+|[^\n]+/g) ?? []
}

/** A text as one word of a shell, without quotes where none are needed. */
export function shellQuoted(text: string): string {
  if (/^[\w@%+=:,./-]+$/.test(text)) return text
  return `'${text.replaceAll("'", "'\\''")}'`
}
