import type { CardId, FactId, PackId, QuestionId, Topic, TopicId } from '../course.ts'

/** A compiled topic with all ids below the pack's: `harbour:ships.brig`. No id of the course has a colon, so none can meet another. */
export function withOwnIds(topic: Topic, pack: string): Topic {
  const own = <Id extends string>(id: Id) => `${pack}:${id}` as Id
  const named = <T>(value: T) => withOwnFacts(value, own) as T
  const id = own<TopicId>(topic.id)
  return {
    ...topic,
    id,
    pack: pack as PackId,
    text: named(topic.text),
    facts: topic.facts.map((fact) => ({ ...named(fact), id: own<FactId>(fact.id) })),
    cards: topic.cards.map((card) => ({ ...named(card), id: own<CardId>(card.id), topic: id })),
    questions: topic.questions.map((question) => ({
      ...named(question),
      id: own<QuestionId>(question.id),
      topic: id,
    })),
  }
}

/** Wherever a fact is named: `fact` of a citation or correction, `facts` of a card or question. */
function withOwnFacts(value: unknown, own: (id: string) => string): unknown {
  if (Array.isArray(value)) return value.map((entry) => withOwnFacts(entry, own))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      if (key === 'fact' && typeof part === 'string') return [key, own(part)]
      if (key === 'facts' && Array.isArray(part)) return [key, part.map((id) => own(String(id)))]
      return [key, withOwnFacts(part, own)]
    }),
  )
}
