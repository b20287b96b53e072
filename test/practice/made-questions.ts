import type { FactId, OptionId, QuestionId, TaskRef, TopicId } from '../../src/content/ids.ts'
import type { ChoiceQuestion, Option } from '../../src/content/question.ts'

export const option = (id: string): OptionId => id as OptionId

/** A question whose options are named by letters; those of `right` are right. */
export function question(name: string, right: string, letters = 'abcd'): ChoiceQuestion {
  return {
    id: `ships.q-${name}` as QuestionId,
    kind: right.length === 1 ? 'multiple-choice' : 'multiple-response',
    topic: 'ships' as TopicId,
    stem: [],
    options: [...letters].map((letter): Option => ({
      id: option(letter),
      text: [],
      right: right.includes(letter),
      why: [],
    })),
    facts: ['ships.fact' as FactId],
    tasks: ['saa-c03/1.1' as TaskRef],
    adjacent: false,
    difficulty: 'easy',
    checked: '2026-11-22',
  }
}
