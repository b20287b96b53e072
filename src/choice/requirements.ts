import type { Block, Constraint, Inline, Prose } from '../content/course.ts'

/** The stem with the words of each requirement picked out as strong. */
export function pickOut(stem: Prose, constraints: readonly Constraint[]): Prose {
  const words = constraints.map((constraint) => constraint.words)
  return stem.map((block) => inBlock(block, words))
}

function inBlock(block: Block, words: readonly string[]): Block {
  if (block.kind === 'paragraph') return { ...block, children: block.children.flatMap((child) => inInline(child, words)) }
  if (block.kind === 'list') return { ...block, items: block.items.map((item) => item.map((part) => inBlock(part, words))) }
  return block
}

function inInline(inline: Inline, words: readonly string[]): Inline[] {
  if (inline.kind !== 'text') return [inline]
  const [first] = words
    .map((word) => ({ word, at: inline.text.indexOf(word) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)
  if (first === undefined) return [inline]
  const before = inline.text.slice(0, first.at)
  const after = inline.text.slice(first.at + first.word.length)
  return [
    ...(before === '' ? [] : [{ kind: 'text' as const, text: before }]),
    { kind: 'strong', children: [{ kind: 'text', text: first.word }] },
    ...(after === '' ? [] : inInline({ kind: 'text', text: after }, words)),
  ]
}
