import type { ContentFault } from './compile/fault.ts'
import type { Command, Exam, Notice, Term, Topic } from './course.ts'
import type { Exercise } from './exercise.ts'
import type { PackId } from './ids.ts'
import type { Matrix } from './matrix.ts'
import type { PriceBook } from './price-book.ts'
import type { ServiceSelection } from './question.ts'

/** What a pack adds to the course. */
export interface PackParts {
  readonly topics: readonly Topic[]
  readonly labs: readonly Exercise[]
  readonly scenarios: readonly ServiceSelection[]
  readonly glossary: readonly Term[]
  readonly commands: readonly Command[]
}

/** A pack that a learner has opened from a file. All ids in it begin with the pack's, so none meets one of the course. */
export interface OwnPack extends PackParts {
  readonly id: PackId
  readonly title: string
  readonly summary: string
  readonly notice?: Notice
}

/** What a pack is read with: what only the built-in course knows, and the day on which it is judged (ISO). */
export interface PackContext {
  readonly exams: readonly Exam[]
  readonly books: readonly PriceBook[]
  readonly matrix: Matrix
  readonly day: string
}

/** A pack is taken as a whole or not at all. */
export type PackReading =
  | { readonly kind: 'pack'; readonly pack: OwnPack }
  | { readonly kind: 'refused'; readonly faults: readonly ContentFault[] }

/** More than any author writes by hand into one file: the App Runner course has as much. */
export const LARGEST_PACK = 1024 * 1024
