import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LabId } from '../../src/content/ids.ts'
import type { ProgressEvent } from '../../src/progress/event.ts'
import { checkEvent } from '../../src/progress/event-check.ts'
import { newEvent } from '../../src/progress/stamp.ts'
import { eventId, eventMaker, NOON, ONE_OF_EACH, reviewed } from './made-events.ts'

const make = eventMaker()
const review = make(reviewed('a.1', 'good'))
const answer = make(ONE_OF_EACH[1] ?? reviewed('a.1', 'good'))

function reasonOf(foreign: unknown): string {
  const check = checkEvent(foreign)
  return check.ok ? 'accepted' : check.reason
}

describe('A foreign event', () => {
  it.each(ONE_OF_EACH)('of kind $kind is accepted as a fresh, equal object', (happening) => {
    const event = make(happening)
    const check = checkEvent(event)
    expect(check).toEqual({ ok: true, event })
    expect(check.ok && check.event).not.toBe(event)
  })

  it.each([
    ['no object', 'card-reviewed', /must be object/],
    ['null', null, /must be object/],
    ['a list', [review], /must be object/],
    ['without an id', { ...review, id: undefined }, /plain JSON/],
    ['with an id of another form', { ...review, id: 'abc' }, /"id" must match/],
    ['with a long id', { ...review, id: `${review.id}0` }, /"id" must match/],
    ['before the year 2000', { ...review, at: 1000 }, /"at" must be >=/],
    ['after the year 2100', { ...review, at: Date.UTC(40_000, 0) }, /"at" must be <=/],
    ['at no whole millisecond', { ...review, at: NOON + 0.5 }, /"at" must be integer/],
    ['at NaN', { ...review, at: NaN }, /plain JSON/],
    ['at a text', { ...review, at: '2026' }, /"at" must be integer/],
    ['in no zone', { ...review, offset: 1081 }, /"offset" must be <=/],
    ['with a grade that does not exist', { ...review, grade: 'perfect' }, /"grade" must be equal to one of/],
    ['that took a negative time', { ...review, elapsedMs: -1 }, /"elapsedMs" must be >=/],
    ['that took more than a day', { ...review, elapsedMs: 86_400_001 }, /"elapsedMs" must be <=/],
    ['with a card id of 201 letters', { ...review, card: 'x'.repeat(201) }, /"card" must match/],
    ['with a blank in the card id', { ...review, card: 'a b' }, /"card" must match/],
    ['with a field too many', { ...review, score: 1 }, /must NOT have additional properties \("score"\)/],
    ['with a choice twice', { ...answer, chosen: ['a', 'a'] }, /"chosen" must NOT have duplicate/],
    ['with 21 choices', { ...answer, chosen: Array.from({ length: 21 }, String) }, /"chosen" must NOT have/],
    ['with half a pair', { ...answer, chosen: [['a']] }, /"chosen"/],
    ['with a pair of three', { ...answer, chosen: [['a', 'b', 'c']] }, /"chosen"/],
    ['with choices and pairs', { ...answer, chosen: ['a', ['b', 'c']] }, /"chosen"/],
    [
      'with a pair twice',
      {
        ...answer,
        chosen: [
          ['a', 'b'],
          ['a', 'b'],
        ],
      },
      /"chosen" must NOT have duplicate/,
    ],
    ['as sure as nobody is', { ...answer, confidence: 'certain' }, /"confidence"/],
    ['in a session without a name', { ...answer, session: '' }, /"session" must match/],
    ['in a session that is no name', { ...answer, session: 'A session' }, /"session" must match/],
    ['with an unknown context', { ...answer, context: 'dream' }, /"context"/],
    [
      'with a date that is no day',
      { ...make({ kind: 'goal-set', exam: null, date: '2026-13-01' }) },
      /"date"/,
    ],
    ['of an unknown setting', { ...review, kind: 'setting-changed', name: 'x', value: 1 }, /./],
    ['that undoes nothing', { ...make({ kind: 'event-undone', undone: review.id }), undone: 3 }, /"undone"/],
    [
      'solved in hints that are no count',
      {
        ...make({ kind: 'lab-solved', lab: 'a.lab-x' as LabId, points: 1, max: 1, hints: 0, aided: true }),
        hints: -1,
      },
      /"hints" must be >=/,
    ],
    ['of a kind with capitals', { ...review, kind: 'Card' }, /"kind" must match/],
    ['with a Date', { ...review, kind: 'poem-written', when: new Date() }, /plain JSON/],
  ])('%s is refused', (_, foreign, reason) => {
    expect(reasonOf(foreign)).toMatch(reason)
  })

  it.each(['__proto__', 'constructor', 'prototype'])('with a key %s anywhere is refused', (key) => {
    const hostile: unknown = JSON.parse(`{"a":[{"${key}":{"pwned":true}}]}`)
    expect(reasonOf({ ...review, kind: 'poem-written', hostile })).toContain(key)
    expect('pwned' in {}).toBe(false)
  })

  it('that contains itself is refused', () => {
    const loop: Record<string, unknown> = { ...review, kind: 'poem-written' }
    loop['self'] = loop
    expect(reasonOf(loop)).toBe('it is nested too deeply')
  })

  it('that multiplies by shared references is refused', () => {
    let bomb: unknown = 'ha'
    for (let level = 0; level < 12; level++) bomb = Array.from({ length: 10 }, () => bomb)
    expect(reasonOf({ ...review, kind: 'poem-written', bomb })).toBe('it is too large')
  })
})

describe('An event of a newer version', () => {
  const newer = {
    id: eventId(1),
    at: NOON,
    offset: 60,
    kind: 'poem-written',
    lab: 'x',
    steps: [1, { a: null }],
  }

  it('is kept as it is', () => {
    expect(checkEvent(newer)).toEqual({ ok: true, event: newer })
  })

  it('needs a sound envelope', () => {
    expect(reasonOf({ ...newer, at: -1 })).toMatch(/"at"/)
  })

  it('may have 4096 characters and no more', () => {
    const room = 4096 - JSON.stringify({ ...newer, note: '' }).length
    expect(checkEvent({ ...newer, note: 'x'.repeat(room) }).ok).toBe(true)
    expect(reasonOf({ ...newer, note: 'x'.repeat(room + 1) })).toMatch(/larger than 4096/)
  })
})

describe('A new event', () => {
  it('can be exported and imported again, whatever the clock says', () => {
    const anyClock = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(NaN, Infinity, -Infinity, 8.64e15))
    fc.assert(
      fc.property(
        fc.constantFrom(...ONE_OF_EACH),
        anyClock,
        anyClock,
        anyClock,
        (happening, at, offset, took) => {
          const timed = 'elapsedMs' in happening ? { ...happening, elapsedMs: took } : happening
          const event: ProgressEvent = newEvent(timed, { id: eventId(5), at, offset })
          expect(checkEvent(event)).toEqual({ ok: true, event })
        },
      ),
      { seed: 7, numRuns: 2000 },
    )
  })

  it('keeps a sound time as it is', () => {
    const happening = reviewed('a.1', 'hard')
    expect(newEvent(happening, { id: eventId(5), at: NOON, offset: -210 })).toEqual({
      ...happening,
      id: eventId(5),
      at: NOON,
      offset: -210,
    })
  })
})
