import { expect, test } from 'vitest'
import type { LabId } from '../../src/content/ids.ts'
import type { Difficulty } from '../../src/content/question.ts'
import { exerciseList } from '../../src/lab/exercise-list.ts'
import { exercise } from './made-exercises.ts'

test('the list of exercises has easy ones first, each with the points of all its goals', () => {
  const made = (id: string, difficulty: Difficulty) => ({ ...exercise(), id: id as LabId, difficulty })
  const list = exerciseList([
    made('a.lab-hard', 'hard'),
    made('a.lab-1', 'easy'),
    made('b.lab-mid', 'medium'),
    made('b.lab-2', 'easy'),
  ])
  expect(list.map(({ id }) => id)).toEqual(['a.lab-1', 'b.lab-2', 'b.lab-mid', 'a.lab-hard'])
  const points = exercise().goals.reduce((sum, goal) => sum + goal.points, 0)
  expect(points).toBeGreaterThan(0)
  expect(list[0]?.points).toBe(points)
})
