import { plainText } from '../plain-text.ts'
import type { Block, Prose } from '../prose.ts'

/** The words of a text without their form; a line for each paragraph, heading, list entry and row of a table. */
export function wordsOf(prose: Prose): string {
  return prose.map(wordsOfBlock).join('\n')
}

function wordsOfBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return plainText(block.children)
    case 'list':
      return block.items.map(wordsOf).join('\n')
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(plainText).join(' | ')).join('\n')
    case 'code':
      return block.text
    case 'diagram':
      return [block.diagram.caption, ...block.diagram.edges.map(({ says }) => says)].join('\n')
    case 'correction':
    case 'quote':
      return wordsOf(block.blocks)
    default:
      return block satisfies never
  }
}

/** The sentences of a text. A point inside a number, a name or a version ends none. */
export function sentencesOf(words: string): string[] {
  return words
    .split(/(?<=[.!?;])\s+(?=[\p{Lu}"“(])|\n/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

/** Lower case, without marks, spaces and articles: equal for texts that a reader takes for the same. */
export function sameWords(words: string): string {
  const parts = words.toLowerCase().match(/[\p{L}\p{N}.$%/]+/gu) ?? []
  return parts
    .map((part) => part.replace(/[.]+$/, ''))
    .filter((part) => !/^(a|an|the|it|its)$/.test(part))
    .join(' ')
}
