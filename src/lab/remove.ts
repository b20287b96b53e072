import type { TextRange } from '../base/text-range.ts'
import type { LabDocument } from './document.ts'
import { nodeAt, type Path } from './node.ts'
import type { Edit } from './problem.ts'
import { childRanges } from './put.ts'
import { lineBreakOf, lineStart, nextLine, slice } from './text-lines.ts'

/**
 * The edit that removes what stands at a path, with its lines, its comma and every map or list it would leave empty.
 */
export function remove(document: LabDocument, wanted: Path): Edit | undefined {
  const path = emptied(document, wanted)
  const parent = nodeAt(document.root, path.slice(0, -1))
  const step = path.at(-1)
  if (!parent || parent.kind === 'scalar' || step === undefined) return undefined
  const children = childRanges(parent)
  const index =
    parent.kind === 'list' ? Number(step) : parent.entries.findLastIndex((entry) => entry.key === step)
  const child = children[index]
  if (!child || path.length <= document.place.inside.length) return undefined
  if (parent === document.root && document.dialect === 'command') return removeOption(document, String(step))
  if (children.length === 1) return { range: child, text: '' }
  const ofList = parent.kind === 'list'
  const range = parent.flow
    ? flowSpan(document.text, children, index, child)
    : blockSpan(document.text, children, index, child, ofList)
  return { range, text: '' }
}

/** An option with its values and the blanks before it. */
function removeOption(document: LabDocument, key: string): Edit | undefined {
  const option = document.commands[0]?.options.find(({ member }) => member?.name === key)
  if (!option) return undefined
  const blanks = /(?:\s|[\\`^](?=[ \t]*\r?\n))*$/.exec(document.text.slice(0, option.word.range.start))
  const end = option.values.at(-1)?.range.end ?? option.word.range.end
  return { range: { start: option.word.range.start - (blanks?.[0].length ?? 0), end }, text: '' }
}

/** The path that has to go so that no empty map or list is left: an only child takes its parent along. */
function emptied(document: LabDocument, path: Path): Path {
  const parent = nodeAt(document.root, path.slice(0, -1))
  const only = parent && childRanges(parent).length === 1
  return only && path.length > 1 ? emptied(document, path.slice(0, -1)) : path
}

/** Whether removing one path would take along the map that another one is to be put in. */
export function takesAlong(document: LabDocument, gone: Path, kept: Path): boolean {
  const path = emptied(document, gone)
  return path.length < kept.length && path.every((step, index) => step === kept[index])
}

/**
 * One of the children of a map or list in brackets, with a comma. Where a comment stands beside it, only with the comma
 * behind it: the one that the last child leaves at the end is right in YAML, and JSON has no comments.
 */
export function flowSpan(
  text: string,
  children: readonly TextRange[],
  index: number,
  child: TextRange,
): TextRange {
  const before = children[index - 1]
  const after = children[index + 1]
  const beside = before
    ? text.slice(before.end, child.start)
    : text.slice(child.end, after?.start ?? child.end)
  if (beside.includes('#')) {
    const comma = /^\s*,/.exec(text.slice(child.end, after?.start ?? child.end))?.[0].length ?? 0
    return { start: child.start, end: child.end + comma }
  }
  if (before) return { start: before.end, end: child.end }
  return { start: child.start, end: after?.start ?? child.end }
}

/** Whole lines, unless the child shares its line: the first key of a list item (`- name: x`) leaves the dash. */
export function blockSpan(
  text: string,
  children: readonly TextRange[],
  index: number,
  child: TextRange,
  ofList: boolean,
): TextRange {
  const start = lineStart(text, child.start)
  const before = text.slice(start, child.start).trim()
  const next = children[index + 1]
  const own = before === '' || (ofList && before === '-')
  if (!own) return { start: child.start, end: next?.start ?? child.end }
  const end = nextLine(text, child.end)
  if (end < text.length || start === 0 || text.endsWith('\n')) return { start, end }
  return { start: start - (text[start - 2] === '\r' ? 2 : 1), end }
}

/** A removal and insertions as edits that do not overlap: what is inserted where lines go takes their place. */
export function together(text: string, gone: Edit, added: readonly Edit[]): Edit[] | undefined {
  const inside = added.filter(
    ({ range }) =>
      range.start < gone.range.end && gone.range.start < range.end + 1 && range.start > gone.range.start,
  )
  // What is inserted where the removal begins comes first.
  if (inside.length === 0) return [...added, gone]
  if (inside.some(({ range }) => range.end > range.start)) return undefined
  const br = lineBreakOf(text)
  const wholeLines = slice(text, gone.range).endsWith('\n')
  const words = inside
    .map((edit) => (wholeLines && edit.text.startsWith(br) ? edit.text.slice(br.length) + br : edit.text))
    .join('')
  return [{ range: gone.range, text: words }, ...added.filter((edit) => !inside.includes(edit))]
}
