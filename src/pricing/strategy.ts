import type { PriceBook } from '../content/price-book.ts'
import { inconsistent } from '../base/inconsistent.ts'
import type { Estimate } from './bill.ts'
import { CONTENDERS, type Need } from './contenders.ts'
import { spreadDay } from './day.ts'
import type { AppRunnerUsage } from './models/app-runner-usage.ts'
import { estimateAppRunner } from './models/app-runner.ts'

/** The same month before and after a change, and in words what it is about. */
export interface Demonstration {
  readonly words: string
  readonly before: Estimate
  readonly after: Estimate
}

/** A way to pay less that the study notes name, shown by the engine: where it pays, where it does not. */
export interface Strategy {
  readonly id: string
  readonly title: string
  /** The group of the notes' cost strategies that it belongs to. */
  readonly group: string
  readonly how: string
  readonly unless: string
  readonly pays: (book: PriceBook) => Demonstration
  readonly fails: (book: PriceBook) => Demonstration
  /** The change made to a need of one's own; nothing where there is nothing to change. */
  readonly onNeed?: (need: Need) => Changed | undefined
}

/** A need after a change, on App Runner unless another contender is named. */
interface Changed {
  readonly words: string
  readonly need: Need
  readonly on?: string
}

/** The same service on App Runner under two needs. */
export function days(book: PriceBook, words: string, before: Need, after: Need): Demonstration {
  return {
    words,
    before: estimateOn(book, before, 'app-runner'),
    after: estimateOn(book, after, 'app-runner'),
  }
}

/** The same need on App Runner and on another contender. */
export function moved(book: PriceBook, words: string, need: Need, contender: string): Demonstration {
  return { words, before: estimateOn(book, need, 'app-runner'), after: estimateOn(book, need, contender) }
}

/** The same service on App Runner in two months of which the hours are known. */
export function months(
  book: PriceBook,
  words: string,
  { before, after }: { readonly before: AppRunnerUsage; readonly after: AppRunnerUsage },
): Demonstration {
  return { words, before: estimateAppRunner(book, before), after: estimateAppRunner(book, after) }
}

/** What a contender charges for a need. */
export function estimateOn(book: PriceBook, need: Need, id: string): Estimate {
  const read = spreadDay(need)
  if (read.kind === 'refused') return read
  const contender = CONTENDERS.find((one) => one.id === id)
  return contender ? contender.estimate(book, need, read.day) : inconsistent(`no contender is called ${id}`)
}
