import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Clock } from '../base/clock.ts'
import type { Dice } from '../base/dice.ts'
import type { OptionId } from '../content/ids.ts'
import type { Question } from '../content/question.ts'
import type { Confidence, Happening } from '../progress/event.ts'
import type { Recorder } from '../progress/recorder.ts'
import {
  type Answer,
  answerOf,
  canCheck,
  check,
  choose,
  match,
  moveStep,
  next,
  resumeRun,
  type Run,
  sayConfidence,
  startRun,
} from './run.ts'

/** What a run of questions needs of the world. */
export interface RunDeps {
  readonly recorder: Recorder
  readonly clock: Clock
  readonly dice: Dice
}

/** A run on the screen. `failed` is set when the last answer could not be saved: it stays as it was chosen and can be checked again. */
export interface RunState {
  readonly run: Run
  readonly saving: boolean
  readonly failed: boolean
}

export interface RunStore extends StoreApi<RunState> {
  readonly choose: (option: OptionId) => void
  /** Puts a step at a position, counted from 0. */
  readonly moveStep: (step: OptionId, position: number) => void
  readonly match: (item: OptionId, target: OptionId | undefined) => void
  readonly sayConfidence: (confidence: Confidence) => void
  /** Records the answer; the key is shown when it is on the disk. */
  readonly check: () => Promise<void>
  /** Goes on; after the last question the finished session is recorded. */
  readonly next: () => Promise<void>
}

/** A session that is gone on with: its name in the log, and what was answered in it before, in the order of its questions. */
export interface Resumed {
  readonly session: string
  readonly answers: readonly Answer[]
}

/** Opens a run over questions in random order, or a session over them as they stand. */
export function openRun(
  questions: readonly Question[],
  context: 'practice' | 'scenario',
  deps: RunDeps,
  resumed?: Resumed,
): RunStore {
  const store = createStore<RunState>(() => ({
    run: resumed ? resumeRun(questions, resumed.answers, deps.dice) : startRun(questions, deps.dice),
    saving: false,
    failed: false,
  }))
  let shownAt = deps.clock.now()
  /** The one way in which the log and the screen change together: first the log, then the screen, in one step. */
  const record = async (happening: Happening, after: Run): Promise<void> => {
    store.setState({ saving: true })
    try {
      await deps.recorder.record([happening])
      store.setState({ run: after, saving: false, failed: false })
    } catch {
      store.setState({ saving: false, failed: true })
    }
  }
  return {
    ...store,
    choose: (option) => store.setState(({ run }) => ({ run: choose(run, option) })),
    moveStep: (step, position) => store.setState(({ run }) => ({ run: moveStep(run, step, position) })),
    match: (item, target) => store.setState(({ run }) => ({ run: match(run, item, target) })),
    sayConfidence: (confidence) => store.setState(({ run }) => ({ run: sayConfidence(run, confidence) })),
    async check() {
      const { run, saving } = store.getState()
      const answer = answerOf(run)
      if (saving || answer === undefined || !canCheck(run)) return
      const elapsedMs = Math.max(0, Math.min(deps.clock.now() - shownAt, 86_400_000))
      const session = resumed && { session: resumed.session }
      await record({ kind: 'question-answered', ...answer, context, ...session, elapsedMs }, check(run))
    },
    async next() {
      const { run, saving } = store.getState()
      const after = next(run, deps.dice)
      if (saving || after === run) return
      const over = after.at === after.questions.length
      if (over)
        await record({ kind: 'session-finished', activity: context, items: after.answers.length }, after)
      else store.setState({ run: after })
      shownAt = deps.clock.now()
    },
  }
}
