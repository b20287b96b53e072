import { describe, expect, it } from 'vitest'
import { seededDice } from '../../src/base/dice.ts'
import type { TaskRef, TopicId } from '../../src/content/ids.ts'
import { openRun } from '../../src/practice/run-store.ts'
import { reportOf } from '../../src/practice/report.ts'
import { answersIn, drawSession, inRunOrder, sessionOf } from '../../src/practice/session.ts'
import { standingsOf } from '../../src/practice/standing.ts'
import type { Confidence } from '../../src/progress/event.ts'
import { memoryLog } from '../../src/progress/memory-log.ts'
import { recorder } from '../../src/progress/recorder.ts'
import { eventId, NOON } from '../progress/made-events.ts'
import { entry } from './made-kinds.ts'
import { option, question } from './made-questions.ts'

const ENTRIES = ['one', 'two', 'three', 'four'].map((name) => entry(name))
const QUESTIONS = ['one', 'two', 'three', 'four'].map((name) => question(name, 'a'))
const drawn = (count = 4) => drawSession(ENTRIES, 'topic=ships', count, NOON, seededDice(3))

/** A learner with a log, who opens the session again and again. */
function desk() {
  const log = memoryLog()
  let ids = 0
  const clock = { now: () => NOON + ids * 1000, offset: () => 60 }
  const deps = { recorder: recorder(log, clock, () => eventId(++ids)), clock, dice: seededDice(5) }
  const open = (session = drawn()) => {
    const answers = answersIn(session, log.events())
    const questions = inRunOrder(session, answers).flatMap(
      (id) => QUESTIONS.find((one) => one.id === id) ?? [],
    )
    return openRun(questions, 'practice', deps, { session: session.id, answers })
  }
  return { log, open }
}

async function answer(store: ReturnType<ReturnType<typeof desk>['open']>, letter: string, said?: Confidence) {
  if (said) store.sayConfidence(said)
  store.choose(option(letter))
  await store.check()
}

describe('Drawing a session', () => {
  it('takes so many questions of those that pass, each once, in an order that the dice decide', () => {
    expect(new Set(drawn().questions).size).toBe(4)
    expect(drawn(2).questions).toHaveLength(2)
    expect(drawn(99).questions).toHaveLength(4)
    const orders = new Set(
      Array.from({ length: 40 }, (_, seed) =>
        drawSession(ENTRIES, '', 4, NOON, seededDice(seed)).questions.join(),
      ),
    )
    expect(orders.size).toBeGreaterThan(10)
  })

  it('names it by the time and the dice', () => {
    expect(drawn().id).toMatch(/^[0-9a-z-]{1,64}$/)
    expect(drawSession(ENTRIES, '', 4, NOON, seededDice(4)).id).not.toBe(drawn().id)
  })
})

describe('A stored session', () => {
  it('is read again', () => {
    expect(sessionOf(JSON.parse(JSON.stringify(drawn())))).toEqual(drawn())
  })

  it('is passed over when it is none', () => {
    for (const stored of [
      undefined,
      null,
      'x',
      {},
      { ...drawn(), id: 'A B' },
      { ...drawn(), questions: [1] },
      { ...drawn(), questions: 'all' },
    ])
      expect(sessionOf(stored)).toBeUndefined()
  })
})

describe('A session', () => {
  it('goes on where it was left, with every answer that was given', async () => {
    const { open, log } = desk()
    const first = open()
    await answer(first, 'a')
    await first.next()
    await answer(first, 'b')
    const again = open().getState().run
    expect(again.at).toBe(2)
    expect(again.answers).toMatchObject([{ right: true }, { right: false }])
    expect(again.questions.slice(0, 2).map(({ id }) => id)).toEqual(again.answers.map((one) => one.question))
    expect(new Set(again.questions.map(({ id }) => id))).toEqual(new Set(drawn().questions))
    expect(log.events()).toMatchObject([{ session: drawn().id }, { session: drawn().id }])
  })

  it('is over when it is opened after its last answer', async () => {
    const { open } = desk()
    const store = open(drawn(1))
    await answer(store, 'a')
    expect(open(drawn(1)).getState().run).toMatchObject({ at: 1, answers: [{ right: true }] })
  })

  it('does not count answers that were given elsewhere', async () => {
    const { open } = desk()
    const other = { ...drawn(), id: 'another' }
    await answer(open(other), 'a')
    expect(open().getState().run.answers).toEqual([])
  })
})

describe('What is known', () => {
  it('goes by the last answer, and a right guess is not known', async () => {
    const { open, log } = desk()
    const store = open()
    for (const [letter, said] of [
      ['a', 'sure'],
      ['a', 'guess'],
      ['b', 'sure'],
      ['a', undefined],
    ] as const) {
      await answer(store, letter, said)
      await store.next()
    }
    const { questions } = store.getState().run
    const standings = standingsOf(log.events())
    expect(questions.map(({ id }) => standings.get(id))).toEqual(['right', 'guessed', 'wrong', 'right'])
  })
})

describe('The report', () => {
  const tasks = (...refs: string[]) => ({ tasks: refs as TaskRef[] })
  const entries = [
    entry('one', tasks('saa-c03/1.1', 'dva-c02/1.1')),
    entry('two', tasks('saa-c03/1.1')),
    entry('three', { ...tasks('saa-c03/2.1'), topic: 'rigs' as TopicId }),
    entry('four', { ...tasks('saa-c03/3.1'), topic: null }),
  ]
  const said = (name: string, right: boolean, confidence?: Confidence) => ({
    question: question(name, 'a').id,
    chosen: [option('a')],
    right,
    ...(confidence ? { confidence } : {}),
  })
  const answers = [
    said('one', true, 'guess'),
    said('two', true),
    said('three', false, 'sure'),
    said('four', false),
  ]

  it('counts right, guessed and wrong by task, the weakest first', () => {
    expect(reportOf(answers, entries, 'saa-c03')).toMatchObject({
      all: { right: 1, guessed: 1, wrong: 2 },
      tasks: [
        { task: 'saa-c03/1.1', tally: { right: 1, guessed: 1, wrong: 0 } },
        { task: 'saa-c03/2.1', tally: { wrong: 1 } },
        { task: 'saa-c03/3.1', tally: { wrong: 1 } },
      ],
    })
  })

  it('is about every exam where none is asked for', () => {
    expect(reportOf(answers, entries).tasks.map(({ task }) => task)).toContain('dva-c02/1.1')
  })

  it('says which topics to read and which questions to meet again', () => {
    const report = reportOf(answers, entries)
    expect(report.topics).toEqual([
      { topic: 'ships', missed: 1 },
      { topic: 'rigs', missed: 1 },
    ])
    expect(report.missed).toEqual(['one', 'three', 'four'].map((name) => question(name, 'a').id))
  })

  it('of no answers is empty', () => {
    expect(reportOf([], entries)).toEqual({
      all: { right: 0, guessed: 0, wrong: 0 },
      tasks: [],
      topics: [],
      missed: [],
    })
  })
})
