import type { LabDocument } from './document.ts'
import { isOpaque, valueOf, type MapEntry, type MapNode } from './node.ts'
import type { Edit, Fix } from './problem.ts'
import { flowValue } from './put.ts'
import { columnOf, lineBreakOf, lineStart } from './text-lines.ts'

/** A map of names and values as a list of pairs; comments and the values' own text stay. */
export function pairsFromMap(
  document: LabDocument,
  map: MapNode,
  name: string,
  value: string,
): Fix | undefined {
  const title = `Make it a list of ${name} and ${value}`
  if (map.entries.length === 0) return { title, edits: [{ range: map.range, text: '[]' }] }
  if (map.flow) {
    if (map.entries.some((entry) => isOpaque(entry.node))) return undefined
    const items = map.entries.map((entry) => ({
      [name]: entry.key,
      [value]: String(valueOf(entry.node) ?? ''),
    }))
    const indent = columnOf(document.text, map.range.start) - leading(document.text, map.range.start)
    const at =
      document.format === 'json'
        ? columnOf(document.text, map.range.start) - indent
        : columnOf(document.text, map.range.start)
    return { title, edits: [{ range: map.range, text: flowValue(document, items, at) }] }
  }
  if (!map.entries.every((entry) => isOrdinary(document, entry))) return undefined
  return { title, edits: map.entries.flatMap((entry) => pairEdits(document, entry, name, value)) }
}

/** `KEY: value` on one line of its own: behind a question mark, a tag or an anchor it is no piece that can become an item. */
function isOrdinary({ text }: LabDocument, { key, keyRange, node }: MapEntry): boolean {
  const before = text.slice(lineStart(text, keyRange.start), keyRange.start)
  const colon = text.indexOf(':', keyRange.end)
  const between = text.slice(keyRange.end, Math.max(colon, keyRange.end))
  const onOneLine = !/[\n\r]/.test(text.slice(keyRange.end, Math.max(node.range.start, keyRange.end)))
  return node.kind === 'scalar' && key !== '' && before.trim() === '' && between.trim() === '' && onOneLine
}

/** How far a place lies behind the first character of its line. */
function leading(text: string, offset: number): number {
  return /^\s*/.exec(text.slice(lineStart(text, offset), offset))?.[0].length ?? 0
}

/** `KEY: value` becomes `- name: KEY` and `value: value` below it. */
function pairEdits({ text }: LabDocument, entry: MapEntry, name: string, value: string): Edit[] {
  const { start, end } = entry.keyRange
  const pad = ' '.repeat(columnOf(text, start) + 2)
  const colon = text.indexOf(':', end)
  const empty = entry.node.range.end <= colon
  return [
    { range: { start, end: start }, text: `- ${name}: ` },
    {
      range: { start: end, end: colon + 1 },
      text: `${lineBreakOf(text)}${pad}${value}:${empty ? ' ""' : ''}`,
    },
  ]
}
