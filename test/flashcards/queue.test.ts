import { describe, expect, it } from 'vitest'
import type { CardId, TopicId } from '../../src/content/ids.ts'
import type { Memory } from '../../src/flashcards/memory.ts'
import { next, type Queue, type QueueCard, queueOf } from '../../src/flashcards/queue.ts'
import { outcomes, remember } from '../../src/flashcards/schedule.ts'
import type { Grade } from '../../src/progress/event.ts'
import { DAY, MINUTE, NOON } from '../progress/made-events.ts'

const NOW = { at: NOON, offset: 0 }
const LIMITS = { newCardsADay: 20, reviewsADay: 200 }
const OPTIONS = { retention: 0.9 }

const card = (id: string): QueueCard => ({ id: id as CardId, topic: (id.split('.')[0] ?? '') as TopicId })
const ids = (cards: readonly QueueCard[]) => cards.map(({ id }) => id)
const DECK = ['a.1', 'a.2', 'a.3', 'b.1', 'b.2', 'c.1'].map(card)

function memories(history: Record<string, readonly (readonly [Grade, number])[]>): Map<CardId, Memory> {
  const all = new Map<CardId, Memory>()
  for (const [id, reviews] of Object.entries(history))
    for (const [grade, ago] of reviews) {
      const review = { card: id as CardId, at: NOON - ago, offset: 0 }
      all.set(review.card, remember(all.get(review.card), grade, review, OPTIONS))
    }
  return all
}

const queue = (known: ReadonlyMap<CardId, Memory>, limits = LIMITS, deck = DECK) =>
  queueOf(deck, known, NOW, limits)

describe('New cards', () => {
  it('come from every topic in turn', () => {
    expect(ids(queue(new Map()).fresh)).toEqual(['a.1', 'b.1', 'c.1', 'a.2', 'b.2', 'a.3'])
  })

  it('keep their turn when the first of a topic are learned', () => {
    const known = memories({ 'a.1': [['easy', DAY]], 'b.1': [['easy', DAY]] })
    expect(ids(queue(known).fresh)).toEqual(['c.1', 'a.2', 'b.2', 'a.3'])
  })

  it('stop at the daily limit, counting those of this study day in any deck', () => {
    const known = memories({ 'z.9': [['easy', 7 * 60 * MINUTE]], 'a.1': [['again', 30 * MINUTE]] })
    expect(queue(known, { ...LIMITS, newCardsADay: 4 }).counts.new).toBe(2)
    expect(queue(known, { ...LIMITS, newCardsADay: 1 }).counts.new).toBe(0)
  })

  it('of yesterday do not count, be it only before 04:00', () => {
    const known = memories({ 'z.9': [['easy', 8.5 * 60 * MINUTE]] })
    expect(queue(known, { ...LIMITS, newCardsADay: 4 }).counts.new).toBe(4)
  })
})

describe('Due reviews', () => {
  const known = memories({
    'a.1': [['easy', 20 * DAY]],
    'a.2': [['easy', 40 * DAY]],
    'b.1': [['easy', 30 * DAY]],
  })

  it('begin with the one most likely forgotten', () => {
    expect(ids(queue(known).due)).toEqual(['a.2', 'b.1', 'a.1'])
  })

  it('are due on their whole study day, and not the day before', () => {
    const memory = memories({ 'a.1': [['easy', 5 * DAY]] })
    const { dueDay, due } = memory.get('a.1' as CardId) ?? { dueDay: 0, due: 0 }
    const count = (at: number) => queueOf(DECK, memory, { at, offset: 0 }, LIMITS).counts.due
    expect(dueDay).toBeGreaterThan(0)
    expect([count(due - 1), count(due), count(due + DAY - 1), count(due + 100 * DAY)]).toEqual([0, 1, 1, 1])
  })

  it('stop at the daily limit, the most likely forgotten staying, counting those done today', () => {
    const done = memories({
      'a.1': [['easy', 20 * DAY]],
      'a.2': [['easy', 40 * DAY]],
      'b.1': [
        ['easy', 30 * DAY],
        ['good', 5 * MINUTE],
      ],
    })
    expect(ids(queue(known, { ...LIMITS, reviewsADay: 2 }).due)).toEqual(['a.2', 'b.1'])
    expect(ids(queue(done, { ...LIMITS, reviewsADay: 2 }).due)).toEqual(['a.2'])
    expect(ids(queue(done, { ...LIMITS, reviewsADay: 0 }).due)).toEqual([])
  })
})

