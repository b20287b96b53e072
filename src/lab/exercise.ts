import type { Exercise, Goal, GoalTest } from '../content/exercise.ts'
import type { Inline } from '../content/prose.ts'
import type { Estimate } from '../pricing/bill.ts'
import { formatFixed, parseDecimal } from '../pricing/decimals.ts'
import type { AppRunnerService } from '../pricing/estimate.ts'
import { pricedService, type CostChange } from './exercise-cost.ts'
import { compare } from '../pricing/money.ts'
import type { Traffic } from '../pricing/traffic.ts'
import type { LabDocument } from './document.ts'
import { readDocument } from './read-document.ts'
import { valueMeets } from './exercise-value.ts'
import type { LabNode } from './node.ts'
import type { Problem } from './problem.ts'

/** The price book in which exercises count. */
export const PRICED_IN = 'us-east-1'

/** What judging needs: the lab's report on a text, and the price of a service under traffic. */
export interface JudgeDeps {
  readonly check: (text: string) => { readonly problems: readonly Problem[] }
  readonly price: (service: AppRunnerService, traffic: Traffic) => Estimate
}

/** How a text stands to one goal. `message` says what is amiss and is empty where the goal is met. */
export interface GoalState {
  readonly id: string
  readonly met: boolean
  readonly points: number
  readonly message: readonly Inline[]
}

export interface Judgement {
  readonly goals: readonly GoalState[]
  /** Points of the goals that are met, of `max` that there are. */
  readonly points: number
  readonly max: number
  readonly solved: boolean
  /** Where a price is a goal: what it was at the start and what it is now. */
  readonly cost?: CostChange | undefined
  /** Why the text cannot be judged at all, in the words of the lab. */
  readonly obstacle?: string
}

/** Holds a text against the goals of an exercise. Each goal counts by itself; a text that cannot be read meets none. */
export function judge(exercise: Exercise, text: string, deps: JudgeDeps): Judgement {
  const document = readDocument(text, exercise.kind)
  const obstacle = obstacleOf(document, exercise)
  const { problems } = deps.check(text)
  const goals = exercise.goals.map((goal): GoalState => {
    const { met, detail } = obstacle === undefined ? outcome(goal.test, document, problems, deps) : UNREAD
    return { id: goal.id, met, points: goal.points, message: met ? [] : messageOf(goal, detail) }
  })
  const max = sumOf(goals)
  const points = sumOf(goals.filter(({ met }) => met))
  return { goals, points, max, solved: points === max, ...(obstacle === undefined ? {} : { obstacle }) }
}

interface Outcome {
  readonly met: boolean
  readonly detail?: string
}

const UNREAD: Outcome = { met: false, detail: 'It is judged as soon as the text can be read.' }

function obstacleOf(document: LabDocument, { kind }: Exercise): string | undefined {
  const fault = document.faults[0]
  if (fault) return fault.message
  if (document.kind !== kind || (document.root?.kind !== 'map' && document.commands.length === 0))
    return 'The text cannot be read as what is wanted here.'
  return undefined
}

function outcome(
  test: GoalTest,
  document: LabDocument,
  problems: readonly Problem[],
  { price }: JudgeDeps,
): Outcome {
  switch (test.kind) {
    case 'rules-absent':
      return { met: !problems.some(({ rule }) => test.rules.includes(rule)) }
    case 'no-errors':
      return { met: !problems.some(({ severity }) => severity === 'error') }
    case 'value':
      return { met: valueMeets(rootsOf(document), test.value) }
    case 'price':
      return affordable(test, document, price)
    default:
      return test satisfies never
  }
}

/** The tree of the text, and the trees of the requests that it holds. */
function rootsOf(document: LabDocument): readonly LabNode[] {
  return [document, ...document.parts].flatMap(({ root }) => root ?? [])
}

function affordable(
  test: GoalTest & { kind: 'price' },
  document: LabDocument,
  price: JudgeDeps['price'],
): Outcome {
  const priced = pricedService(document, test)
  const limit = parseDecimal(test.atMost)
  if (!priced || !limit) return { met: false, detail: 'As it stands it has no price.' }
  const estimate = price(priced.service, priced.traffic)
  if (estimate.kind === 'refused') return { met: false, detail: estimate.faults[0]?.message ?? '' }
  const { total } = estimate.bill
  return { met: compare(total, limit) <= 0, detail: `It costs $${formatFixed(total, 2)} a month now.` }
}

/** Where the text cannot be judged the engine's words stand alone; else they follow the author's. */
function messageOf(goal: Goal, detail: string | undefined): readonly Inline[] {
  if (detail === undefined) return goal.message
  if (detail === UNREAD.detail) return [{ kind: 'text', text: detail }]
  return [...goal.message, { kind: 'text', text: ` ${detail}` }]
}

function sumOf(goals: readonly GoalState[]): number {
  return goals.reduce((sum, { points }) => sum + points, 0)
}
