import type { Course } from './course.ts'
import type { HeadingSource } from './types.gen.ts'

/** What teaches one heading of the notes, by ids. Cards and questions are those that name one of its facts. */
export interface Coverage {
  readonly heading: string
  readonly level: number
  readonly topics: readonly string[]
  readonly facts: readonly string[]
  readonly cards: readonly string[]
  readonly questions: readonly string[]
}

/** The coverage of every heading, in their order. A heading is taught by what teaches the headings and parts below it, too. */
export function coverageOf(headings: readonly HeadingSource[], course: Course): Coverage[] {
  return headings.map(({ heading, level }, at) => {
    const end = headings.findIndex((other, index) => index > at && other.level <= level)
    const facts = [...new Set(headings.slice(at, end < 0 ? undefined : end).flatMap(factsOf))]
    return { heading, level, ...taughtBy(facts, course) }
  })
}

/** The facts of a heading and of its own parts. */
export function factsOf({ facts, parts }: HeadingSource): string[] {
  return [...(facts ?? []), ...(parts ?? []).flatMap((part) => part.facts)]
}

/** Which topics, cards and questions teach some facts. */
export function taughtBy(facts: readonly string[], { topics }: Course): Omit<Coverage, 'heading' | 'level'> {
  const named = (item: { readonly facts: readonly string[] }) =>
    item.facts.some((fact) => facts.includes(fact))
  const ids = (items: readonly { readonly id: string; readonly facts: readonly string[] }[]) =>
    items.filter(named).map(({ id }) => id)
  return {
    topics: topics.filter((topic) => topic.facts.some(({ id }) => facts.includes(id))).map(({ id }) => id),
    facts,
    cards: topics.flatMap(({ cards }) => ids(cards)),
    questions: topics.flatMap(({ questions }) => ids(questions)),
  }
}

/** True when nothing is missing: a topic, a fact, a card and a question. */
export function isCovered({ topics, facts, cards, questions }: Omit<Coverage, 'heading' | 'level'>): boolean {
  return [topics, facts, cards, questions].every((list) => list.length > 0)
}
