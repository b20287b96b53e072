import { describe, expect, it } from 'vitest'
import { openLab } from '../../src/lab/lab-store.ts'
import type { LabEngine } from '../../src/lab/engine.ts'
import { attemptOf, type Attempt, freshAttempt, openExercise } from '../../src/lab/exercise-store.ts'
import type { ExerciseEntry } from '../../src/lab/exercise-list.ts'
import { judgedFindings } from '../../src/lab/judged.ts'
import { exerciseMarks, nextExercise } from '../../src/lab/exercise-progress.ts'
import type { Happening } from '../../src/progress/event.ts'
import { eventMaker } from '../progress/made-events.ts'
import { exercise } from './made-exercises.ts'
import { US_EAST_1 } from './price-books.ts'

const RIGHT = exercise().solutions[0]?.text ?? ''
const soon = () => new Promise((resolve) => setTimeout(resolve))

function opened(part: Partial<Attempt> = {}, fails: { now: boolean } = { now: false }) {
  const recorded: Happening[] = []
  const made = exercise()
  const attempt = { ...freshAttempt(made), ...part }
  const engine: Pick<LabEngine, 'check'> = {
    check: async (text, context) => ({
      ok: true,
      value: judgedFindings(text, context, { exercise: made, book: US_EAST_1 }),
    }),
  }
  const lab = openLab(attempt.text, { engine, clock: { now: () => Date.UTC(2026, 10, 22), offset: () => 0 } })
  const store = openExercise(made, attempt, {
    lab,
    recorder: {
      async record(happenings) {
        if (fails.now) throw new Error('full')
        recorded.push(...happenings)
        return []
      },
    },
  })
  return { lab, store, recorded, made }
}

const solved = (hints: number, aided: boolean) => ({
  kind: 'lab-solved',
  lab: 'ships.lab-port',
  points: 1,
  max: 1,
  hints,
  aided,
})

describe('An exercise on the screen', () => {
  it('judges each text that was checked, and records the first that meets all goals', async () => {
    const { lab, store, recorded } = opened()
    await soon()
    expect(store.getState()).toMatchObject({ judgement: { points: 0, solved: false }, solved: false })
    lab.setText(RIGHT)
    await soon()
    expect(store.getState()).toMatchObject({ judgement: { points: 1, solved: true }, solved: true })
    expect(recorded).toEqual([solved(0, false)])
  })

  it('is recorded once, whatever is typed afterwards', async () => {
    const { lab, recorded } = opened()
    for (const text of [RIGHT, exercise().start, `${RIGHT}# mine\n`, RIGHT]) {
      lab.setText(text)
      await soon()
    }
    expect(recorded).toHaveLength(1)
  })

  it('is not recorded again when a solved attempt is opened', async () => {
    const { recorded, store } = opened({ text: RIGHT, solved: true })
    await soon()
    expect(store.getState().judgement?.solved).toBe(true)
    expect(recorded).toEqual([])
  })

  it('counts hints, as many as there are', async () => {
    const { lab, store, recorded } = opened()
    for (let press = 0; press < 5; press++) store.hint()
    expect(store.getState().hints).toBe(2)
    lab.setText(RIGHT)
    await soon()
    expect(recorded).toEqual([solved(2, false)])
  })

  it('is aided after a solution was shown, also after starting again', async () => {
    const { lab, store, recorded, made } = opened()
    store.hint()
    store.showSolution()
    lab.setText(made.start)
    store.restart()
    lab.setText(RIGHT)
    await soon()
    expect(recorded).toEqual([solved(1, true)])
  })

  it('begins anew after it was solved', async () => {
    const { lab, store, recorded, made } = opened()
    store.showSolution()
    lab.setText(RIGHT)
    await soon()
    store.showSolution()
    lab.setText(made.start)
    store.restart()
    expect(store.getState()).toMatchObject({ hints: 0, aided: false, solved: false })
    await soon()
    lab.setText(RIGHT)
    await soon()
    expect(recorded).toEqual([solved(0, true), solved(0, false)])
  })

  it('says so when it could not be saved, and can be saved again', async () => {
    const fails = { now: true }
    const { lab, store, recorded } = opened({}, fails)
    lab.setText(RIGHT)
    await soon()
    expect(store.getState()).toMatchObject({ failed: true, solved: false })
    fails.now = false
    await store.record()
    expect(store.getState()).toMatchObject({ failed: false, solved: true })
    expect(recorded).toHaveLength(1)
  })
})

describe('A stored attempt', () => {
  it.each([
    ['nothing', undefined],
    ['a text', 'version: 1.0'],
    ['no text in it', { hints: 1 }],
    ['a part of a hint', { text: 'x', hints: 0.5 }],
  ])('that is %s is none', (_, stored) => {
    expect(attemptOf(stored, exercise())).toBeUndefined()
  })

  it('has at most the hints that there are', () => {
    expect(attemptOf({ text: 'x', hints: 9, aided: 'yes', solved: true }, exercise())).toEqual({
      text: 'x',
      hints: 2,
      aided: false,
      solved: true,
    })
  })
})

describe('The list of exercises', () => {
  const make = eventMaker()
  const labs = ['a.lab-1', 'a.lab-2', 'b.lab-3'].map((id) => ({ id })) as unknown as readonly ExerciseEntry[]
  const [one, two, three] = labs.map(({ id }) => id)
  const done = (lab: typeof one, aided: boolean) =>
    make({ kind: 'lab-solved', lab: lab ?? exercise().id, points: 1, max: 1, hints: 0, aided })

  it('marks what was solved, and forgets no unaided solution', () => {
    const markOf = exerciseMarks([done(one, true), done(two, false), done(two, true)])
    expect(labs.map(({ id }) => markOf(id))).toEqual(['aided', 'unaided', 'open'])
  })

  it('suggests the next open one, then one that was aided, then none', () => {
    const marks = (...solvedSo: Parameters<typeof exerciseMarks>[0]) => exerciseMarks(solvedSo)
    expect(nextExercise(labs, marks())?.id).toBe(one)
    expect(nextExercise(labs, marks(), two)?.id).toBe(three)
    expect(nextExercise(labs, marks(), three)?.id).toBe(one)
    expect(nextExercise(labs, marks(done(one, false), done(three, true)))?.id).toBe(two)
    expect(nextExercise(labs, marks(done(one, false), done(two, false), done(three, true)))?.id).toBe(three)
    expect(nextExercise(labs, marks(done(one, false), done(two, false), done(three, false)))).toBeUndefined()
  })
})
