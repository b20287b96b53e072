import type { QuestionId } from '../../src/content/ids.ts'
import type { MatchingQuestion, OrderingQuestion, QuestionEntry } from '../../src/content/question.ts'
import { option, question } from './made-questions.ts'

const { id: _id, kind: _kind, options: _options, ...COMMON } = question('common', 'a')

/** Steps named by letters; each word of `orders` is a right order, the first that of the steps. */
export function ordering(name: string, ...orders: readonly string[]): OrderingQuestion {
  return {
    ...COMMON,
    id: `ships.q-${name}` as QuestionId,
    kind: 'ordering',
    steps: [...(orders[0] ?? '')].map((letter) => ({ id: option(letter), text: [], why: [] })),
    orders: orders.map((order) => [...order].map(option)),
  }
}

/** Items with the targets to which they belong, as `a1 b1 c2`, and targets named by figures. */
export function matching(name: string, pairs: string, targets: string): MatchingQuestion {
  return {
    ...COMMON,
    id: `ships.q-${name}` as QuestionId,
    kind: 'matching',
    items: pairs.split(' ').map(([item = '', target = '']) => ({
      id: option(item),
      text: [],
      target: option(target),
      why: [],
    })),
    targets: [...targets].map((target) => ({ id: option(target), text: [] })),
  }
}

/** What a question is chosen by: its name, and what differs from an easy choice about ships for saa-c03/1.1. */
export function entry(name: string, differs: Partial<QuestionEntry> = {}): QuestionEntry {
  const { kind, topic, tasks, difficulty } = question(name, 'a')
  return { id: `ships.q-${name}` as QuestionId, kind, topic, tasks, difficulty, ...differs }
}
