import type { OptionId } from '../ids.ts'
import type { ChoiceQuestion } from '../question.ts'
import type { ChoiceQuestionSource } from '../types.gen.ts'
import type { QuestionPart } from './question-part.ts'

/** Compiles a multiple choice or a multiple response. */
export function compileChoice(part: QuestionPart<ChoiceQuestionSource>): ChoiceQuestion {
  const { question, base, prose } = part
  checkKey(part)
  return {
    ...base,
    kind: question.kind,
    options: question.options.map((option, at) => ({
      id: option.id as OptionId,
      text: prose(['options', at, 'text'], option.text),
      right: option.right === true,
      why: prose(['options', at, 'why'], option.why),
    })),
  }
}

function checkKey({ question, refuse }: QuestionPart<ChoiceQuestionSource>): void {
  const right = question.options.filter((option) => option.right).length
  if (question.kind === 'multiple-choice' && right !== 1)
    refuse(['options'], `A multiple choice has exactly one right option; this one has ${right}.`)
  if (question.kind === 'multiple-response' && (right < 2 || right === question.options.length))
    refuse(
      ['options'],
      `A multiple response has at least two right options and a wrong one; this one has ${right} of ${question.options.length}.`,
    )
  const ids = question.options.map((option) => option.id)
  if (new Set(ids).size < ids.length) refuse(['options'], 'Two options have the same id.')
}
