import type { OptionId } from '../ids.ts'
import type { Prose } from '../prose.ts'
import type { DebuggingOption, DebuggingQuestion } from '../question.ts'
import type { DebuggingOptionSource, DebuggingQuestionSource } from '../types.gen.ts'
import type { DebuggingProof, Provers } from './provers.ts'
import { type QuestionPart, refuseTwins } from './question-part.ts'

/** Compiles a question about a faulty file, with what the lab found in it and in the file after each edit. */
export function compileDebugging(
  part: QuestionPart<DebuggingQuestionSource>,
  prove: Provers['proveDebugging'],
): DebuggingQuestion | undefined {
  const { question, base, refuse, isSound } = part
  refuseTwins(part, 'options', 'options', question.options)
  checkForms(part)
  checkAnswer(part)
  if (!isSound()) return undefined
  const proved = prove(question)
  if (proved.kind === 'refused') {
    for (const { path, message } of proved.faults) refuse(path, message)
    return undefined
  }
  const { problems, options } = proved.proof
  return {
    ...base,
    kind: 'config-debugging',
    ask: question.ask,
    file: { ...question.file, problems },
    options: question.options.map((option, at) => compileOption(part, option, at, options[at] ?? {})),
  }
}

function compileOption(
  { prose }: QuestionPart<DebuggingQuestionSource>,
  option: DebuggingOptionSource,
  at: number,
  proof: DebuggingProof['options'][number],
): DebuggingOption {
  return {
    id: option.id as OptionId,
    text:
      option.text === undefined
        ? lineText(proof.line ?? 0, option.line ?? '')
        : prose(['options', at, 'text'], option.text),
    right: option.right === true,
    why: prose(['options', at, 'why'], option.why),
    ...proof,
  }
}

function lineText(line: number, text: string): Prose {
  const children = [
    { kind: 'text', text: `Line ${line}: ` },
    { kind: 'code', text },
  ] as const
  return [{ kind: 'paragraph', children }]
}

/** What an option states besides its why, by what is asked. */
const FORMS = {
  line: ['line'],
  cause: ['text', 'rule'],
  fix: ['text', 'edits'],
} as const satisfies Record<DebuggingQuestionSource['ask'], readonly (keyof DebuggingOptionSource)[]>

function checkForms({ question, refuse }: QuestionPart<DebuggingQuestionSource>): void {
  const wanted: readonly string[] = FORMS[question.ask]
  for (const [at, option] of question.options.entries())
    for (const key of ['text', 'line', 'rule', 'edits'] as const) {
      const stated = option[key] !== undefined
      if (stated === wanted.includes(key)) continue
      if (stated)
        refuse(
          ['options', at, key],
          `"${key}" does not belong here: where "${question.ask}" is asked, an option has ${wanted.join(' and ')}.`,
        )
      else
        refuse(
          ['options', at],
          `"${key}" is missing: where "${question.ask}" is asked, an option has ${wanted.join(' and ')}.`,
        )
    }
}

function checkAnswer({ question, refuse }: QuestionPart<DebuggingQuestionSource>): void {
  const right = question.options.filter((option) => option.right).length
  if (right === 0 || right === question.options.length)
    refuse(
      ['options'],
      `At least one option is right and one is wrong; here ${right} of ${question.options.length} are right.`,
    )
  if (question.ask !== 'fix' && question.fault === undefined)
    refuse(['ask'], `To ask for the ${question.ask}, name the rules that the file breaks in "fault".`)
  for (const [at, { path: _, ...tests }] of (question.expect ?? []).entries())
    if (Object.keys(tests).length !== 1)
      refuse(['expect', at], 'An expected value has exactly one of equal, one-of, present and absent.')
}
