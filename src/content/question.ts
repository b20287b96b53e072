import type { FactId, OptionId, QuestionId, TaskRef, TopicId } from './ids.ts'
import type { Inline, Prose } from './prose.ts'
import type { ConfigFileSource } from './types.gen.ts'

export interface Option {
  readonly id: OptionId
  readonly text: Prose
  readonly right: boolean
  readonly why: Prose
}

export type Difficulty = 'easy' | 'medium' | 'hard'

interface QuestionBase {
  readonly id: QuestionId
  readonly stem: Prose
  readonly tasks: readonly TaskRef[]
  /** True where only the task is in the exam's scope, not the service in question. */
  readonly adjacent: boolean
  readonly difficulty: Difficulty
  readonly checked: string
}

interface OfTopic {
  readonly topic: TopicId
  readonly facts: readonly FactId[]
}

export interface ChoiceQuestion extends QuestionBase, OfTopic {
  readonly kind: 'multiple-choice' | 'multiple-response'
  readonly options: readonly Option[]
}

/** Something to be put in its place, and why that is its place. */
export interface Placed {
  readonly id: OptionId
  readonly text: Prose
  readonly why: Prose
}

/** Steps to be brought into order. `orders` holds every right one; the first is the order of `steps`. */
export interface OrderingQuestion extends QuestionBase, OfTopic {
  readonly kind: 'ordering'
  readonly steps: readonly Placed[]
  readonly orders: readonly (readonly OptionId[])[]
}

/** Items, each of which belongs to one target; a target may have several items or none. */
export interface MatchingQuestion extends QuestionBase, OfTopic {
  readonly kind: 'matching'
  readonly items: readonly (Placed & { readonly target: OptionId })[]
  /** A target without an item says when it would be right. */
  readonly targets: readonly {
    readonly id: OptionId
    readonly text: readonly Inline[]
    readonly why?: Prose
  }[]
}

/** A problem that the lab found when the course was compiled. Lines count from 1. */
export interface FoundProblem {
  readonly rule: string
  readonly severity: 'error' | 'warning' | 'info'
  readonly line: number
  readonly message: string
}

/** A configuration text and what the lab says of it. */
export interface JudgedText {
  readonly text: string
  readonly problems: readonly FoundProblem[]
}

/** An answer to a faulty file: a line of it, a cause, or an edit with what becomes of the file. */
export interface DebuggingOption extends Option {
  readonly line?: number
  /** `wanting` = what the story asks for and the text does not say yet. */
  readonly after?: JudgedText & { readonly wanting?: string }
}

/** Where is the fault, what is its cause, or what mends it? `right` was computed by the lab. */
export interface DebuggingQuestion extends QuestionBase, OfTopic {
  readonly kind: 'config-debugging'
  readonly ask: 'line' | 'cause' | 'fix'
  readonly file: JudgedText & { readonly kind: ConfigFileSource['kind']; readonly mode: 'new' | 'existing' }
  readonly options: readonly DebuggingOption[]
}

/** A bill as it is shown: amounts are rounded decimals (USD), quantities are decimals. */
export interface ShownBill {
  readonly total: string
  readonly lines: readonly {
    readonly label: string
    readonly working: string
    readonly quantity: string
    readonly unit: string
    readonly rate: string
    readonly amount: string
    readonly source: string
  }[]
  readonly assumptions: readonly string[]
}

/** What does it cost? The key and the figure of each misconception were computed by the pricing engine. */
export interface PricingQuestion extends QuestionBase, OfTopic {
  readonly kind: 'pricing'
  readonly options: readonly Option[]
  readonly bill: ShownBill
}

/** A question that a topic holds. */
export type TopicQuestion =
  ChoiceQuestion | OrderingQuestion | MatchingQuestion | DebuggingQuestion | PricingQuestion

/** What is known of a question before its text is loaded: enough to choose by. */
export interface QuestionEntry {
  readonly id: QuestionId
  readonly kind: QuestionKind
  /** null = it stands beside the matrix and belongs to no topic. */
  readonly topic: TopicId | null
  readonly tasks: readonly TaskRef[]
  readonly difficulty: Difficulty
}

/** How a requirement compares a cell of the matrix with a value. */
export type Comparison = 'equal' | 'at-least' | 'at-most' | 'one-of' | 'includes'

export interface Constraint {
  readonly capability: string
  readonly is: Comparison
  readonly value: boolean | number | string | readonly string[]
  /** The words of the stem that state the requirement. */
  readonly words: string
}

/** Which service fits? The options' ids are service ids of the matrix; `right` was proved from it at build. */
export interface ServiceSelection extends QuestionBase {
  readonly kind: 'service-selection'
  readonly options: readonly Option[]
  readonly title: string
  readonly constraints: readonly Constraint[]
}

export type Question = TopicQuestion | ServiceSelection

export type QuestionKind = Question['kind']

/** A question that is answered by choosing among options. */
export type OptionQuestion = Exclude<Question, OrderingQuestion | MatchingQuestion>
