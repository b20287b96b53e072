import type { Block, Inline, Prose } from '../prose.ts'
import { type ContentCheck, placeOfWords } from './check.ts'
import { wordsOf } from './plain-words.ts'

/** A figure that can be right or wrong: an amount, a limit, a day. Counts of what stands below it, and names, are none. */
const FIGURE =
  /\$\s?\d[\d,.]*|\b\d[\d,.]*\s?(?:%|percent|seconds?|s\b|ms\b|minutes?|hours?|days?|years?|GB|MB|KB|vCPU|instances?|requests?|services?|Regions?|domains?|per\b)|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b/

export default {
  id: 'unsourced',
  title: 'A figure in the text of a topic stands in a passage that cites a fact or links to its source.',
  *check(content) {
    for (const { id, text } of content.course.topics)
      for (const passage of passagesOf(text)) {
        const figure = passage.some(sourced) ? undefined : FIGURE.exec(wordsOf(passage))?.[0]
        const words = wordsOf(passage)
          .split('\n')
          .find((line) => figure !== undefined && line.includes(figure))
        if (words !== undefined)
          yield {
            ...placeOfWords(content, id, [], words),
            message: `"${figure}" has no source here: cite the fact that documents it, with [^${id}.…].`,
          }
      }
  },
} satisfies ContentCheck

/** What stands between two headings of any level: one citation may serve a passage, not a page. */
function passagesOf(text: Prose): Prose[] {
  const passages: Block[][] = [[]]
  for (const block of text) {
    if (block.kind === 'heading') passages.push([])
    // Code is an example and a diagram a picture, said again around them; a correction names its fact.
    else if (block.kind !== 'code' && block.kind !== 'diagram' && block.kind !== 'correction')
      passages.at(-1)?.push(block)
  }
  return passages
}

function sourced(block: Block): boolean {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return cites(block.children)
    case 'list':
      return block.items.some((item) => item.some(sourced))
    case 'table':
      return [block.head, ...block.rows].flat().some(cites)
    case 'quote':
      return block.blocks.some(sourced)
    case 'correction':
    case 'code':
    case 'diagram':
      return false
    default:
      return block satisfies never
  }
}

function cites(words: readonly Inline[]): boolean {
  return words.some(
    (word) =>
      word.kind === 'fact' ||
      word.kind === 'link' ||
      ((word.kind === 'strong' || word.kind === 'emphasis') && cites(word.children)),
  )
}
