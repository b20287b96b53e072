import { describe, expect, it } from 'vitest'
import type { CardId, TopicId } from '../../src/content/ids.ts'
import { fold } from '../../src/flashcards/memories.ts'
import type { QueueCard } from '../../src/flashcards/queue.ts'
import { openReview } from '../../src/flashcards/review-store.ts'
import type { Log } from '../../src/progress/log.ts'
import { memoryLog } from '../../src/progress/memory-log.ts'
import { recorder } from '../../src/progress/recorder.ts'
import { DAY, eventId, MINUTE, NOON } from '../progress/made-events.ts'

const A = 'ships.a' as CardId
const B = 'ships.b' as CardId
const DECK: readonly QueueCard[] = [A, B].map((id) => ({ id, topic: 'ships' as TopicId }))

/** A log that refuses to write while `broken`, and reviews over it; opening a second one is a reload. */
function deskOf() {
  const inner = memoryLog()
  const state = { broken: false, slow: false, now: NOON, ids: 0, release: () => {} }
  const log: Log = {
    ...inner,
    async append(events) {
      if (state.slow) await new Promise<void>((resolve) => (state.release = resolve))
      if (state.broken) throw new DOMException('No room.', 'QuotaExceededError')
      await inner.append(events)
    },
  }
  const clock = { now: () => state.now, offset: () => 0 }
  const deps = { log, clock, recorder: recorder(log, clock, () => eventId(++state.ids)) }
  const open = (deck = DECK) => openReview(deck, deps)
  const kinds = () => log.events().map(({ kind }) => kind)
  return { log, state, open, kinds }
}

type Review = ReturnType<typeof openReview>

const card = (review: Review) => review.getState().session.showing?.card
const answer = (review: Review) => review.getState().session.showing?.answer
const graded = (review: Review) => review.getState().session.graded.map((one) => `${one.card} ${one.grade}`)

async function grade(review: Review, how: 'again' | 'hard' | 'good' | 'easy'): Promise<void> {
  review.reveal()
  await review.grade(how)
}

describe('A review', () => {
  it('opens with the first card, its question only, and says what each button would do', () => {
    const review = deskOf().open()
    expect(review.getState()).toMatchObject({
      session: { showing: { card: A, since: NOON, answer: false }, graded: [] },
      queue: { counts: { learning: 0, due: 0, new: 2 } },
      intervals: { again: '< 1 min', hard: '< 6 min', good: '< 10 min' },
      canUndo: false,
      saving: false,
      failed: false,
    })
    expect(review.getState().intervals?.easy).toMatch(/^\d+ days$/)
  })

  it('shows the answer when it is asked for', () => {
    const review = deskOf().open()
    review.reveal()
    expect(review.getState().session.showing).toEqual({ card: A, since: NOON, answer: true })
  })

  it('records a grade with the time that it took, and goes on', async () => {
    const desk = deskOf()
    const review = desk.open()
    desk.state.now += 4000
    await grade(review, 'easy')
    expect(desk.log.events()).toEqual([
      {
        id: eventId(1),
        at: NOON + 4000,
        offset: 0,
        kind: 'card-reviewed',
        card: A,
        grade: 'easy',
        elapsedMs: 4000,
      },
    ])
    expect(card(review)).toBe(B)
    expect(answer(review)).toBe(false)
    expect(graded(review)).toEqual(['ships.a easy'])
    expect(review.getState()).toMatchObject({ canUndo: true, saving: false, queue: { counts: { new: 1 } } })
    expect(review.getState().memories).toEqual(fold(desk.log.events()))
  })

  it('moves on only when the grade is in the log', async () => {
    const desk = deskOf()
    const review = desk.open()
    desk.state.slow = true
    review.reveal()
    const grading = review.grade('good')
    expect(review.getState().saving).toBe(true)
    expect(card(review)).toBe(A)
    expect(desk.kinds()).toEqual([])
    desk.state.release()
    await grading
    expect(review.getState().saving).toBe(false)
    expect(card(review)).toBe(B)
    expect(desk.kinds()).toEqual(['card-reviewed'])
  })

  it('takes no grade before the answer is shown', async () => {
    const desk = deskOf()
    const review = desk.open()
    await review.grade('good')
    expect(desk.kinds()).toEqual([])
    expect(card(review)).toBe(A)
    expect(review.getState().saving).toBe(false)
  })

  it('takes two quick grades as one', async () => {
    const desk = deskOf()
    const review = desk.open()
    review.reveal()
    await Promise.all([review.grade('good'), review.grade('good'), review.grade('easy')])
    await review.grade('good')
    expect(desk.kinds()).toEqual(['card-reviewed'])
    expect(graded(review)).toEqual(['ships.a good'])
    expect(card(review)).toBe(B)
  })

  it('is at its end when no card is left, and says when the next one comes', async () => {
    const desk = deskOf()
    const review = desk.open()
    await grade(review, 'easy')
    await grade(review, 'easy')
    expect(review.getState()).toMatchObject({ session: { showing: null }, intervals: undefined })
    expect(review.getState().queue.counts).toEqual({ learning: 0, due: 0, new: 0 })
    await review.grade('good')
    review.reveal()
    expect(desk.kinds()).toEqual(['card-reviewed', 'card-reviewed'])
  })

  it('of an empty deck is at its end at once', () => {
    expect(deskOf().open([]).getState()).toMatchObject({ session: { showing: null }, intervals: undefined })
  })

  it('looks again for a card that has become due', async () => {
    const desk = deskOf()
    const review = desk.open()
    await grade(review, 'easy')
    await grade(review, 'easy')
    review.refresh()
    expect(card(review)).toBeUndefined()
    desk.state.now += 60 * DAY
    review.refresh()
    expect([A, B]).toContain(card(review))
    const { session } = review.getState()
    review.refresh()
    expect(review.getState().session).toBe(session)
  })

  it('records its end with the number of cards', async () => {
    const desk = deskOf()
    const review = desk.open()
    await grade(review, 'easy')
    await grade(review, 'easy')
    await review.finish()
    expect(desk.log.events().at(-1)).toMatchObject({ kind: 'session-finished', activity: 'review', items: 2 })
    expect(review.getState()).toMatchObject({ saving: false, session: { showing: null } })
  })

  it('is in the log once, however often its end is shown; an end after further grades is another', async () => {
    const desk = deskOf()
    const review = desk.open()
    const ends = () => desk.kinds().filter((kind) => kind === 'session-finished').length
    await grade(review, 'easy')
    await review.finish()
    await review.finish()
    expect(ends()).toBe(1)
    await grade(review, 'easy')
    await review.finish()
    expect(ends()).toBe(2)
  })
})

