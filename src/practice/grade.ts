import { type Dice, shuffled } from '../base/dice.ts'
import type { OptionId } from '../content/ids.ts'
import type { Option, OptionQuestion, OrderingQuestion, Question } from '../content/question.ts'
import type { Chosen, Pair } from '../progress/event.ts'

export function hasOptions(question: Question): question is OptionQuestion {
  return question.kind !== 'ordering' && question.kind !== 'matching'
}

/** How many things a learner has to settle: options to choose (the stem says how many), steps to place, items to match. */
export function toChoose(question: Question): number {
  if (question.kind === 'ordering') return question.steps.length
  if (question.kind === 'matching') return question.items.length
  return question.options.filter((option) => option.right).length
}

/** All or nothing, by id: exactly the right options, one of the right orders, every item at its target. */
export function isRight(question: Question, chosen: Chosen): boolean {
  return chosen.length === toChoose(question) && rightParts(question, chosen) === toChoose(question)
}

/** How many of what was to be settled is right. It is shown and never scored. */
export function rightParts(question: Question, chosen: Chosen): number {
  switch (question.kind) {
    case 'ordering':
      return Math.max(...question.orders.map((order) => stepsInPlace(order, chosen as readonly OptionId[])))
    case 'matching':
      return question.items.filter(({ id, target }) => targetOf(chosen, id) === target).length
    default:
      return question.options.filter(({ id, right }) => right && (chosen as readonly OptionId[]).includes(id))
        .length
  }
}

/** The right order that an answer comes nearest to. */
export function nearestOrder({ orders }: OrderingQuestion, chosen: Chosen): readonly OptionId[] {
  const given = chosen as readonly OptionId[]
  const [first = [], ...others] = orders
  return others.reduce(
    (best, order) => (stepsInPlace(order, given) > stepsInPlace(best, given) ? order : best),
    first,
  )
}

function stepsInPlace(order: readonly OptionId[], given: readonly OptionId[]): number {
  return order.filter((id, at) => given[at] === id).length
}

/** The target that was given to an item of a matching. */
export function targetOf(chosen: Chosen, item: OptionId): OptionId | undefined {
  return (chosen as readonly Pair[]).find(([id]) => id === item)?.[1]
}

/** The options in random order. Grading goes by id, so the order is free. */
export function shownOptions(question: OptionQuestion, dice: Dice): readonly Option[] {
  return shuffled(question.options, dice)
}

/** The steps in an order that is none of the right ones, so that nobody is right without having moved anything. */
export function shownSteps(question: OrderingQuestion, dice: Dice): readonly OptionId[] {
  const steps = shuffled(
    question.steps.map(({ id }) => id),
    dice,
  )
  const turns = steps.map((_, by) => [...steps.slice(by), ...steps.slice(0, by)])
  return turns.find((turn) => !isRight(question, turn)) ?? steps
}