describe('Cards in steps of minutes', () => {
  const known = memories({
    'a.1': [['again', 30 * MINUTE]],
    'a.2': [['good', 5 * MINUTE]],
    'b.1': [['good', 12 * MINUTE]],
  })

  it('are asked when the step has run out, longest waiting first', () => {
    const now = queue(known)
    expect(ids(now.learning)).toEqual(['a.1', 'b.1'])
    expect(ids(now.soon)).toEqual(['a.2'])
    expect(now.counts.learning).toBe(3)
  })

  it('are due from the very millisecond on', () => {
    const now = { at: NOON + 10 * MINUTE, offset: 0 }
    const alone = memories({ 'a.2': [['good', 0]] })
    expect(ids(queueOf(DECK, alone, now, LIMITS).learning)).toEqual(['a.2'])
    expect(ids(queueOf(DECK, alone, { ...now, at: now.at - 1 }, LIMITS).soon)).toEqual(['a.2'])
  })

  it('come before all else', () => {
    expect(next(queue(known))?.id).toBe('a.1')
  })

  it('are asked up to 20 minutes early when nothing else is left, and not earlier', () => {
    const alone = memories({ 'a.2': [['good', 0]] })
    const deck = [card('a.2')]
    expect(next(queue(alone, LIMITS, deck))?.id).toBe('a.2')
    const memory = alone.get('a.2' as CardId)
    expect(memory?.state).toBe('learning')
    const ahead = new Map([['a.2' as CardId, { ...memory, due: NOON + 20 * MINUTE + 1 } as Memory]])
    expect(next(queue(ahead, LIMITS, deck))).toBeUndefined()
  })

  it('are not limited by the day', () => {
    expect(queue(known, { newCardsADay: 0, reviewsADay: 0 }).counts).toEqual({ learning: 3, due: 0, new: 0 })
  })

  it('do not follow themselves while another waits', () => {
    expect(next(queue(known), card('a.1'))?.id).toBe('b.1')
  })
})

const of = (part: Partial<Queue>): Queue => ({
  learning: [],
  soon: [],
  due: [],
  fresh: [],
  done: { due: 0, fresh: 0 },
  counts: { learning: 0, due: 0, new: 0 },
  ...part,
})

describe('The next card', () => {
  it('is none when nothing is left', () => {
    expect(next(of({}))).toBeUndefined()
  })

  it('is of another topic than the last one if there is one', () => {
    const due = ['a.1', 'a.2', 'b.1'].map(card)
    expect(next(of({ due }), card('a.9'))?.id).toBe('b.1')
    expect(next(of({ due }), card('c.9'))?.id).toBe('a.1')
    expect(next(of({ due: due.slice(0, 2) }), card('a.9'))?.id).toBe('a.1')
    expect(next(of({ fresh: due }), card('a.9'))?.id).toBe('b.1')
  })

  it('is a new one as soon as reviews are further along', () => {
    const [due, fresh] = [['a.1', 'b.1'].map(card), ['c.1', 'd.1'].map(card)]
    expect(next(of({ due, fresh }))?.id).toBe('a.1')
    expect(next(of({ due, fresh, done: { due: 1, fresh: 0 } }))?.id).toBe('c.1')
    expect(next(of({ due, fresh, done: { due: 1, fresh: 1 } }))?.id).toBe('a.1')
  })
})

describe('A whole sitting', () => {
  it('ends, mixes new cards among reviews, and does not block topics', () => {
    const topics = ['a', 'b', 'c']
    const deck = Array.from({ length: 60 }, (_, index) => card(`${topics[Math.floor(index / 20)]}.${index}`))
    const known = memories(
      Object.fromEntries(
        deck.filter((_, index) => index % 2).map(({ id }) => [id, [['easy', 30 * DAY]] as const]),
      ),
    )
    let at = NOON
    let shown: QueueCard | undefined
    const asked: QueueCard[] = []
    const fresh: boolean[] = []
    for (;;) {
      const now = { at, offset: 0 }
      shown = next(queueOf(deck, known, now, { newCardsADay: 15, reviewsADay: 200 }), shown)
      if (!shown) break
      asked.push(shown)
      fresh.push(!known.has(shown.id))
      known.set(shown.id, outcomes(known.get(shown.id), { ...now, card: shown.id }, OPTIONS).good)
      at += MINUTE / 4
    }
    expect(asked).toHaveLength(30 + 2 * 15)
    expect(fresh.filter(Boolean)).toHaveLength(15)
    expect(fresh.slice(0, 20).filter(Boolean).length).toBeGreaterThanOrEqual(5)
    const repeats = asked.filter(({ topic }, index) => topic === asked[index - 1]?.topic).length
    expect(repeats).toBeLessThan(12)
  })

  it('of 20,000 cards keeps to the limits of a day', () => {
    const deck = Array.from({ length: 20_000 }, (_, index) => card(`t${index % 40}.${index}`))
    const [one] = memories({ 'a.1': [['easy', 30 * DAY]] }).values()
    const known = new Map(deck.slice(0, 15_000).map(({ id }) => [id, one as Memory]))
    expect(queueOf(deck, known, NOW, LIMITS).counts).toEqual({ learning: 0, due: 200, new: 20 })
  })
})
