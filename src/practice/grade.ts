import { type Dice, shuffled } from '../base/dice.ts'
import type { Option, OptionId, OptionQuestion } from '../content/course.ts'

/** How many options a learner has to choose: one, or as many as are right (the stem says how many). */
export function toChoose(question: OptionQuestion): number {
  return question.options.filter((option) => option.right).length
}

/** All or nothing, by option id: exactly the right options and no other. */
export function isRight(question: OptionQuestion, chosen: readonly OptionId[]): boolean {
  const right = question.options.filter((option) => option.right).map((option) => option.id)
  return right.length === chosen.length && right.every((id) => chosen.includes(id))
}

/** The options in random order. Grading goes by id, so the order is free. */
export function shownOptions(question: OptionQuestion, dice: Dice): readonly Option[] {
  return shuffled(question.options, dice)
}
