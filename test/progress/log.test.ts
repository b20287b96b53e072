import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededDice, shuffled } from '../../src/base/dice.ts'
import type { ProgressEvent } from '../../src/progress/event.ts'
import { canonicalOrder, effective, union } from '../../src/progress/log.ts'
import { eventId, eventMaker, NOON, reviewed, someEvents, undone } from './made-events.ts'

const RUNS = { seed: 20_260_914, numRuns: 1000 }

describe('The canonical order', () => {
  it('is by time, then by id', () => {
    const late = { ...reviewed('a.1', 'good'), id: eventId(1), at: NOON + 1, offset: 0 } as ProgressEvent
    const tie = { ...late, id: eventId(3), at: NOON }
    const early = { ...late, id: eventId(2), at: NOON }
    expect(canonicalOrder([late, tie, early])).toEqual([early, tie, late])
  })

  it('is the same for every order of arrival', () => {
    fc.assert(
      fc.property(someEvents, fc.nat(), (events, seed) => {
        expect(canonicalOrder(shuffled(events, seededDice(seed)))).toEqual(canonicalOrder(events))
      }),
      RUNS,
    )
  })

  it('leaves the given array alone', () => {
    const make = eventMaker()
    const events = [make(reviewed('a.1', 'good'), NOON + 1), make(reviewed('a.1', 'good'), NOON)]
    const before = [...events]
    canonicalOrder(events)
    expect(events).toEqual(before)
  })
})

describe('The union of two logs', () => {
  const parts = fc.tuple(someEvents, fc.array(fc.boolean()), fc.array(fc.boolean()))

  it('is commutative, and idempotent', () => {
    fc.assert(
      fc.property(parts, ([all, inOne, inOther]) => {
        const one = all.filter((_, index) => inOne[index] ?? true)
        const other = all.filter((_, index) => inOther[index] ?? false)
        const both = union(canonicalOrder(one), other).events
        expect(union(canonicalOrder(other), one).events).toEqual(both)
        expect(union(both, one)).toEqual({ events: both, added: [] })
        expect(union(both, both).added).toEqual([])
      }),
      RUNS,
    )
  })

  it('takes an id that comes twice in one file once', () => {
    const event = eventMaker()(reviewed('a.1', 'good'))
    expect(union([], [event, event]).events).toEqual([event])
  })
})

describe('What counts', () => {
  const make = eventMaker()
  const good = make(reviewed('a.1', 'good'))
  const again = make(reviewed('a.1', 'again'))
  const undo = make(undone(again))
  const undoOfUndo = make(undone(undo))

  it('leaves out undone events and the undoing', () => {
    expect(effective([good, again, undo])).toEqual([good])
  })

  it('ignores the undo of an undo', () => {
    expect(effective([good, again, undo, undoOfUndo])).toEqual([good])
  })

  it('leaves out an event that arrives after its undo', () => {
    expect(effective([undo, good])).toEqual([good])
    expect(effective([undo, good, again])).toEqual([good])
  })

  it('takes two undos of one event as one', () => {
    expect(effective([good, again, undo, make(undone(again))])).toEqual([good])
  })

  it('keeps kinds of newer versions', () => {
    const newer = { ...good, id: eventId(99), kind: 'poem-written' } as unknown as ProgressEvent
    expect(effective([good, newer])).toEqual([good, newer])
  })
})
