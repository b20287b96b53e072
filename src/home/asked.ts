import type { Fact, Question, QuestionEntry, QuestionId } from '../content/course.ts'
import type { Library } from '../content/library.ts'

/** A question with its text and the facts on which it rests. */
export interface LoadedQuestion {
  readonly question: Question
  readonly facts: readonly Fact[]
}

/** Loads the topics of these questions, and no others. A question that this version does not have is left out. */
export async function loadQuestions(
  library: Library,
  ids: readonly QuestionId[],
  entries: readonly QuestionEntry[],
): Promise<ReadonlyMap<QuestionId, LoadedQuestion>> {
  const wanted = new Set(ids)
  const found = entries.filter(({ id }) => wanted.has(id))
  const topics = await Promise.all(
    [...new Set(found.map(({ topic }) => topic))].map((topic) =>
      topic === null ? null : library.topic(topic),
    ),
  )
  const facts = topics.flatMap((topic) => topic?.facts ?? [])
  const scenarios = found.some(({ topic }) => topic === null) ? await library.scenarios() : []
  const loaded = new Map<QuestionId, LoadedQuestion>()
  for (const question of topics.flatMap((topic) => topic?.questions ?? []))
    loaded.set(question.id, { question, facts: facts.filter(({ id }) => question.facts.includes(id)) })
  for (const question of scenarios) loaded.set(question.id, { question, facts: [] })
  return new Map(
    ids.flatMap((id) => {
      const one = loaded.get(id)
      return one ? [[id, one] as const] : []
    }),
  )
}
