import type { Outline } from '../content/course.ts'
import type { TopicId } from '../content/ids.ts'
import type { ProgressEvent } from '../progress/event.ts'
import { type TopicProgress, topicProgress } from './topic-progress.ts'

/** How a learner stands with a topic. Mastered: every card met and the last answer to every question right. */
export type Mastery = 'new' | 'begun' | 'mastered'

/** A station of the path through the topics. */
export interface Station {
  readonly topic: Outline['topics'][number]
  readonly progress: TopicProgress
  readonly mastery: Mastery
  /** 0 to 100: the share of cards met and questions right, both counting the same. */
  readonly percent: number
}

/** The topics in teaching order, each with how far the learner has come. */
export function pathOf(topics: Outline['topics'], events: readonly ProgressEvent[]): readonly Station[] {
  return topics.map((topic) => {
    const progress = topicProgress(topic, events)
    const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole)
    const met = share(progress.cardsSeen, topic.cards.length)
    const right = share(progress.questionsRight, topic.questions)
    const done = (met + right) / 2
    const untouched = progress.cardsSeen === 0 && progress.questionsRight === 0
    return {
      topic,
      progress,
      mastery: done === 1 ? 'mastered' : untouched ? 'new' : 'begun',
      // Never 100 before the last question, never 0 once begun.
      percent: done === 1 ? 100 : untouched ? 0 : Math.min(99, Math.max(1, Math.round(done * 100))),
    }
  })
}

/** Where to go on: the furthest topic that was begun, else the first that is new. Undefined when all are mastered. */
export function nextStation(path: readonly Station[]): TopicId | undefined {
  const next =
    path.findLast(({ mastery }) => mastery === 'begun') ?? path.find(({ mastery }) => mastery === 'new')
  return next?.topic.id
}
