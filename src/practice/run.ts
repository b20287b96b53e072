import { type Dice, shuffled } from '../base/dice.ts'
import type { OptionId, QuestionId } from '../content/ids.ts'
import type { Option, Question } from '../content/question.ts'
import type { Chosen, Confidence, Pair } from '../progress/event.ts'
import { hasOptions, isRight, shownOptions, shownSteps, toChoose } from './grade.ts'

/** What was said to one question. */
export interface Answer {
  readonly question: QuestionId
  readonly chosen: Chosen
  readonly right: boolean
  readonly confidence?: Confidence
}

/** A run over questions that are answered one at a time and checked at once. */
export interface Run {
  readonly questions: readonly Question[]
  /** Index of the question on the screen; equal to the count of questions when the run is over. */
  readonly at: number
  /** The options of the question on the screen, in the order shown; none where steps or items are asked for. */
  readonly options: readonly Option[]
  /** The items and targets of a matching, in the order shown. */
  readonly shown: readonly OptionId[]
  readonly chosen: Chosen
  /** True when a step was moved: an order that nobody touched is not an answer. */
  readonly moved: boolean
  readonly confidence: Confidence | undefined
  readonly checked: boolean
  readonly answers: readonly Answer[]
}

/** Starts a run in random order, so that confusable questions are interleaved. */
export function startRun(questions: readonly Question[], dice: Dice): Run {
  return resumeRun(shuffled(questions, dice), [], dice)
}

/** Goes on with a run whose first questions were answered before. */
export function resumeRun(questions: readonly Question[], answers: readonly Answer[], dice: Dice): Run {
  return show({ questions, answers }, answers.length, dice)
}

export function current(run: Run): Question | undefined {
  return run.questions[run.at]
}

/** Chooses or unchooses an option: one alone in a single choice, no more than wanted in a multiple one. */
export function choose(run: Run, option: OptionId): Run {
  const question = current(run)
  if (run.checked || question === undefined || !hasOptions(question)) return run
  const chosen = run.chosen as readonly OptionId[]
  if (toChoose(question) === 1) return { ...run, chosen: [option] }
  if (chosen.includes(option)) return { ...run, chosen: chosen.filter((id) => id !== option) }
  return chosen.length < toChoose(question) ? { ...run, chosen: [...chosen, option] } : run
}

/** Puts a step of an ordering at a position, counted from 0; the others close up. */
export function moveStep(run: Run, step: OptionId, position: number): Run {
  const order = run.chosen as readonly OptionId[]
  if (run.checked || current(run)?.kind !== 'ordering' || !order.includes(step)) return run
  const others = order.filter((id) => id !== step)
  const at = Math.max(0, Math.min(position, others.length))
  return { ...run, chosen: [...others.slice(0, at), step, ...others.slice(at)], moved: true }
}

/** Gives an item of a matching its target; undefined takes it back. */
export function match(run: Run, item: OptionId, target: OptionId | undefined): Run {
  if (run.checked || current(run)?.kind !== 'matching') return run
  const others = (run.chosen as readonly Pair[]).filter(([id]) => id !== item)
  return { ...run, chosen: target === undefined ? others : [...others, [item, target]] }
}

/** Says how sure the learner is; the same again takes it back. */
export function sayConfidence(run: Run, confidence: Confidence): Run {
  if (run.checked) return run
  return { ...run, confidence: run.confidence === confidence ? undefined : confidence }
}

/** True when everything is settled that the question wants. */
export function canCheck(run: Run): boolean {
  const question = current(run)
  if (question === undefined || run.checked) return false
  return run.chosen.length === toChoose(question) && (question.kind !== 'ordering' || run.moved)
}

/** The answer as it stands: what a check would record. */
export function answerOf(run: Run): Answer | undefined {
  const question = current(run)
  if (!question || !canCheck(run)) return undefined
  return {
    question: question.id,
    chosen: run.chosen,
    right: isRight(question, run.chosen),
    ...(run.confidence === undefined ? {} : { confidence: run.confidence }),
  }
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

function show(run: Pick<Run, 'questions' | 'answers'>, at: number, dice: Dice): Run {
  const question = run.questions[at]
  const fresh = { moved: false, confidence: undefined, checked: false, options: [], shown: [], chosen: [] }
  const { questions, answers } = run
  if (!question) return { ...fresh, questions, answers, at }
  return { ...fresh, questions, answers, at, ...shownOf(question, dice) }
}

function shownOf(question: Question, dice: Dice): Partial<Pick<Run, 'options' | 'shown' | 'chosen'>> {
  switch (question.kind) {
    case 'ordering':
      return { chosen: shownSteps(question, dice) }
    case 'matching': {
      const [items, targets] = [question.items, question.targets].map((list) =>
        shuffled<{ readonly id: OptionId }>(list, dice).map(({ id }) => id),
      )
      return { shown: [...(items ?? []), ...(targets ?? [])] }
    }
    default:
      return { options: shownOptions(question, dice) }
  }
}
