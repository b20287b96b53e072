import type { OptionId } from '../ids.ts'
import type { OrderingQuestion } from '../question.ts'
import type { OrderingQuestionSource } from '../types.gen.ts'
import { type QuestionPart, refuseTwins } from './question-part.ts'

/** Compiles an ordering. Its steps stand in the right order; `also` states what else is right. */
export function compileOrdering(part: QuestionPart<OrderingQuestionSource>): OrderingQuestion {
  const { question, base, prose } = part
  refuseTwins(part, 'steps', 'steps', question.steps)
  checkOtherOrders(part)
  const key = question.steps.map(({ id }) => id)
  return {
    ...base,
    kind: 'ordering',
    steps: question.steps.map((step, at) => ({
      id: step.id as OptionId,
      text: prose(['steps', at, 'text'], step.text),
      why: prose(['steps', at, 'why'], step.why),
    })),
    orders: [key, ...(question.also ?? [])].map((order) => order as OptionId[]),
  }
}

function checkOtherOrders({ question, refuse, isSound }: QuestionPart<OrderingQuestionSource>): void {
  if (!isSound()) return
  const key = question.steps.map(({ id }) => id)
  const known = new Set([key.join(' ')])
  for (const [at, order] of (question.also ?? []).entries()) {
    if (order.toSorted().join(' ') !== key.toSorted().join(' '))
      refuse(['also', at], `An order names every step once: ${key.join(', ')}.`)
    else if (known.has(order.join(' ')))
      refuse(['also', at], 'This order is stated already: the steps themselves are the first.')
    known.add(order.join(' '))
  }
}
