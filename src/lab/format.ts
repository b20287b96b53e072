import { format as formatJsonText } from 'jsonc-parser'
import { applyEdits } from './apply-edits.ts'
import { guard } from './guards.ts'
import { parseJson } from './json-tree.ts'
import type { LabNode } from './node.ts'
import { lineBreakOf, lineIndexAt, linesOf, withLineFeeds, type Line } from './text-lines.ts'
import { parseYaml } from './yaml-tree.ts'

/** What formatting came to. `too-broken`: a text with a syntax fault has no structure that could be kept. */
export type Formatted =
  | { readonly kind: 'formatted'; readonly text: string }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'too-broken' }

/**
 * Indents by two and takes away blanks at the ends of lines. Values, quotes, comments, empty lines and the order stay
 * as they are. Each result is read again: one that would say anything else is dropped for one that changes less.
 */
export function format(text: string): Formatted {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  const body = withLineFeeds(text.slice(mark.length))
  if (guard(body)) return { kind: 'too-broken' }
  const json = /^\s*[{[]/.test(body)
  const before = json ? parseJson(body) : parseYaml(body)
  if (!before.root || before.faults.length > 0) return { kind: 'too-broken' }
  const meaning = meaningOf(before.root)
  for (const candidate of json ? [formattedJson(body)] : yamlCandidates(body, before.root)) {
    const after = json ? parseJson(candidate) : parseYaml(candidate)
    if (!after.root || after.faults.length > 0 || meaningOf(after.root) !== meaning) continue
    return candidate === body ? { kind: 'unchanged' } : { kind: 'formatted', text: mark + candidate }
  }
  return { kind: 'unchanged' }
}

/** Everything that a text says: keys in their order, values as written and whether in quotes. */
function meaningOf(node: LabNode): string {
  return JSON.stringify(node, (key, value: unknown) => (/^(?:range|keyRange)$/.test(key) ? undefined : value))
}

function formattedJson(text: string): string {
  const options = { tabSize: 2, insertSpaces: true, eol: lineBreakOf(text), insertFinalNewline: true }
  const edits = formatJsonText(text, undefined, options).map(({ offset, length, content }) => ({
    range: { start: offset, end: offset + length },
    text: content,
  }))
  return applyEdits(text, edits)
}

/** The best first; the last one is nearly the text itself. */
function* yamlCandidates(text: string, root: LabNode): Generator<string> {
  const lines = linesOf(text)
  const held = heldLines(lines, root)
  const write = (contents: readonly string[]) => contents.join(lineBreakOf(text))
  const trimmed = lines.map((line, at) => (held.get(at)?.as === 'block' ? line.text : line.text.trimEnd()))
  for (const contents of [reindented(lines, held), trimmed]) {
    if (!contents) continue
    yield* [ended(write(contents), text), write(contents)]
  }
}

function ended(written: string, text: string): string {
  return written === '' || written.endsWith('\n') ? written : written + lineBreakOf(text)
}

/** A line that begins inside of a value, so that its indentation is no structure. */
interface Held {
  readonly as: 'block' | 'scalar' | 'flow'
  /** Where the value begins: line and offset. */
  readonly from: number
  readonly start: number
  /** Columns that a block text is indented by. */
  readonly indent: number
  /** A block text that says by how much it is indented. */
  readonly explicit: boolean
}

/** The lines that are continuations of a value, by their number. */
function heldLines(lines: readonly Line[], root: LabNode): Map<number, Held> {
  const held = new Map<number, Held>()
  const visit = (node: LabNode): void => {
    if (node.kind === 'list' && !node.flow) return node.items.forEach(visit)
    if (node.kind === 'map' && !node.flow) return node.entries.forEach((entry) => visit(entry.node))
    const { start, end } = node.range
    const from = lineIndexAt(lines, start)
    const to = lineIndexAt(lines, Math.max(start, end - 1))
    const first = lines[from]
    const header = first && /^[|>][-+]?([1-9])?/.exec(first.text.slice(start - first.start))
    const content = lines.slice(from + 1, to + 1).find((line) => line.text.trim() !== '')
    const as = header ? 'block' : node.kind === 'scalar' ? 'scalar' : 'flow'
    const value = {
      as,
      from,
      start,
      indent: content?.indent ?? 0,
      explicit: header?.[1] !== undefined,
    } as const
    for (let at = from + 1; at <= to; at++) held.set(at, value)
  }
  visit(root)
  return held
}

/** A column of the text on which keys or dashes stand, and the column that it gets. */
interface Level {
  readonly from: number
  readonly to: number
  readonly dash: boolean
}

/** Where a line with structure went. */
interface Placed {
  readonly text: string
  readonly to: number
  /** The first thing on the line that is no dash: its offset, its new column, how far it moved, and what it belongs to. */
  readonly content: {
    readonly start: number
    readonly column: number
    readonly by: number
    readonly parent: number
  }
}

/** Every line at its new place; nothing where a line is not understood. */
function reindented(lines: readonly Line[], held: ReadonlyMap<number, Held>): string[] | undefined {
  const result: string[] = []
  const levels: Level[] = []
  const placedLines = new Map<number, Placed>()
  const comments: number[] = []
  const settleComments = (next: Line | undefined, to: number, open: readonly Level[]) => {
    for (const at of comments.splice(0)) {
      const line = lines[at]
      if (line) result[at] = ' '.repeat(commentColumn(line, next, to, open)) + line.text.trim()
    }
  }
  for (const [at, line] of lines.entries()) {
    const inside = held.get(at)
    const start = inside && placedLines.get(inside.from)
    if (inside) {
      const text = start && heldLine(line, inside, start)
      if (text === undefined) return undefined
      result.push(text)
    } else if (line.text.trim() === '') result.push('')
    else if (line.text.trimStart().startsWith('#')) comments.push(result.push('') - 1)
    else {
      const open = [...levels]
      const placed = placedLine(line, levels)
      if (!placed) return undefined
      settleComments(line, placed.to, open)
      placedLines.set(at, placed)
      result.push(placed.text)
    }
  }
  settleComments(undefined, 0, levels)
  return result
}

/** A line with its dashes and its content at their new columns. `levels` are those that are open, and change with it. */
function placedLine(line: Line, levels: Level[]): Placed | undefined {
  if (/^(?:---|\.\.\.|%)/.test(line.text)) return undefined
  let at = line.indent
  let text = ''
  let to: number | undefined
  for (;;) {
    const rest = line.text.slice(at).trimEnd()
    if (/^(?:[?:](?:\s|$)|\t)/.test(rest)) return undefined
    const dash = /^-(?:\s+|$)/.exec(rest)
    const column =
      rest.startsWith('#') || rest === '' ? text.length + 1 : openLevel(levels, at, dash !== null)
    to ??= column
    text = (rest === '' ? text : text.padEnd(column)) + (dash ? '-' : rest)
    const content = { start: line.start + at, column, by: column - at, parent: levels.at(-2)?.to ?? 0 }
    if (!dash) return { text, to, content }
    at += dash[0].length
  }
}

/** The new column of what stands at a column, with the levels that it ends closed and its own opened. */
function openLevel(levels: Level[], column: number, dash: boolean): number {
  for (let top = levels.at(-1); top; top = levels.at(-1)) {
    // Dashes may stand right below the key that they belong to.
    if (top.from < column || (top.from === column && (top.dash === dash || dash))) break
    levels.pop()
  }
  const top = levels.at(-1)
  if (top && top.from === column && top.dash === dash) return top.to
  const to = top ? top.to + 2 : 0
  levels.push({ from: column, to, dash })
  return to
}

/** A continuation: brackets move as a whole, other values stand two to the right of what they belong to. */
function heldLine(line: Line, value: Held, { content }: Placed): string | undefined {
  const blank = line.text.trim() === ''
  if (value.explicit && content.by !== 0) return undefined
  if (value.explicit) return line.text
  if (value.as === 'flow')
    return blank ? '' : ' '.repeat(Math.max(0, line.indent + content.by)) + line.text.trim()
  const to = (content.start === value.start ? content.parent : content.column) + 2
  if (value.as === 'scalar') return blank ? '' : ' '.repeat(to) + line.text.trim()
  return blank && line.text.length <= value.indent ? '' : ' '.repeat(to) + line.text.slice(value.indent)
}

/** A comment goes with the line below it, or with the block above that it was aligned with or stood in. */
function commentColumn(comment: Line, next: Line | undefined, to: number, open: readonly Level[]): number {
  if (next && comment.indent === next.indent) return to
  const level = open.findLast(({ from }) => from <= comment.indent)
  if (!level) return 0
  return level.from === comment.indent ? level.to : level.to + 2
}
