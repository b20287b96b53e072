import type { TextRange } from '../base/text-range.ts'
import type { LabNode, MapNode } from './node.ts'
import { suggestion, type Edit, type Fix, type Problem } from './problem.ts'
import { childRanges } from './put.ts'
import { blockSpan, flowSpan } from './remove.ts'
import { lineStart, nextLine, slice } from './text-lines.ts'

type Format = 'yaml' | 'json'

/** More than anybody reads. */
const MOST_REPEATS = 200

/** Each key that its map has already, with the choice between it and the one before; of one key so many as can be removed. */
export function duplicateKeys(root: LabNode, text: string, format: Format): Problem[] {
  const problems: Problem[] = []
  const visit = (node: LabNode): void => {
    if (problems.length >= MOST_REPEATS || node.kind === 'scalar') return
    if (node.kind === 'list') return node.items.forEach(visit)
    problems.push(...repeatsOf(node, text, format))
    node.entries.forEach((entry) => visit(entry.node))
  }
  visit(root)
  return problems.slice(0, MOST_REPEATS)
}

interface Turn {
  readonly index: number
  /** The how manieth of its key, from 1. */
  readonly turn: number
}

function repeatsOf(map: MapNode, text: string, format: Format): Problem[] {
  const seen = new Map<string, Turn>()
  const repeats: (readonly [Turn, Turn])[] = []
  for (const [index, { key }] of map.entries.entries()) {
    const before = seen.get(key)
    const now = { index, turn: (before?.turn ?? 0) + 1 }
    seen.set(key, now)
    if (before && now.turn <= ORDINALS.length) repeats.push([before, now])
  }
  if (repeats.length === 0) return []
  const ranges = childRanges(map)
  return repeats.slice(0, MOST_REPEATS).map((turns): Problem => {
    const { key = '', keyRange = map.range } = map.entries[turns[1].index] ?? {}
    return {
      rule: 'duplicate-key',
      severity: 'error',
      message: messageOf(key, turns[1].turn, format),
      range: keyRange,
      fixes: turns.flatMap((one) => removal(map, ranges, one, text) ?? []),
    }
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

/** Who repeats a key more often removes some first: those beyond are not told one by one. */
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

/** Only the person knows which one was meant. */
function removal(
  map: MapNode,
  ranges: readonly TextRange[],
  { index, turn }: Turn,
  text: string,
): Fix | undefined {
  const child = ranges[index]
  if (!child || losesAnchor(slice(text, child), text)) return undefined
  // The place of a key behind a question mark is not that of the whole entry.
  const whole = text.slice(child.start, ranges[index + 1]?.start)
  if (!map.flow && /^[ \t]*\?[ \t]/m.test(whole)) return undefined
  const edits = map.flow ? fromFlow(text, ranges, index, child) : fromBlock(text, ranges, index, child)
  const key = map.entries[index]?.key ?? ''
  const name = key.length > LONGEST_NAME ? `${key.slice(0, LONGEST_NAME)}…` : key
  return edits && suggestion({ title: `Remove the ${ORDINALS[turn - 1]} ${name}`, edits })
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

function fromFlow(
  text: string,
  ranges: readonly TextRange[],
  index: number,
  child: TextRange,
): Edit[] | undefined {
  const behind = text.slice(child.end, ranges[index + 1]?.start ?? child.end + 99)
  if (/^\s*[^\s,}#]/.test(behind)) return undefined
  return [{ range: flowSpan(text, ranges, index, child), text: '' }]
}
