import type { Exercise } from '../content/exercise.ts'
import type { LabId, TopicId } from '../content/ids.ts'
import type { Difficulty } from '../content/question.ts'

/** An exercise as lists show it. */
export interface ExerciseEntry {
  readonly id: LabId
  readonly topic: TopicId
  readonly title: string
  readonly difficulty: Difficulty
  /** Of all goals together. */
  readonly points: number
}

const STEPS: readonly Difficulty[] = ['easy', 'medium', 'hard']

/** All exercises, easy ones first, in the order of the course within a step. */
export function exerciseList(exercises: readonly Exercise[]): readonly ExerciseEntry[] {
  return exercises
    .map(({ id, topic, title, difficulty, goals }) => ({
      id,
      topic,
      title,
      difficulty,
      points: goals.reduce((sum, goal) => sum + goal.points, 0),
    }))
    .toSorted((one, other) => STEPS.indexOf(one.difficulty) - STEPS.indexOf(other.difficulty))
}
