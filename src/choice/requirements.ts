import type { Block, Inline, Prose } from '../content/prose.ts'
import type { Constraint } from '../content/question.ts'

/** The stem with the words of each requirement picked out as strong. */
export function pickOut(stem: Prose, constraints: readonly Constraint[]): Prose {
  const wanted = patternOf(constraints.map((constraint) => constraint.words))
  return wanted === undefined ? stem : stem.map((block) => inBlock(block, wanted))
}

/** Matches any of the words, the longest first. Line breaks of the source file do not matter. */
function patternOf(words: readonly string[]): RegExp | undefined {
  const patterns = words
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .toSorted((one, other) => other.length - one.length)
    .map((one) => one.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+'))
  return patterns.length === 0 ? undefined : new RegExp(patterns.join('|'), 'g')
}

function inBlock(block: Block, wanted: RegExp): Block {
  if (block.kind === 'paragraph')
    return { ...block, children: block.children.flatMap((child) => inInline(child, wanted)) }
  if (block.kind === 'list')
    return { ...block, items: block.items.map((item) => item.map((part) => inBlock(part, wanted))) }
  if (block.kind === 'quote') return { ...block, blocks: block.blocks.map((part) => inBlock(part, wanted)) }
  return block
}

function inInline(inline: Inline, wanted: RegExp): Inline[] {
  if (inline.kind === 'text') return inText(inline.text, wanted)
  if (inline.kind === 'emphasis' || inline.kind === 'link')
    return [{ ...inline, children: inline.children.flatMap((child) => inInline(child, wanted)) }]
  return [inline]
}

function inText(text: string, wanted: RegExp): Inline[] {
  const result: Inline[] = []
  let from = 0
  const plain = (to: number) => {
    if (to > from) result.push({ kind: 'text', text: text.slice(from, to) })
  }
  for (const match of text.matchAll(wanted)) {
    plain(match.index)
    result.push({ kind: 'strong', children: [{ kind: 'text', text: match[0] }] })
    from = match.index + match[0].length
  }
  plain(text.length)
  return result
}
