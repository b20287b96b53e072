import type { Outline } from '../content/course.ts'
import type { CardId, QuestionId } from '../content/ids.ts'
import { isSuccess, type ProgressEvent } from '../progress/event.ts'
import { effective } from '../progress/log.ts'

/** How far a learner has come with a topic. */
export interface TopicProgress {
  readonly cardsSeen: number
  /** Questions whose last answer was right and no guess. */
  readonly questionsRight: number
}

export function topicProgress(
  topic: Outline['topics'][number],
  events: readonly ProgressEvent[],
): TopicProgress {
  const seen = new Set<CardId>()
  const right = new Map<QuestionId, boolean>()
  for (const event of effective(events)) {
    if (event.kind === 'card-reviewed') seen.add(event.card)
    if (event.kind === 'question-answered') right.set(event.question, isSuccess(event))
  }
  return {
    cardsSeen: topic.cards.filter((card) => seen.has(card)).length,
    // A question's id begins with its topic's; one that has since left the topic must not count beyond the whole.
    questionsRight: Math.min(
      topic.questions,
      [...right].filter(([question, last]) => last && question.startsWith(`${topic.id}.`)).length,
    ),
  }
}
