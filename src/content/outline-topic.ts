import type { Outline, Topic } from './course.ts'

/** What the start page knows of a topic. */
export function outlineTopic({ id, pack, title, cards, questions }: Topic): Outline['topics'][number] {
  return { id, pack, title, cards: cards.map((card) => card.id), questions: questions.length }
}
