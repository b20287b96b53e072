import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededDice, shuffled } from '../../src/base/dice.ts'
import type { CardId } from '../../src/content/ids.ts'
import { fold, memoryOf } from '../../src/flashcards/memories.ts'
import type { Memory } from '../../src/flashcards/memory.ts'
import { outcomes, remember } from '../../src/flashcards/schedule.ts'
import type { ProgressEvent } from '../../src/progress/event.ts'
import { union } from '../../src/progress/log.ts'
import { DAY, eventId, eventMaker, NOON, reviewed, someEvents, undone } from '../progress/made-events.ts'

const RUNS = { seed: 20_260_914, numRuns: 20_000 }
const SLOW = { timeout: 120_000 }
const CARD = 'a.1' as CardId

/** As a text, since comparing 60,000 maps deeply takes long. */
function told(memories: ReadonlyMap<CardId, Memory>): string {
  return JSON.stringify([...memories].toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

describe('The memories folded from a log', () => {
  const make = eventMaker()

  it('are what the buttons showed', () => {
    const first = make(reviewed('a.1', 'good'), NOON, 120)
    const shown = outcomes(undefined, { card: CARD, at: NOON, offset: 120 }, { retention: 0.9 })
    expect(fold([first]).get(CARD)).toEqual(shown.good)
  })

  it('keep promised intervals when the desired retention changes later', () => {
    const review = make(reviewed('a.1', 'easy'), NOON)
    const wish = make({ kind: 'setting-changed', name: 'desired-retention', value: 0.75 }, NOON + DAY)
    expect(fold([review, wish])).toEqual(fold([review]))
    const second = make(reviewed('a.1', 'good'), NOON + 9 * DAY)
    const moment = { card: CARD, at: second.at, offset: second.offset }
    expect(fold([review, wish, second]).get(CARD)).toEqual(
      remember(fold([review]).get(CARD), 'good', moment, { retention: 0.75 }),
    )
  })

  it('come from reviews alone: practice, settings and kinds of newer versions teach no card', () => {
    const newer = { id: eventId(500), at: NOON, offset: 0, kind: 'poem-written', card: CARD }
    const session = make({ kind: 'session-finished', activity: 'review', items: 3 })
    expect(fold([newer as unknown as ProgressEvent, session]).size).toBe(0)
  })

  it('do not break on a card with the name of an inherited field', () => {
    expect([...fold([make(reviewed('__proto__', 'good'))]).keys()]).toEqual(['__proto__'])
  })

  it('survive a clock that went a year back, and one that went ten years ahead, without a throw', () => {
    const events = [0, -365, 3650, 1, 2].map((days, index) =>
      make(reviewed('a.1', index % 2 ? 'again' : 'good'), NOON + days * DAY),
    )
    const memory = fold(events).get(CARD)
    expect(memory).toMatchObject({ reps: 5, last: NOON + 3650 * DAY })
  })
})

describe('In 20,000 random logs', () => {
  it('the order of arrival makes no difference', SLOW, () => {
    fc.assert(
      fc.property(someEvents, fc.nat(), (events, seed) => {
        if (told(fold(shuffled(events, seededDice(seed)))) !== told(fold(events))) throw new Error('differs')
      }),
      RUNS,
    )
  })

  it('an undo restores exactly the memories before', SLOW, () => {
    const last = fc.record({ card: fc.constantFrom('a.1', 'b.1', 'new.1'), gap: fc.nat(30 * DAY) })
    fc.assert(
      fc.property(someEvents, last, (events, { card, gap }) => {
        const at = (events.at(-1)?.at ?? NOON) + gap
        // An id that no random undo of the log aims at.
        const review = { ...reviewed(card, 'again'), id: eventId(100), at, offset: 0 } as ProgressEvent
        const undo = { ...undone(review), id: eventId(101), at: at + 1, offset: 0 } as ProgressEvent
        if (told(fold([...events, review, undo])) !== told(fold(events))) throw new Error('differs')
        if (told(fold([...events, review])) === told(fold(events))) throw new Error('the review did nothing')
      }),
      RUNS,
    )
  })

  it('two devices that merge know the same, whoever merges first, and twice changes nothing', SLOW, () => {
    fc.assert(
      fc.property(someEvents, fc.array(fc.boolean()), (events, here) => {
        const one = events.filter((_, index) => here[index] ?? true)
        const other = events.filter((_, index) => !(here[index] ?? true) || index % 3 === 0)
        const merged = union(one, other).events
        const reverse = union(other, one).events
        if (told(fold(merged)) !== told(fold(reverse))) throw new Error('not commutative')
        if (told(fold(merged)) !== told(fold(events))) throw new Error('something was lost')
        if (union(merged, other).added.length > 0) throw new Error('not idempotent')
      }),
      RUNS,
    )
  })

  it('one card folded alone is as it is among all', SLOW, () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const one = JSON.stringify(memoryOf(CARD, events))
        if (one !== JSON.stringify(fold(events).get(CARD))) throw new Error('differs')
      }),
      RUNS,
    )
  })
})
