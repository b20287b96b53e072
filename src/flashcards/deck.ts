import type { Outline } from '../content/course.ts'
import type { QueueCard } from './queue.ts'

/** All cards of the course, in teaching order. */
export function deckOf(outline: Outline): readonly QueueCard[] {
  return outline.topics.flatMap((topic) => topic.cards.map((id) => ({ id, topic: topic.id })))
}
