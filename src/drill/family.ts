import type { Dice } from '../base/dice.ts'
import type { Matrix } from '../content/matrix.ts'
import type { PriceBook } from '../content/price-book.ts'
import type { Prose } from '../content/prose.ts'
import type { Difficulty } from '../content/question.ts'
import type { Report } from '../lab/check.ts'

/** What the keys of drills are computed from. */
export interface Materials {
  readonly book: PriceBook
  readonly matrix: Matrix
  /** Today as YYYY-MM-DD, UTC: runtimes end. */
  readonly today: string
  /** What the lab says of a text that is meant for a new service. It is asked of one text at a time. */
  readonly check: (text: string) => Promise<Pick<Report, 'problems'>>
}

/** An answer to choose. A wrong one is what a certain misconception gives, and its id names the misconception. */
export interface Choice {
  readonly id: string
  readonly text: string | Prose
  /** Plain prose: why it is right, or how one comes to it and what is wrong with that. */
  readonly why: string
}

/** A variant before its options are chosen and shuffled. */
export interface Draft {
  readonly stem: Prose
  readonly right: Choice
  /** The most plausible first: those that look like another option are passed over, and the first three of the rest are shown. */
  readonly wrong: readonly Choice[]
}

/** Questions without end that are all about one skill. The same dice make the same question. */
export interface Family {
  /** The name of its file. */
  readonly id: string
  readonly title: string
  /** What it trains, in one sentence. */
  readonly summary: string
  readonly topic: string
  readonly facts: readonly string[]
  /** exam-id/task */
  readonly tasks: readonly string[]
  /** True where only the task is in the exam's scope, not the service. */
  readonly adjacent: boolean
  readonly difficulty: Difficulty
  readonly draw: (dice: Dice, materials: Materials) => Draft | Promise<Draft>
}
