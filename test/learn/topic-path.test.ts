import { describe, expect, it } from 'vitest'
import type { Outline } from '../../src/content/course.ts'
import type { CardId, OptionId, PackId, QuestionId, TopicId } from '../../src/content/ids.ts'
import { nextStation, pathOf } from '../../src/learn/topic-path.ts'
import type { Happening } from '../../src/progress/event.ts'
import { eventMaker, reviewed } from '../progress/made-events.ts'

const topic = (id: string): Outline['topics'][number] => ({
  id: id as TopicId,
  pack: 'harbour' as PackId,
  title: id,
  cards: [`${id}.a`, `${id}.b`] as CardId[],
  questions: 1,
})
const TOPICS = [topic('ships'), topic('boats'), topic('quays')]
const answered = (question: string, right: boolean): Happening => ({
  kind: 'question-answered',
  question: question as QuestionId,
  chosen: ['a' as OptionId],
  right,
  context: 'practice',
  elapsedMs: 1000,
})
const stand = (...happenings: Happening[]) => {
  const made = eventMaker()
  const path = pathOf(
    TOPICS,
    happenings.map((one) => made(one)),
  )
  return { next: nextStation(path), path: path.map(({ mastery, percent }) => [mastery, percent]) }
}

describe('The path through the topics', () => {
  it('begins with the first topic', () => {
    expect(stand()).toEqual({
      next: 'ships',
      path: [
        ['new', 0],
        ['new', 0],
        ['new', 0],
      ],
    })
  })

  it('goes on with the furthest topic that was begun', () => {
    const { next, path } = stand(reviewed('ships.a', 'good'), reviewed('boats.a', 'again'))
    expect(next).toBe('boats')
    expect(path).toEqual([
      ['begun', 25],
      ['begun', 25],
      ['new', 0],
    ])
  })

  it('calls a topic mastered when all its cards are met and every last answer was right', () => {
    const all = [reviewed('ships.a', 'good'), reviewed('ships.b', 'good'), answered('ships.q', true)]
    expect(stand(...all)).toMatchObject({
      next: 'boats',
      path: [
        ['mastered', 100],
        ['new', 0],
        ['new', 0],
      ],
    })
    expect(stand(...all, answered('ships.q', false)).path[0]).toEqual(['begun', 50])
  })
})
