import type { Exercise } from '../../../content/exercise.ts'
import type { Attempt, ExerciseStore } from '../../exercise-store.ts'
import type { LabStore } from '../../lab-store.ts'
import type { LabNeeds } from '../LabPage.tsx'

const SAVING_DELAY_MS = 400

/** Each exercise has a draft of its own. */
export function draftName({ id }: Exercise): string {
  return `exercise/${id}`
}

/** Keeps text, hints and outcome as they change, at the latest when the page is left or hidden; returns the way to stop. */
export function keepAttempt(
  exercise: Exercise,
  lab: LabStore,
  store: ExerciseStore,
  drafts: LabNeeds['drafts'],
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const attempt = (): Attempt => {
    const { hints, aided, solved } = store.getState()
    return { text: lab.getState().text, hints, aided, solved }
  }
  const save = () => {
    clearTimeout(timer)
    void drafts.write(draftName(exercise), attempt())
  }
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(save, SAVING_DELAY_MS)
  }
  const stops = [
    lab.subscribe((state, before) => state.text !== before.text && later()),
    // A shown hint is never given back by a closed tab, and a solved attempt is not recorded twice.
    store.subscribe((state, before) => {
      if (state.hints !== before.hints || state.aided !== before.aided || state.solved !== before.solved)
        save()
    }),
  ]
  const hidden = () => document.visibilityState === 'hidden' && save()
  document.addEventListener('visibilitychange', hidden)
  return () => {
    for (const stop of stops) stop()
    save()
    document.removeEventListener('visibilitychange', hidden)
  }
}
