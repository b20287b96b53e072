import { type Dice, shuffled } from '../base/dice.ts'
import type { Option, OptionId, OptionQuestion, QuestionId } from '../content/course.ts'
import { isRight, shownOptions, toChoose } from './grade.ts'

/** What was said to one question. */
export interface Answer {
  readonly question: QuestionId
  readonly chosen: readonly OptionId[]
  readonly right: boolean
}

/** A run over questions that are answered one at a time and checked at once. */
export interface Run {
  readonly questions: readonly OptionQuestion[]
  /** Index of the question on the screen; equal to the count of questions when the run is over. */
  readonly at: number
  /** The options of the question on the screen, in the order shown. */
  readonly options: readonly Option[]
  readonly chosen: readonly OptionId[]
  readonly checked: boolean
  readonly answers: readonly Answer[]
}

/** Starts a run in random order, so that confusable questions are interleaved. */
export function startRun(questions: readonly OptionQuestion[], dice: Dice): Run {
  return show(
    { questions: shuffled(questions, dice), at: 0, options: [], chosen: [], checked: false, answers: [] },
    0,
    dice,
  )
}

export function current(run: Run): OptionQuestion | undefined {
  return run.questions[run.at]
}

/** Chooses or unchooses an option: one alone in a single choice, no more than wanted in a multiple one. */
export function choose(run: Run, option: OptionId): Run {
  const question = current(run)
  if (run.checked || question === undefined) return run
  if (toChoose(question) === 1) return { ...run, chosen: [option] }
  if (run.chosen.includes(option)) return { ...run, chosen: run.chosen.filter((id) => id !== option) }
  return run.chosen.length < toChoose(question) ? { ...run, chosen: [...run.chosen, option] } : run
}

/** True when as many options are chosen as the question wants. */
export function canCheck(run: Run): boolean {
  const question = current(run)
  return question !== undefined && !run.checked && run.chosen.length === toChoose(question)
}

/** The answer as it stands: what a check would record. */
export function answerOf(run: Run): Answer | undefined {
  const question = current(run)
  return question && canCheck(run)
    ? { question: question.id, chosen: run.chosen, right: isRight(question, run.chosen) }
    : undefined
}

/** Shows the key and the reasons. */
export function check(run: Run): Run {
  const answer = answerOf(run)
  return answer ? { ...run, checked: true, answers: [...run.answers, answer] } : run
}

/** Goes on to the next question, or to the end. */
export function next(run: Run, dice: Dice): Run {
  return run.checked ? show(run, run.at + 1, dice) : run
}

function show(run: Run, at: number, dice: Dice): Run {
  const question = run.questions[at]
  return { ...run, at, options: question ? shownOptions(question, dice) : [], chosen: [], checked: false }
}
