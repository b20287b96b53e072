import type { Fact, Topic } from '../content/course.ts'
import type { QuestionId } from '../content/ids.ts'
import type { Question, QuestionEntry, ServiceSelection } from '../content/question.ts'
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
  const scenarios = found.some(({ topic }) => topic === null) ? await library.scenarios() : []
  const present = topics.filter((topic) => topic !== null && topic !== undefined)
  return new Map(
    ids.flatMap((id) => {
      const one = loadedIn(id, present, scenarios)
      return one ? [[id, one] as const] : []
    }),
  )
}

/** A question among those that are loaded. */
export function loadedIn(
  id: QuestionId,
  topics: readonly Topic[],
  scenarios: readonly ServiceSelection[],
): LoadedQuestion | undefined {
  for (const { questions, facts } of topics) {
    const question = questions.find((one) => one.id === id)
    if (question) return { question, facts: facts.filter((fact) => question.facts.includes(fact.id)) }
  }
  const scenario = scenarios.find((one) => one.id === id)
  return scenario && { question: scenario, facts: [] }
}
