import { describe, expect, it } from 'vitest'
import type { Outline } from '../../src/content/course.ts'
import type { CardId, OptionId, PackId, QuestionId, TopicId } from '../../src/content/ids.ts'
import { topicProgress } from '../../src/learn/topic-progress.ts'
import type { Happening } from '../../src/progress/event.ts'
import { eventMaker, NOON, reviewed, undone } from '../progress/made-events.ts'

const TOPIC: Outline['topics'][number] = {
  id: 'ships' as TopicId,
  pack: 'harbour' as PackId,
  title: 'Ships',
  cards: ['ships.a', 'ships.b', 'ships.c'] as CardId[],
  questions: 2,
}

const answered = (question: string, right: boolean): Happening & { kind: 'question-answered' } => ({
  kind: 'question-answered',
  question: question as QuestionId,
  chosen: ['a' as OptionId],
  right,
  context: 'practice',
  elapsedMs: 1000,
})

describe('The progress in a topic', () => {
  const make = eventMaker()

  it('is nothing at first', () => {
    expect(topicProgress(TOPIC, [])).toEqual({ cardsSeen: 0, questionsRight: 0 })
  })

  it('counts each card once, and those of other topics not at all', () => {
    const events = ['ships.a', 'ships.a', 'ships.b', 'boats.a'].map((card) => make(reviewed(card, 'again')))
    expect(topicProgress(TOPIC, events).cardsSeen).toBe(2)
  })

  it('does not count a review that was undone', () => {
    const review = make(reviewed('ships.a', 'good'))
    expect(topicProgress(TOPIC, [review, make(undone(review))]).cardsSeen).toBe(0)
  })

  it('counts the questions whose last answer was right', () => {
    const events = [
      make(answered('ships.q-a', false), NOON),
      make(answered('ships.q-a', true), NOON + 1),
      make(answered('ships.q-b', true), NOON),
      make(answered('ships.q-b', false), NOON + 1),
      make(answered('boats.q-a', true), NOON),
    ]
    expect(topicProgress(TOPIC, events).questionsRight).toBe(1)
    // The last by the clock, not by arrival: two devices may have been merged.
    expect(topicProgress(TOPIC, events.toReversed()).questionsRight).toBe(1)
  })

  it('does not count a question that was right by a guess', () => {
    const guess: Happening = { ...answered('ships.q-a', true), confidence: 'guess' }
    expect(topicProgress(TOPIC, [make(guess)]).questionsRight).toBe(0)
  })
})
