import type { Exam, PackId, PriceBook, Topic } from './course.ts'
import type { ContentFault } from './compile/fault.ts'

/** A pack that a learner has opened from a file. All ids in it begin with the pack's, so none meets one of the course. */
export interface OwnPack {
  readonly id: PackId
  readonly title: string
  readonly summary: string
  readonly topics: readonly Topic[]
}

/** What a pack file is read with: what only the built-in course knows, and the day on which it is judged (ISO). */
export interface PackContext {
  readonly exams: readonly Exam[]
  readonly books: readonly PriceBook[]
  readonly day: string
}

/** A pack file is taken as a whole or not at all. */
export type PackReading =
  | { readonly kind: 'pack'; readonly pack: OwnPack }
  | { readonly kind: 'refused'; readonly faults: readonly ContentFault[] }

/** More than any author writes by hand into one file: the App Runner course has half of it. */
export const LARGEST_PACK = 1024 * 1024
