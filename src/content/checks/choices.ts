import type { Path } from '../compile/fault.ts'
import type { Course } from '../course.ts'
import type { Prose } from '../prose.ts'
import type { Option, Question } from '../question.ts'
import { wordsOf } from './plain-words.ts'

/** An option, and on which paths of its question its text and its reason stand. */
export interface PlacedOption extends Option {
  readonly textPath: Path
  readonly whyPath: Path
}

/** A question that is answered by choosing among options. */
export interface Choice {
  readonly id: string
  /** The topic, or the pack of the matrix for service selections. */
  readonly group: string
  readonly kind: Question['kind']
  readonly stem: Prose
  readonly options: readonly PlacedOption[]
}

/** All questions with options, those of the topics first. */
export function choices(course: Course): Choice[] {
  const ofTopics = course.topics.flatMap(({ id: group, questions }) =>
    questions.flatMap((question) => ('options' in question ? [{ group, question }] : [])),
  )
  return [
    ...ofTopics.map(({ group, question: { id, kind, stem, options } }) => ({
      id,
      group,
      kind,
      stem,
      options: options.map((option, at) => ({
        ...option,
        textPath: ['options', at, 'text'],
        whyPath: ['options', at, 'why'],
      })),
    })),
    ...course.scenarios.map(({ id, kind, stem, options }) => ({
      id,
      group: 'choice',
      kind,
      stem,
      options: options.map((option, at) => ({
        ...option,
        textPath: ['options', at],
        whyPath: ['whys', option.id],
      })),
    })),
  ]
}

/** The multiple choices whose options an author wrote: one of them is right, and their order is his. */
export function multipleChoices(course: Course): Choice[] {
  return choices(course).filter(({ kind }) => kind === 'multiple-choice')
}

/** How many characters of an option a reader sees. */
export function lengthOf({ text }: Option): number {
  return wordsOf(text).length
}
