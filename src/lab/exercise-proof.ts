import type { Exercise, Goal } from '../content/exercise.ts'
import type { PriceBook } from '../content/price-book.ts'
import { plainText } from '../content/plain-text.ts'
import { estimateUnderTraffic } from '../pricing/estimate.ts'
import { check } from './check.ts'
import { judge, type JudgeDeps, type Judgement, PRICED_IN } from './exercise.ts'
import type { CheckContext } from './rule.ts'
import { RULE_FILES } from './rules.ts'

/** An author's mistake in an exercise: keys and indexes from the root of its file, and what is wrong. */
export interface ExerciseFault {
  readonly path: readonly (string | number)[]
  readonly message: string
}

/**
 * Everything that keeps an exercise from being one: a start that meets its goals already, a solution that does not, a goal
 * that nothing can decide, a hint that gives it all away. Proved as of the day on which the exercise was checked.
 */
export function faultsOfExercise(exercise: Exercise, books: readonly PriceBook[]): readonly ExerciseFault[] {
  const context: CheckContext = { mode: exercise.mode, today: exercise.checked, kind: exercise.kind }
  const unsound = [...faultsOfRules(exercise, context), ...faultsOfPrices(exercise, books)]
  if (unsound.length > 0) return unsound
  const deps = judgeDeps(context, books)
  return [
    ...faultsOfStart(exercise, judge(exercise, exercise.start, deps)),
    ...exercise.solutions.flatMap((_, at) => faultsOfSolution(exercise, at, deps)),
    ...faultsOfHints(exercise),
  ]
}

function judgeDeps(context: CheckContext, books: readonly PriceBook[]): JudgeDeps {
  return {
    check: (text) => check(text, context),
    price(service, traffic) {
      const book = books.find(({ id }) => id === PRICED_IN)
      if (book) return estimateUnderTraffic(book, service, traffic)
      return { kind: 'refused', faults: [{ field: 'book', message: `There is no price book ${PRICED_IN}.` }] }
    },
  }
}

/** A misspelt id would be absent for ever. Ids of syntax and schema checks have no file: of those the start shows each. */
function faultsOfRules(exercise: Exercise, context: CheckContext): ExerciseFault[] {
  const shown = new Set(check(exercise.start, context).problems.map(({ rule }) => rule))
  return exercise.goals.flatMap(({ test }, at) =>
    (test.kind === 'rules-absent' ? test.rules : []).flatMap((rule, index) =>
      RULE_FILES.has(rule) || shown.has(rule)
        ? []
        : [{ path: ['goals', at, 'rulesAbsent', index], message: `The lab has no rule "${rule}".` }],
    ),
  )
}

function faultsOfPrices({ goals, kind }: Exercise, books: readonly PriceBook[]): ExerciseFault[] {
  return goals.flatMap(({ test }, at) => {
    const path = ['goals', at, 'monthlyPrice']
    if (test.kind !== 'price') return []
    if (kind === 'apprunner-yaml')
      return [{ path, message: 'An apprunner.yaml says nothing of CPU and memory, so it has no price.' }]
    if (books.some(({ id }) => id === PRICED_IN)) return []
    return [{ path, message: `The price is counted in ${PRICED_IN}, and there is no such price book.` }]
  })
}

function faultsOfStart({ goals }: Exercise, judged: Judgement): ExerciseFault[] {
  const faults = goals.flatMap((goal, at) => {
    const met = judged.goals[at]?.met === true
    if (met === goal.guard) return []
    const message = met
      ? `The start meets "${goal.id}" already: mend the start, or say guard: true if the goal only has to stay met.`
      : `"${goal.id}" is a guard, but the start does not meet it. ${reason(judged, at)}`
    return [{ path: ['goals', at], message }]
  })
  if (faults.length > 0 || !judged.solved) return faults
  return [{ path: ['start'], message: 'The start meets every goal: there is nothing to do.' }]
}

function faultsOfSolution(exercise: Exercise, at: number, deps: JudgeDeps): ExerciseFault[] {
  const text = exercise.solutions[at]?.text ?? ''
  const path = ['solutions', at, 'text']
  if (exercise.solutions.findIndex((one) => one.text === text) < at)
    return [{ path, message: 'This solution is the same as an earlier one.' }]
  const judged = judge(exercise, text, deps)
  const unmet = exercise.goals.flatMap((goal: Goal, index) =>
    judged.goals[index]?.met === true
      ? []
      : [{ path, message: `This solution does not meet "${goal.id}". ${reason(judged, index)}` }],
  )
  if (unmet.length > 0) return unmet
  return deps
    .check(text)
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ rule, message }) => ({
      path,
      message: `This solution has an error that no goal asks for, ${rule}: ${message}`,
    }))
}

/** Why a goal is not met, as far as the lab itself says it. */
function reason({ obstacle, goals }: Judgement, at: number): string {
  if (obstacle !== undefined) return obstacle
  const message = goals[at]?.message ?? []
  return message.map((part) => ('text' in part ? part.text : '')).join('')
}

/** The compiled hint, without its marks: a solution may be short enough to stand in one line. */
function faultsOfHints({ hints, solutions }: Exercise): ExerciseFault[] {
  const bare = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
  return hints.flatMap((hint, at) => {
    const said = bare(plainText(hint))
    return solutions.some(({ text }) => said.includes(bare(text)))
      ? [{ path: ['hints', at], message: 'This hint holds a whole solution: say only where to look.' }]
      : []
  })
}
