import type { Course } from '../course.ts'
import type { Block, Inline, Prose } from '../prose.ts'
import { type ContentCheck, placeOf, placeOfWords } from './check.ts'
import { taughtIn } from './taught.ts'
import { plainText } from '../plain-text.ts'

export default {
  id: 'dead-link',
  title: 'A link into the app leads to a topic or an exercise that exists.',
  *check(content) {
    for (const { id, path, prose } of taughtIn(content.course))
      for (const { href, words } of linksIn(prose))
        if (!leads(href, content.course))
          yield {
            ...(words === '' ? placeOf(content, id, ...path) : placeOfWords(content, id, path, words)),
            message: `"${href}" leads nowhere: ${known(href, content.course)}.`,
          }
  },
} satisfies ContentCheck

interface Link {
  readonly href: string
  readonly words: string
}

function leads(href: string, course: Course): boolean {
  const [, area, name] = /^#\/(learn|practise\/topic|lab\/exercises)\/([^/]+)$/.exec(href) ?? []
  if (area === undefined) return true
  const ids: readonly string[] = (area === 'lab/exercises' ? course.labs : course.topics).map(({ id }) => id)
  return name !== undefined && ids.includes(name)
}

function known(href: string, { labs, topics }: Course): string {
  return href.startsWith('#/lab/')
    ? `there are ${labs.length} exercises, none of that id`
    : `the topics are ${topics.map(({ id }) => id).join(', ')}`
}

function linksIn(prose: Prose): Link[] {
  return prose.flatMap(linksInBlock)
}

function linksInBlock(block: Block): Link[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return linksInWords(block.children)
    case 'list':
      return block.items.flatMap(linksIn)
    case 'table':
      return [block.head, ...block.rows].flat().flatMap(linksInWords)
    case 'correction':
    case 'quote':
      return linksIn(block.blocks)
    case 'code':
    case 'diagram':
      return []
    default:
      return block satisfies never
  }
}

function linksInWords(words: readonly Inline[]): Link[] {
  return words.flatMap((word) => {
    if (word.kind === 'link') return [{ href: word.href, words: plainText(word.children) }]
    return word.kind === 'strong' || word.kind === 'emphasis' ? linksInWords(word.children) : []
  })
}
