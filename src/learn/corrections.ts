import type { Fact, Topic } from '../content/course.ts'
import type { TopicId } from '../content/ids.ts'

/** A place where the service notes differ from what AWS documents. */
export interface Correction {
  readonly topic: Pick<Topic, 'id' | 'title'>
  readonly fact: Fact
  readonly claim: string
}

/** All corrections of the topics, in teaching order; within a topic what is wrong goes before what is left out. */
export function correctionsOf(topics: readonly Topic[]): readonly Correction[] {
  return topics.flatMap((topic) => {
    const own = topic.facts.flatMap((fact): Correction[] =>
      fact.claim !== undefined && (fact.verdict === 'wrong' || fact.verdict === 'incomplete')
        ? [{ topic: { id: topic.id, title: topic.title }, fact, claim: fact.claim }]
        : [],
    )
    return [
      ...own.filter(({ fact }) => fact.verdict === 'wrong'),
      ...own.filter(({ fact }) => fact.verdict === 'incomplete'),
    ]
  })
}

/** Those of one topic and one verdict; undefined = of any. */
export function chosenOf(
  corrections: readonly Correction[],
  topic: TopicId | undefined,
  verdict: Fact['verdict'] | undefined,
): readonly Correction[] {
  return corrections.filter(
    (one) =>
      (topic === undefined || one.topic.id === topic) &&
      (verdict === undefined || one.fact.verdict === verdict),
  )
}
