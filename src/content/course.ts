import type { Exercise } from './exercise.ts'
import type { CardId, ExamId, FactId, PackId, TaskRef, TopicId } from './ids.ts'
import type { Matrix } from './matrix.ts'
import type { PriceBook } from './price-book.ts'
import type { Inline, Prose } from './prose.ts'
import type { QuestionEntry, ServiceSelection, TopicQuestion } from './question.ts'
import type { Evidence } from './types.gen.ts'

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
