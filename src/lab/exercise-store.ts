import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Exercise } from '../content/exercise.ts'
import type { Recorder } from '../progress/recorder.ts'
import type { Judgement } from './exercise.ts'
import type { LabStore } from './lab-store.ts'

/** What is kept of an exercise from one visit to the next. */
export interface Attempt {
  readonly text: string
  /** How many hints were shown. */
  readonly hints: number
  /** A solution was shown before it was solved. */
  readonly aided: boolean
  /** It is in the log that this attempt was solved. */
  readonly solved: boolean
}

/** What the page of an exercise needs while it is open, beside the lab. */
export interface ExerciseState extends Omit<Attempt, 'text'> {
  /** Of the last text that was checked; nothing before the first. */
  readonly judgement: Judgement | undefined
  readonly saving: boolean
  /** It is solved, but that could not be saved. */
  readonly failed: boolean
}

export interface ExerciseStore extends StoreApi<ExerciseState> {
  /** Shows one more hint. */
  readonly hint: () => void
  readonly showSolution: () => void
  /** Begins anew: after a solved attempt nothing counts against the next one. */
  readonly restart: () => void
  /** Records the solved attempt, once; by itself when all goals are met, by hand when that failed. */
  readonly record: () => Promise<void>
}

/** Opens an exercise on a lab that holds its text and whose engine judges each text it checks: the first that meets every goal is recorded. */
export function openExercise(
  exercise: Exercise,
  attempt: Attempt,
  deps: {
    readonly lab: Pick<LabStore, 'getState' | 'subscribe'>
    readonly recorder: Recorder
  },
): ExerciseStore {
  const store = createStore<ExerciseState>(() => ({
    hints: attempt.hints,
    aided: attempt.aided,
    solved: attempt.solved,
    judgement: undefined,
    saving: false,
    failed: false,
  }))
  const record = async () => {
    const { judgement, hints, aided, solved, saving } = store.getState()
    if (!judgement?.solved || solved || saving) return
    store.setState({ saving: true })
    try {
      const { points, max } = judgement
      await deps.recorder.record([{ kind: 'lab-solved', lab: exercise.id, points, max, hints, aided }])
      store.setState({ solved: true, saving: false, failed: false })
    } catch {
      store.setState({ saving: false, failed: true })
    }
  }
  deps.lab.subscribe(({ text, checkedText, report }, before) => {
    if (report === undefined || report === before.report || text !== checkedText) return
    store.setState({ judgement: report.judgement })
    void record()
  })
  return {
    ...store,
    record,
    hint() {
      const { hints, judgement } = store.getState()
      // What is read after it is solved helps nobody to solve it.
      if (!judgement?.solved) store.setState({ hints: Math.min(hints + 1, exercise.hints.length) })
    },
    showSolution: () => store.setState(({ solved, aided }) => ({ aided: aided || !solved })),
    restart: () =>
      store.setState(({ solved, hints, aided }) => ({
        judgement: undefined,
        solved: false,
        failed: false,
        hints: solved ? 0 : hints,
        aided: aided && !solved,
      })),
  }
}

/** What was stored as an attempt, if it is one of this exercise's. */
export function attemptOf(stored: unknown, { hints }: Exercise): Attempt | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined
  const { text, hints: shown, aided, solved } = stored as Partial<Record<keyof Attempt, unknown>>
  if (typeof text !== 'string' || typeof shown !== 'number' || !Number.isInteger(shown)) return undefined
  return {
    text,
    hints: Math.min(Math.max(shown, 0), hints.length),
    aided: aided === true,
    solved: solved === true,
  }
}

export function freshAttempt({ start }: Exercise): Attempt {
  return { text: start, hints: 0, aided: false, solved: false }
}
