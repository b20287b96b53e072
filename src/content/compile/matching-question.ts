import type { OptionId } from '../ids.ts'
import type { MatchingQuestion } from '../question.ts'
import type { MatchingQuestionSource } from '../types.gen.ts'
import { type QuestionPart, refuseTwins } from './question-part.ts'

/** Compiles a matching. A target without an item has to say when it would be right. */
export function compileMatching(part: QuestionPart<MatchingQuestionSource>): MatchingQuestion {
  const { question, base, prose, inline } = part
  refuseTwins(part, 'items', 'items', question.items)
  refuseTwins(part, 'targets', 'targets', question.targets)
  checkTargets(part)
  return {
    ...base,
    kind: 'matching',
    items: question.items.map((item, at) => ({
      id: item.id as OptionId,
      text: prose(['items', at, 'text'], item.text),
      target: item.target as OptionId,
      why: prose(['items', at, 'why'], item.why),
    })),
    targets: question.targets.map((target, at) => ({
      id: target.id as OptionId,
      text: inline(['targets', at, 'text'], target.text),
      ...(target.why === undefined ? {} : { why: prose(['targets', at, 'why'], target.why) }),
    })),
  }
}

function checkTargets({ question, refuse }: QuestionPart<MatchingQuestionSource>): void {
  const targets = question.targets.map(({ id }) => id)
  const used = new Set(question.items.map(({ target }) => target))
  for (const [at, { target }] of question.items.entries())
    if (!targets.includes(target))
      refuse(
        ['items', at, 'target'],
        `"${target}" is no target of this question: choose from ${targets.join(', ')}.`,
      )
  for (const [at, { id, why }] of question.targets.entries())
    if (!used.has(id) && why === undefined)
      refuse(['targets', at], `No item belongs to "${id}": say in "why" when it would be right, or drop it.`)
  if (used.size === 1) refuse(['items'], 'All items belong to one target, so there is nothing to tell apart.')
}
