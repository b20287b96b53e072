import type { LabId } from '../content/ids.ts'
import type { ProgressEvent } from '../progress/event.ts'
import { effective } from '../progress/log.ts'
import type { ExerciseEntry } from './exercise-list.ts'

/** unaided = solved at least once without a solution having been shown. */
export type ExerciseMark = 'open' | 'aided' | 'unaided'

/** How far the learner has come with each exercise. */
export function exerciseMarks(events: readonly ProgressEvent[]): (lab: LabId) => ExerciseMark {
  const solved = new Map<LabId, ExerciseMark>()
  for (const event of effective(events))
    if (event.kind === 'lab-solved' && solved.get(event.lab) !== 'unaided')
      solved.set(event.lab, event.aided ? 'aided' : 'unaided')
  return (lab) => solved.get(lab) ?? 'open'
}

/** Which exercise to take next: the first that is open after the one at hand, then any open one, then one that was solved with help. */
export function nextExercise(
  labs: readonly ExerciseEntry[],
  markOf: (lab: LabId) => ExerciseMark,
  after?: LabId,
): ExerciseEntry | undefined {
  const at = labs.findIndex(({ id }) => id === after) + 1
  const inTurn = [...labs.slice(at), ...labs.slice(0, at)].filter(({ id }) => id !== after)
  return inTurn.find(({ id }) => markOf(id) === 'open') ?? inTurn.find(({ id }) => markOf(id) === 'aided')
}
