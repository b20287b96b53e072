import type { Contents, Course, Exam, Outline, Topic } from './course.ts'
import type { Exercise } from './exercise.ts'
import type { Matrix } from './matrix.ts'
import type { PriceBook } from './price-book.ts'
import type { ServiceSelection, QuestionEntry } from './question.ts'

/** The compiled course as pages ask for it: the outline at once, everything else when it is wanted. Each part is loaded once. */
export interface Library {
  readonly outline: Outline
  readonly contents: () => Promise<Contents>
  /** All topics at once, in teaching order. */
  readonly topics: () => Promise<readonly Topic[]>
  /** Every question by what it is chosen by, without its text. */
  readonly questions: () => Promise<readonly QuestionEntry[]>
  readonly topic: (id: string) => Promise<Topic | undefined>
  readonly scenarios: () => Promise<readonly ServiceSelection[]>
  readonly labs: () => Promise<readonly Exercise[]>
  readonly matrix: () => Promise<Matrix>
  /** All price books: N. Virginia, the other regions by title, the study notes. */
  readonly priceBooks: () => Promise<readonly PriceBook[]>
  readonly priceBook: (id: string) => Promise<PriceBook | undefined>
  /** The words and the command lines of the subject. */
  readonly reference: () => Promise<Pick<Course, 'glossary' | 'commands'>>
  readonly exams: () => Promise<readonly Exam[]>
}
