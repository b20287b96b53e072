import type { TextRange } from '../base/text-range.ts'

/** A line of a text without its line break. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Number of leading spaces. */
  readonly indent: number
}

/** A carriage return alone is a line break to YAML, but not to its parser here. All offsets stay. */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r(?!\n)/g, '\n') : text
}

export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const part of text.split('\n')) {
    const content = part.endsWith('\r') ? part.slice(0, -1) : part
    lines.push({
      start,
      end: start + content.length,
      text: content,
      indent: /^ */.exec(content)?.[0].length ?? 0,
    })
    start += part.length + 1
  }
  return lines
}

/** The number of the line, from 0, that holds an offset. */
export function lineIndexAt(lines: readonly Line[], offset: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

export function lineStart(text: string, offset: number): number {
  // A search from -1 would start at 0, and find a line break there.
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}

/** Where the line ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  if (end < 0) return text.length
  return text[end - 1] === '\r' && end - 1 >= offset ? end - 1 : end
}

/** Where the next line starts, or the end of the text. */
export function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end + 1
}

export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset)
}

/** The line break that the text uses. */
export function lineBreakOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}

export function slice(text: string, range: TextRange): string {
  return text.slice(range.start, range.end)
}

/** Whether a text is meant as JSON: it begins with a brace or a bracket. */
export function isJson(text: string): boolean {
  return /^\uFEFF?\s*[{[]/.test(text)
}
