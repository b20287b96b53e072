import type { PackId } from '../ids.ts'
import type { PackParts } from '../own-pack.ts'

/**
 * The compiled parts of a pack with all ids below the pack's: `harbour:ships.brig`. No id of the course has a colon, so
 * none can meet another; nor can the pack's own name, which stands among those of the course: `own:harbour`.
 */
export function withOwnIds(parts: PackParts, pack: string): PackParts {
  const { topics, labs, scenarios, glossary, commands } = parts
  const ids = idsOf(parts)
  const own = <Id extends string>(id: Id) => `${pack}:${id}` as Id
  const ownItem = <T extends { readonly id: string }>(item: T): T => ({
    ...(renamed(item, own, ids) as T),
    id: own(item.id),
  })
  const ofTopic = <T extends { readonly id: string; readonly topic: string }>(item: T): T => ({
    ...ownItem(item),
    topic: own(item.topic),
  })
  return {
    topics: topics.map((topic) => ({
      ...ownItem(topic),
      pack: `own:${pack}` as PackId,
      facts: topic.facts.map(ownItem),
      cards: topic.cards.map(ofTopic),
      questions: topic.questions.map(ofTopic),
    })),
    labs: labs.map(ofTopic),
    scenarios: scenarios.map(ownItem),
    glossary: glossary.map(ownItem),
    commands: commands.map(ofTopic),
  }
}

function idsOf({ topics, labs, scenarios, glossary, commands }: PackParts): ReadonlySet<string> {
  const inTopics = topics.flatMap(({ facts, cards, questions }) => [...facts, ...cards, ...questions])
  return new Set(
    [...topics, ...inTopics, ...labs, ...scenarios, ...glossary, ...commands].map(({ id }) => id),
  )
}

/** Wherever something of the pack is named: `fact` of a citation or correction, `facts` of an item, `href` of a link into the app. */
function renamed(value: unknown, own: (id: string) => string, ids: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((entry) => renamed(entry, own, ids))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      if (key === 'fact' && typeof part === 'string') return [key, own(part)]
      if (key === 'facts' && isNames(part)) return [key, part.map(own)]
      if (key === 'href' && typeof part === 'string') return [key, ownAddress(part, own, ids)]
      return [key, renamed(part, own, ids)]
    }),
  )
}

/** The facts of a topic are no names but the facts themselves. */
function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string')
}

const INTO_THE_APP = /^(#\/(?:learn|glossary|commands|lab\/exercises|practise\/(?:topic|question))\/)(.+)$/

/** A link to something of the pack leads to it under its name in the app; any other is left alone. */
function ownAddress(href: string, own: (id: string) => string, ids: ReadonlySet<string>): string {
  const [, area = '', names = ''] = INTO_THE_APP.exec(href) ?? []
  if (area === '') return href
  return (
    area +
    names
      .split('/')
      .map((name) => (ids.has(name) ? own(name) : name))
      .join('/')
  )
}
