import { describe, expect, it } from 'vitest'
import type { CardId } from '../../src/content/ids.ts'
import { remember } from '../../src/flashcards/schedule.ts'
import {
  afterStep,
  elapsedMs,
  figuresOf,
  lastGraded,
  NEW_SESSION,
  type Session,
  type SessionStep,
} from '../../src/flashcards/session.ts'
import type { Grade } from '../../src/progress/event.ts'
import { eventId, MINUTE, NOON } from '../progress/made-events.ts'

const A = 'a.1' as CardId
const B = 'b.1' as CardId
let number = 0

const shown = (card: CardId, at = NOON): SessionStep => ({ kind: 'card-shown', card, at })
const answer: SessionStep = { kind: 'answer-shown' }
const graded = (grade: Grade, at = NOON + 5000): SessionStep => ({
  kind: 'card-graded',
  event: eventId(++number),
  grade,
  at,
})
const undone = (at = NOON + 9000): SessionStep => ({ kind: 'grade-undone', at })
const after = (...steps: SessionStep[]): Session => steps.reduce(afterStep, NEW_SESSION)

describe('A session', () => {
  it('shows a card, its answer, and takes a grade', () => {
    expect(after(shown(A)).showing).toEqual({ card: A, since: NOON, answer: false })
    expect(after(shown(A), answer).showing?.answer).toBe(true)
    const session = after(shown(A), answer, graded('good'))
    expect(session.showing).toBeNull()
    expect(session.graded).toEqual([{ event: eventId(number), card: A, grade: 'good', elapsedMs: 5000 }])
  })

  it('takes no grade before the answer, and one grade a card', () => {
    expect(after(shown(A), graded('good')).graded).toEqual([])
    expect(after(graded('good')).graded).toEqual([])
    expect(after(shown(A), answer, graded('good'), graded('good')).graded).toHaveLength(1)
    expect(after(answer).showing).toBeNull()
  })

  it('undoes the last grade and asks its card again, question first', () => {
    const session = after(
      shown(A),
      answer,
      graded('good'),
      shown(B),
      answer,
      graded('again'),
      shown(A),
      undone(),
    )
    expect(session.showing).toEqual({ card: B, since: NOON + 9000, answer: false })
    expect(session.graded.map(({ card }) => card)).toEqual([A])
    expect(session.undone).toBe(1)
    expect(lastGraded(session)?.card).toBe(A)
  })

  it('undoes back to its beginning and no further', () => {
    const session = after(shown(A), answer, graded('good'), undone(), undone(), undone())
    expect(session.graded).toEqual([])
    expect(session.undone).toBe(1)
    expect(lastGraded(session)).toBeUndefined()
  })

  it('measures no negative time when the clock goes back', () => {
    const session = after(shown(A))
    expect(elapsedMs(session, NOON - 1)).toBe(0)
    expect(elapsedMs(session, NOON + 3)).toBe(3)
    expect(elapsedMs(NEW_SESSION, NOON)).toBe(0)
  })

  it('shows nothing when the queue is empty', () => {
    expect(after(shown(A), { kind: 'queue-emptied' }).showing).toBeNull()
  })

  it('changes nothing that was handed in', () => {
    const before = Object.freeze(after(shown(A), answer))
    afterStep(before, graded('easy'))
    expect(before.graded).toEqual([])
  })
})

describe('The figures at the end', () => {
  it('are all nothing for an empty session', () => {
    expect(figuresOf(NEW_SESSION, new Map())).toEqual({
      reviewed: 0,
      cards: 0,
      again: 0,
      elapsedMs: 0,
      nextDue: null,
    })
  })

  it('count grades, cards, forgotten ones, time at five minutes a card at most, and the next due', () => {
    const session = after(
      shown(A),
      answer,
      graded('again'),
      shown(A),
      answer,
      graded('good', NOON + 60 * MINUTE),
      shown(B),
      answer,
      graded('hard', NOON + 1000),
      shown(B),
      answer,
      graded('again'),
      undone(),
    )
    const options = { retention: 0.9 }
    const memories = new Map([
      [A, remember(undefined, 'easy', { card: A, at: NOON, offset: 0 }, options)],
      [B, remember(undefined, 'hard', { card: B, at: NOON, offset: 0 }, options)],
    ])
    expect(figuresOf(session, memories)).toEqual({
      reviewed: 3,
      cards: 2,
      again: 1,
      elapsedMs: 5000 + 5 * MINUTE + 1000,
      nextDue: NOON + 6 * MINUTE,
    })
  })
})
