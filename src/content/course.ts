import type { Brand } from '../base/brand.ts'
import type {
  ConfigFileSource,
  Evidence,
  TrafficSource,
  ValueGoalSource,
  SizeSource,
  LabSource,
} from './types.gen.ts'

export type PackId = Brand<string, 'PackId'>
export type TopicId = Brand<string, 'TopicId'>
export type FactId = Brand<string, 'FactId'>
export type CardId = Brand<string, 'CardId'>
export type QuestionId = Brand<string, 'QuestionId'>
export type OptionId = Brand<string, 'OptionId'>
export type LabId = Brand<string, 'LabId'>
export type ExamId = Brand<string, 'ExamId'>
/** exam-id/domain.task, for example saa-c03/4.2. */
export type TaskRef = Brand<string, 'TaskRef'>

/** A run of words inside a block. The only forms that content may have: nothing else can reach the screen. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'fact'; readonly fact: FactId }
  | { readonly kind: 'blank' }

/** A block of text, as the page lays it out. */
export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | {
      readonly kind: 'heading'
      readonly level: 2 | 3
      readonly id: string
      readonly children: readonly Inline[]
    }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | {
      readonly kind: 'table'
      readonly head: readonly (readonly Inline[])[]
      readonly align: readonly Align[]
      readonly rows: readonly (readonly (readonly Inline[])[])[]
    }
  | { readonly kind: 'code'; readonly language: string; readonly text: string }
  | { readonly kind: 'correction'; readonly fact: FactId; readonly blocks: readonly Block[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'diagram'; readonly diagram: Diagram }

/** Boxes on a grid and what goes between them. Columns run in the direction of the flow, from 1. */
export interface Diagram {
  /** What it shows, in one sentence. */
  readonly caption: string
  readonly nodes: readonly {
    readonly id: string
    readonly label: string
    readonly note?: string
    /** service = App Runner's own; outside = nothing that the account runs. */
    readonly look?: 'service' | 'outside'
    readonly column: number
    readonly row: number
  }[]
  /** In the order in which they are numbered; what each says is its text alternative. */
  readonly edges: readonly { readonly from: string; readonly to: string; readonly says: string }[]
  readonly groups: readonly { readonly label: string; readonly nodes: readonly string[] }[]
}

export type Align = 'left' | 'right' | 'center' | null
export type Prose = readonly Block[]

/** What AWS documents, beside what the service notes claim. Dates are ISO days. */
export interface Fact {
  readonly id: FactId
  readonly documented: readonly Inline[]
  readonly verdict: 'right' | 'wrong' | 'incomplete' | 'silent'
  readonly claim?: string
  readonly source: string
  readonly evidence: Evidence
  readonly checked: string
  readonly valid: { readonly from: string; readonly to: string }
}

/** One thing to remember. A reversed source makes two cards; a cloze's front shows the sentence with a blank. */
export interface Card {
  readonly id: CardId
  readonly topic: TopicId
  readonly kind: 'basic' | 'cloze' | 'contrast'
  readonly front: Prose
  readonly back: Prose
  readonly extra?: Prose
  readonly facts: readonly FactId[]
}

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

/** What a value in a text is held against; every value of the path counts, and one that fits is enough. */
export type ValueTest = ValueGoalSource

/** A condition of an exercise that the lab can decide from the text alone. */
export type GoalTest =
  | { readonly kind: 'rules-absent'; readonly rules: readonly string[] }
  | { readonly kind: 'no-errors' }
  | { readonly kind: 'value'; readonly value: ValueTest }
  /**
   * `atMost` is USD a month, as a decimal; what the traffic leaves open is everyday traffic. `size` is the instance of a
   * document that names none; the hours count where the document both pauses and resumes the service.
   */
  | {
      readonly kind: 'price'
      readonly atMost: string
      readonly traffic: TrafficSource
      readonly size?: SizeSource | undefined
      readonly pausedHoursPerDay?: number | undefined
    }

/** One thing that an exercise wants. A guard is met from the start and has to stay so. */
export interface Goal {
  readonly id: string
  readonly words: readonly Inline[]
  readonly points: number
  readonly guard: boolean
  readonly message: readonly Inline[]
  readonly test: GoalTest
}

/** A broken or unfinished configuration, the goals it has to meet, and the way there. */
export interface Exercise {
  readonly id: LabId
  readonly topic: TopicId
  readonly title: string
  readonly story: Prose
  readonly difficulty: Difficulty
  readonly kind: LabSource['kind']
  readonly mode: 'new' | 'existing'
  readonly start: string
  readonly goals: readonly Goal[]
  /** From where to look to nearly what to write. */
  readonly hints: readonly (readonly Inline[])[]
  /** All of them are right. */
  readonly solutions: readonly { readonly text: string; readonly why: Prose }[]
  readonly tasks: readonly TaskRef[]
  readonly adjacent: boolean
  readonly facts: readonly FactId[]
  readonly checked: string
}

export type CellValue = boolean | number | string | readonly string[] | null

export interface Cell {
  /** null = unknown. */
  readonly value: CellValue
  readonly text: string
  readonly source: string
  readonly evidence: Evidence
}

export interface Capability {
  readonly id: string
  readonly title: string
  readonly group: string
  readonly type: 'yes-no' | 'number' | 'choice' | 'list' | 'text'
  readonly unit?: string
  readonly choices?: readonly string[]
  readonly cells: Readonly<Record<string, Cell>>
}

/** Service × capability, each cell with its value, words, source and evidence. */
export interface Matrix {
  readonly checked: string
  readonly services: readonly { readonly id: string; readonly name: string; readonly short: string }[]
  readonly capabilities: readonly Capability[]
}

export interface Topic {
  readonly id: TopicId
  readonly pack: PackId
  readonly title: string
  readonly summary: string
  readonly headings: readonly string[]
  readonly sources: readonly string[]
  readonly text: Prose
  readonly facts: readonly Fact[]
  readonly cards: readonly Card[]
  readonly questions: readonly TopicQuestion[]
}

/** A word of the subject and what it means; its facts carry the meaning. `id` is its place in an address. */
export interface Term {
  readonly id: string
  readonly term: string
  /** Other names under which it is looked up. */
  readonly also: readonly string[]
  readonly meaning: readonly Inline[]
  readonly facts: readonly FactId[]
}

/** A command line without its values: what it does, and the options worth knowing. `id` is its place in an address. */
export interface Command {
  readonly id: string
  readonly command: string
  readonly does: readonly Inline[]
  readonly options: readonly string[]
  readonly topic: TopicId
  readonly facts: readonly FactId[]
}

export interface Exam {
  readonly id: ExamId
  readonly code: string
  readonly title: string
  readonly valid: { readonly from: string; readonly to: string }
  readonly questions: number
  readonly scored: number
  readonly minutes: number
  readonly pass: number
  readonly notice?: string
  readonly domains: readonly {
    readonly number: number
    readonly title: string
    readonly weight: number
    readonly tasks: readonly { readonly ref: TaskRef; readonly title: string }[]
  }[]
  readonly source: string
  readonly checked: string
}

/** A rate of a price book. Quantities and amounts are decimal strings; a tier reaches from `begin` (inclusive) to `end` in units. */
export interface Rate {
  readonly id: string
  readonly service: string
  readonly usageType: string | null
  readonly operation?: string
  readonly label: string
  readonly unit: string
  readonly tiers: readonly {
    readonly begin: string
    readonly end: string
    readonly usd: string
    readonly rateCode?: string
  }[]
  readonly sku?: string
  readonly effective?: string
  readonly source: string
  readonly readOn: string
  readonly evidence: Evidence
}

export interface PriceBook {
  readonly id: string
  readonly title: string
  readonly region: string
  /** Whose word the rates are: AWS's as far as it was read, or the study notes' claim. */
  readonly kind: 'aws' | 'notes'
  readonly currency: 'USD'
  readonly readOn: string
  readonly rates: readonly Rate[]
}

/** Something that must be known wherever a pack advises choosing its service. `date` and `checked` are ISO days. */
export interface Notice {
  readonly text: string
  readonly source: string
  readonly date: string
  readonly checked: string
}

/** What a list of the packs and topics says of each; loaded by the pages that show one. */
export interface Contents {
  readonly packs: readonly {
    readonly id: PackId
    readonly title: string
    readonly summary: string
    readonly notice?: Notice
  }[]
  readonly summaries: Readonly<Record<TopicId, string>>
}

/** What the app knows at start, before any topic is opened: ids and titles, no texts. */
export interface Outline {
  readonly topics: readonly {
    readonly id: TopicId
    readonly pack: PackId
    readonly title: string
    readonly cards: readonly CardId[]
    /** How many. */
    readonly questions: number
  }[]
  /** How many. */
  readonly scenarios: number
  /** How many. */
  readonly labs: number
  readonly exams: readonly {
    readonly id: ExamId
    readonly code: string
    readonly title: string
    readonly valid: { readonly from: string; readonly to: string }
  }[]
}

/** Everything that was compiled from a content folder. */
export interface Course {
  readonly outline: Outline
  readonly contents: Contents
  /** Every question, those of the topics first. */
  readonly questions: readonly QuestionEntry[]
  readonly topics: readonly Topic[]
  readonly scenarios: readonly ServiceSelection[]
  readonly labs: readonly Exercise[]
  readonly matrix: Matrix
  readonly exams: readonly Exam[]
  readonly priceBooks: readonly PriceBook[]
  readonly glossary: readonly Term[]
  readonly commands: readonly Command[]
}