describe('A grade that could not be saved', () => {
  it('leaves the card, its answer and its memory as they were, and the screen says so', async () => {
    const desk = deskOf()
    const review = desk.open()
    desk.state.broken = true
    await grade(review, 'good')
    expect(review.getState()).toMatchObject({
      failed: true,
      saving: false,
      session: { showing: { card: A, answer: true }, graded: [] },
    })
    expect(review.getState().memories.size).toBe(0)
    expect(desk.kinds()).toEqual([])
  })

  it('can be given again', async () => {
    const desk = deskOf()
    const review = desk.open()
    desk.state.broken = true
    await grade(review, 'good')
    desk.state.broken = false
    await review.grade('hard')
    expect(desk.log.events()).toMatchObject([{ card: A, grade: 'hard' }])
    expect(review.getState()).toMatchObject({ failed: false, session: { showing: { card: B } } })
  })
})

describe('An undo', () => {
  it('brings back the card, question first, and its memory', async () => {
    const desk = deskOf()
    const review = desk.open()
    await grade(review, 'easy')
    review.reveal()
    desk.state.now += 5000
    await review.undo()
    expect(review.getState()).toMatchObject({
      session: { showing: { card: A, since: NOON + 5000, answer: false }, graded: [], undone: 1 },
      canUndo: false,
      saving: false,
    })
    expect(review.getState().memories.has(A)).toBe(false)
    expect(desk.kinds()).toEqual(['card-reviewed', 'event-undone'])
    expect(desk.log.events()[1]).toMatchObject({ undone: eventId(1) })
  })

  it('takes back one grade after the other, and none that is not there', async () => {
    const desk = deskOf()
    const review = desk.open()
    await grade(review, 'easy')
    await grade(review, 'again')
    await review.undo()
    expect(card(review)).toBe(B)
    expect(review.getState().memories).toEqual(fold(desk.log.events()))
    expect(review.getState().canUndo).toBe(true)
    await review.undo()
    expect(card(review)).toBe(A)
    await review.undo()
    expect(desk.kinds()).toEqual(['card-reviewed', 'card-reviewed', 'event-undone', 'event-undone'])
  })

  it('gives back an older memory, not none', async () => {
    const desk = deskOf()
    await grade(desk.open([DECK[0] as QueueCard]), 'easy')
    const before = fold(desk.log.events()).get(A)
    desk.state.now += 60 * DAY
    const review = desk.open()
    expect(card(review)).toBe(A)
    await grade(review, 'again')
    expect(review.getState().memories.get(A)).not.toEqual(before)
    await review.undo()
    expect(review.getState().memories.get(A)).toEqual(before)
  })

  it('works after a reload, and restores card and memory', async () => {
    const desk = deskOf()
    await grade(desk.open(), 'easy')
    const review = desk.open()
    expect(review.getState()).toMatchObject({ canUndo: true, session: { showing: { card: B }, graded: [] } })
    desk.state.now += MINUTE
    await review.undo()
    expect(review.getState()).toMatchObject({
      session: { showing: { card: A, since: NOON + MINUTE, answer: false } },
      queue: { counts: { new: 2 } },
      canUndo: false,
    })
    expect(review.getState().memories.has(A)).toBe(false)
    await grade(review, 'good')
    expect(fold(desk.log.events()).get(A)).toMatchObject({ reps: 1 })
  })

  it('reaches back no further than this study day', async () => {
    const desk = deskOf()
    await grade(desk.open(), 'easy')
    desk.state.now += DAY
    const review = desk.open()
    expect(review.getState().canUndo).toBe(false)
    await review.undo()
    expect(desk.kinds()).toEqual(['card-reviewed'])
  })

  it('that could not be saved changes nothing', async () => {
    const desk = deskOf()
    const review = desk.open()
    await grade(review, 'easy')
    desk.state.broken = true
    await review.undo()
    expect(review.getState()).toMatchObject({
      failed: true,
      canUndo: true,
      session: { showing: { card: B } },
    })
    expect(review.getState().memories.has(A)).toBe(true)
    expect(graded(review)).toEqual(['ships.a easy'])
  })

  it('takes back the grade given last, also when the clock has gone back meanwhile', async () => {
    const desk = deskOf()
    const review = desk.open()
    await grade(review, 'easy')
    desk.state.now -= 10 * MINUTE
    await grade(review, 'easy')
    await review.undo()
    expect(card(review)).toBe(B)
    expect(graded(review)).toEqual(['ships.a easy'])
    expect([...review.getState().memories.keys()]).toEqual([A])
  })

  it('is not recorded twice by two quick presses', async () => {
    const desk = deskOf()
    const review = desk.open()
    await grade(review, 'easy')
    await grade(review, 'easy')
    await Promise.all([review.undo(), review.undo()])
    expect(desk.kinds()).toEqual(['card-reviewed', 'card-reviewed', 'event-undone'])
  })
})

