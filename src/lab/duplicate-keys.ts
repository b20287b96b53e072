import type { TextRange } from '../base/text-range.ts'
import type { LabNode, MapNode } from './node.ts'
import { suggestion, type Edit, type Fix, type Problem } from './problem.ts'
import { childRanges } from './put.ts'
import { blockSpan, flowSpan } from './remove.ts'
import { lineStart, nextLine, slice } from './text-lines.ts'

type Format = 'yaml' | 'json'

/** Each key that its map has already, with the choice between it and the one before. */
export function duplicateKeys(node: LabNode, text: string, format: Format): Problem[] {
  if (node.kind === 'scalar') return []
  if (node.kind === 'list') return node.items.flatMap((item) => duplicateKeys(item, text, format))
  const seen = new Map<string, { readonly index: number; readonly turn: number }>()
  return node.entries.flatMap(({ key, keyRange, node: value }, index) => {
    const inner = duplicateKeys(value, text, format)
    const before = seen.get(key)
    const turn = (before?.turn ?? 0) + 1
    seen.set(key, { index, turn })
    if (!before) return inner
    const fixes = [removal(node, before.index, text, turn - 1), removal(node, index, text, turn)]
    const problem: Problem = {
      rule: 'duplicate-key',
      severity: 'error',
      message: messageOf(key, turn, format),
      range: keyRange,
      fixes: fixes.filter((fix) => fix !== undefined),
    }
    return [problem, ...inner]
  })
}

/** The places of the keys that stand more than once in their map, all of them. */
export function repeatedKeys(node: LabNode): TextRange[] {
  if (node.kind === 'scalar') return []
  if (node.kind === 'list') return node.items.flatMap(repeatedKeys)
  const counts = new Map<string, number>()
  for (const { written } of node.entries) counts.set(written, (counts.get(written) ?? 0) + 1)
  return node.entries.flatMap(({ written, keyRange, node: value }) => [
    ...((counts.get(written) ?? 0) > 1 ? [keyRange] : []),
    ...repeatedKeys(value),
  ])
}

function messageOf(key: string, turn: number, format: Format): string {
  const times = turn === 2 ? 'twice' : `${turn} times`
  return format === 'yaml'
    ? `${key} stands ${times} in the same map, and YAML allows each key once: some readers refuse the text, others take the last one, as the lab does. What AWS does is not documented: keep one.`
    : `${key} stands ${times} in the same map, and most readers of JSON take only the last one, as the lab does: keep one.`
}

/** Who repeats a key more often removes some first. */
const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
]
const LONGEST_NAME = 40

/** Removing an entry, the `turn`-th of its key from 1. Only the person knows which one was meant. */
function removal(map: MapNode, index: number, text: string, turn: number): Fix | undefined {
  const ordinal = ORDINALS[turn - 1]
  const ranges = ordinal === undefined ? [] : childRanges(map)
  const child = ranges[index]
  if (!child || losesAnchor(slice(text, child), text)) return undefined
  const edits = map.flow ? fromFlow(text, ranges, index, child) : fromBlock(text, ranges, index, child)
  const key = map.entries[index]?.key ?? ''
  const name = key.length > LONGEST_NAME ? `${key.slice(0, LONGEST_NAME)}…` : key
  return edits && suggestion({ title: `Remove the ${ordinal} ${name}`, edits })
}

/** Whether an alias could be left without what it stands for. */
function losesAnchor(entry: string, text: string): boolean {
  return /(?:^|[\s[{,])&\w/.test(entry) && /(?:^|[\s[{,])\*\w/.test(text)
}

/** Whole lines, where nothing would stay behind that cannot stand alone: a tag, an anchor, a question mark. */
function fromBlock(
  text: string,
  ranges: readonly TextRange[],
  index: number,
  child: TextRange,
): Edit[] | undefined {
  const before = text.slice(lineStart(text, child.start), child.start)
  const next = ranges[index + 1]
  if (before.trim() === '') {
    const range = blockSpan(text, ranges, index, child, false)
    const left = next && text.slice(range.end, lineStart(text, next.start))
    return left !== undefined && /^[ \t]*[^\s#]/m.test(left) ? undefined : [{ range, text: '' }]
  }
  if (!next || !/^ *(?:- +)+$/.test(before)) return undefined
  // The dash stays for the next entry, and so do the comments above that.
  const below = nextLine(text, child.end)
  const comment = text.slice(below, next.start).indexOf('#')
  const end = comment < 0 ? next.start : below + comment
  return [{ range: { start: child.start, end }, text: '' }]
}

/** With its comma. Where a comment stands beside it, nothing but the entry and the comma goes. */
function fromFlow(
  text: string,
  ranges: readonly TextRange[],
  index: number,
  child: TextRange,
): Edit[] | undefined {
  const before = ranges[index - 1]
  const after = ranges[index + 1]
  const behind = text.slice(child.end, after?.start ?? child.end + 99)
  if (/^\s*[^\s,}#]/.test(behind)) return undefined
  const above = before ? text.slice(before.end, child.start) : ''
  if (!(before ? above : behind).includes('#')) return [{ range: flowSpan(ranges, index, child), text: '' }]
  const comma = /^\s*,/.exec(behind)?.[0].length
  if (comma !== undefined) return [{ range: { start: child.start, end: child.end + comma }, text: '' }]
  if (!before || !above.startsWith(',')) return undefined
  // The comma becomes a blank: a comment needs one before it.
  return [
    { range: { start: before.end, end: before.end + 1 }, text: ' ' },
    { range: child, text: '' },
  ]
}
