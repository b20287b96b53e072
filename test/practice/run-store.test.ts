import { describe, expect, it } from 'vitest'
import type { Log } from '../../src/progress/log.ts'
import { memoryLog } from '../../src/progress/memory-log.ts'
import { recorder } from '../../src/progress/recorder.ts'
import { openRun } from '../../src/practice/run-store.ts'
import { DAY, eventId, NOON } from '../progress/made-events.ts'
import { option, question } from './made-questions.ts'

const ONE = question('one', 'b')
const TWO = question('two', 'ac')

/** A log that refuses to write while `broken`, and whose writes wait for `release` while `slow`. */
function deskOf(questions = [ONE, TWO], context: 'practice' | 'scenario' = 'practice') {
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
  const clock = { now: () => state.now, offset: () => 60 }
  const store = openRun(questions, context, {
    recorder: recorder(log, clock, () => eventId(++state.ids)),
    clock,
    dice: () => 0.999_999,
  })
  const kinds = () => log.events().map(({ kind }) => kind)
  return { store, log, state, kinds }
}

async function answer({ store }: ReturnType<typeof deskOf>, letters: string): Promise<void> {
  for (const letter of letters) store.choose(option(letter))
  await store.check()
}

describe('A checked answer', () => {
  it('is in the log, with what was chosen, whether it was right, and how long it took', async () => {
    const desk = deskOf()
    desk.state.now += 7000
    await answer(desk, 'b')
    expect(desk.log.events()).toEqual([
      {
        id: eventId(1),
        at: NOON + 7000,
        offset: 60,
        kind: 'question-answered',
        question: ONE.id,
        chosen: ['b'],
        right: true,
        context: 'practice',
        elapsedMs: 7000,
      },
    ])
    expect(desk.store.getState().run.checked).toBe(true)
  })

  it('bears the context of its run', async () => {
    const desk = deskOf([TWO], 'scenario')
    await answer(desk, 'ab')
    await desk.store.next()
    expect(desk.log.events()).toMatchObject([
      { kind: 'question-answered', context: 'scenario', right: false },
      { kind: 'session-finished', activity: 'scenario', items: 1 },
    ])
  })

  it('is in the log before the key is shown', async () => {
    const desk = deskOf()
    const seen: [checked: boolean, logged: number][] = []
    desk.store.subscribe(({ run }) => seen.push([run.checked, desk.log.events().length]))
    await answer(desk, 'b')
    expect(seen.some(([checked]) => checked)).toBe(true)
    expect(seen.filter(([checked, logged]) => checked && logged === 0)).toEqual([])
  })

  it('shows its key in the moment in which it is saved: between the two nobody can check again', async () => {
    const desk = deskOf()
    let open = 0
    desk.store.choose(option('b'))
    desk.store.subscribe(({ run, saving }) => {
      if (!saving && !run.checked) open++
    })
    await desk.store.check()
    expect(open).toBe(0)
  })

  it('is recorded once, however often it is checked', async () => {
    const desk = deskOf()
    desk.store.choose(option('b'))
    await Promise.all([desk.store.check(), desk.store.check()])
    await desk.store.check()
    expect(desk.kinds()).toEqual(['question-answered'])
    expect(desk.store.getState().run.answers).toHaveLength(1)
  })

  it('is that of the moment of checking, whatever is chosen while it is written', async () => {
    const desk = deskOf()
    desk.state.slow = true
    desk.store.choose(option('b'))
    const checking = desk.store.check()
    expect(desk.store.getState().saving).toBe(true)
    desk.store.choose(option('a'))
    desk.state.release()
    await checking
    expect(desk.store.getState().run).toMatchObject({
      checked: true,
      chosen: ['b'],
      answers: [{ right: true }],
    })
    expect(desk.log.events()).toMatchObject([{ chosen: ['b'], right: true }])
  })

  it('needs as many options as the question wants', async () => {
    const desk = deskOf([TWO])
    await answer(desk, 'a')
    expect(desk.kinds()).toEqual([])
    expect(desk.store.getState()).toMatchObject({ saving: false, failed: false, run: { checked: false } })
  })

  it('takes no less than nothing and no more than a day', async () => {
    const early = deskOf()
    early.state.now -= 1
    await answer(early, 'b')
    expect(early.log.events()).toMatchObject([{ elapsedMs: 0 }])
    const late = deskOf()
    late.state.now += 3 * DAY
    await answer(late, 'b')
    expect(late.log.events()).toMatchObject([{ elapsedMs: DAY }])
  })
})

describe('An answer that could not be saved', () => {
  it('stays as it was chosen, unchecked, and the screen says so', async () => {
    const desk = deskOf()
    desk.state.broken = true
    await answer(desk, 'b')
    expect(desk.store.getState()).toMatchObject({
      failed: true,
      saving: false,
      run: { checked: false, chosen: ['b'], answers: [] },
    })
    expect(desk.kinds()).toEqual([])
  })

  it('can be checked again', async () => {
    const desk = deskOf()
    desk.state.broken = true
    await answer(desk, 'b')
    desk.state.broken = false
    await desk.store.check()
    expect(desk.store.getState()).toMatchObject({ failed: false, run: { checked: true } })
    expect(desk.kinds()).toEqual(['question-answered'])
  })
})

describe('The next question', () => {
  it('is timed from when it is shown', async () => {
    const desk = deskOf()
    await answer(desk, 'b')
    desk.state.now += 60_000
    await desk.store.next()
    desk.state.now += 5000
    await answer(desk, 'ac')
    expect(desk.log.events()).toMatchObject([{ elapsedMs: 0 }, { elapsedMs: 5000 }])
  })

  it('does not come before the answer, and asking for it does not set the time back', async () => {
    const desk = deskOf()
    desk.state.now += 4000
    await desk.store.next()
    expect(desk.store.getState().run.at).toBe(0)
    desk.state.now += 1000
    await answer(desk, 'b')
    expect(desk.log.events()).toMatchObject([{ elapsedMs: 5000 }])
  })
})

describe('The end of a run', () => {
  it('is recorded once, after the last question', async () => {
    const desk = deskOf()
    await answer(desk, 'b')
    await desk.store.next()
    expect(desk.kinds()).toEqual(['question-answered'])
    await answer(desk, 'ac')
    await desk.store.next()
    await desk.store.next()
    await Promise.all([desk.store.next(), desk.store.next()])
    expect(desk.kinds()).toEqual(['question-answered', 'question-answered', 'session-finished'])
    expect(desk.log.events().at(-1)).toMatchObject({ activity: 'practice', items: 2 })
    expect(desk.store.getState().run.at).toBe(2)
  })

  it('is recorded once when two presses ask for it', async () => {
    const desk = deskOf([ONE])
    await answer(desk, 'b')
    await Promise.all([desk.store.next(), desk.store.next()])
    expect(desk.kinds()).toEqual(['question-answered', 'session-finished'])
  })

  it('that could not be saved is tried again by the next press', async () => {
    const desk = deskOf([ONE])
    await answer(desk, 'b')
    desk.state.broken = true
    await desk.store.next()
    expect(desk.store.getState()).toMatchObject({ failed: true, run: { at: 0, checked: true } })
    desk.state.broken = false
    await desk.store.next()
    expect(desk.store.getState()).toMatchObject({ failed: false, run: { at: 1 } })
    expect(desk.kinds()).toEqual(['question-answered', 'session-finished'])
  })

  it('of a run without questions is not recorded', async () => {
    const desk = deskOf([])
    await desk.store.next()
    expect(desk.kinds()).toEqual([])
  })
})
