import type { OptionId } from '../content/ids.ts'
import type { Question } from '../content/question.ts'
import type { Pair } from '../progress/event.ts'
import type { Run } from './run.ts'

/** A question as it stands when it is checked, with its key and in its author's order: for who looks at it and does not answer. */
export function keyRun(question: Question): Run {
  const run: Run = {
    questions: [question],
    at: 0,
    options: [],
    shown: [],
    chosen: [],
    moved: false,
    confidence: undefined,
    checked: true,
    answers: [],
  }
  switch (question.kind) {
    case 'ordering':
      return { ...run, chosen: question.orders[0] ?? [] }
    case 'matching':
      return {
        ...run,
        shown: [...question.items, ...question.targets].map(({ id }): OptionId => id),
        chosen: question.items.map(({ id, target }): Pair => [id, target]),
      }
    default:
      return { ...run, options: question.options }
  }
}
