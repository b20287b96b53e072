import type { OptionId } from '../ids.ts'
import type { Prose } from '../prose.ts'
import type { PricingQuestion } from '../question.ts'
import type { PricingQuestionSource } from '../types.gen.ts'
import type { Proved } from './provers.ts'
import type { ShownBill } from '../question.ts'
import { type QuestionPart, refuseTwins } from './question-part.ts'

/** Compiles a question for a price, with the bill that proves its key. */
export function compilePricing(
  part: QuestionPart<PricingQuestionSource>,
  prove: (question: PricingQuestionSource) => Proved<ShownBill>,
): PricingQuestion | undefined {
  const { question, base, prose, refuse, isSound } = part
  refuseTwins(part, 'options', 'options', question.options)
  checkOptions(part)
  if (!isSound()) return undefined
  const proved = prove(question)
  if (proved.kind === 'refused') {
    for (const { path, message } of proved.faults) refuse(path, message)
    return undefined
  }
  return {
    ...base,
    kind: 'pricing',
    bill: proved.proof,
    options: question.options.map((option, at) => ({
      id: option.id as OptionId,
      text: dollars(option.usd),
      right: option.right === true,
      why: prose(['options', at, 'why'], option.why),
    })),
  }
}

function checkOptions({ question, refuse }: QuestionPart<PricingQuestionSource>): void {
  const right = question.options.filter((option) => option.right).length
  if (right !== 1) refuse(['options'], `Exactly one figure is right; here ${right} are.`)
  for (const [at, option] of question.options.entries()) {
    if (option.right && option.from !== undefined)
      refuse(['options', at, 'from'], 'The right figure comes from no misconception.')
    if (!option.right && option.from === undefined)
      refuse(['options', at], '"from" is missing: name the misconception that leads to this figure.')
  }
}

/** "1234.50" as "$1,234.50": the course is written in English. */
function dollars(usd: string): Prose {
  const text = `$${usd.replaceAll(/\B(?=(?:\d{3})+\.)/g, ',')}`
  return [{ kind: 'paragraph', children: [{ kind: 'text', text }] }]
}