describe('Reviews of another tab', () => {
  it('count: a card that was graded there is not asked here again', async () => {
    const desk = deskOf()
    const here = desk.open()
    await grade(here, 'easy')
    const there = desk.open()
    expect(card(there)).toBe(B)
    await grade(there, 'easy')
    // This tab still shows the card; after its own grade both reviews count.
    await grade(here, 'easy')
    expect(here.getState().memories).toEqual(fold(desk.log.events()))
  })

  it('are seen at the next card', async () => {
    const desk = deskOf()
    const deck = ['ships.a', 'ships.b', 'ships.c'].map((id) => ({
      id: id as CardId,
      topic: 'ships' as TopicId,
    }))
    const here = desk.open(deck)
    const there = desk.open(deck)
    await grade(there, 'easy')
    await grade(there, 'easy')
    await grade(here, 'easy')
    expect(card(here)).toBe('ships.c')
    expect(here.getState().memories).toEqual(fold(desk.log.events()))
  })

  it('are all seen, also when an import brings many, with undone ones among them', async () => {
    const desk = deskOf()
    const deck = Array.from({ length: 30 }, (_, n) => ({
      id: `ships.${n}` as CardId,
      topic: 'ships' as TopicId,
    }))
    const here = desk.open(deck)
    const there = desk.open(deck)
    for (let count = 0; count < 15; count++) await grade(there, 'easy')
    await there.undo()
    await grade(here, 'good')
    expect(here.getState().memories).toEqual(fold(desk.log.events()))
    await there.undo()
    await grade(here, 'easy')
    expect(here.getState().memories).toEqual(fold(desk.log.events()))
  })
})
