import type { OptionId, QuestionId } from '../content/ids.ts'
import type { Matrix } from '../content/matrix.ts'
import type { Constraint, ServiceSelection } from '../content/question.ts'
import { type Breach, caseOf, prove } from './prove.ts'

/** What a contrast needs of a compiled question. */
export type Told = Pick<ServiceSelection, 'id' | 'options' | 'constraints'>

/** Why a wrong option fell: the first constraint that it breaks in the order of the question, and those that it breaks besides. */
export interface Elimination {
  readonly option: string
  readonly by: Breach
  readonly also: readonly Breach[]
}

/** For each wrong option the single constraint that decides against it. */
export function eliminations(question: Told, matrix: Matrix): readonly Elimination[] {
  return prove(caseOf(question), matrix).options.flatMap(({ option, breaches: [by, ...also] }) =>
    by === undefined ? [] : [{ option, by, also }],
  )
}

/** Two tellings of one story that differ in one requirement, and therefore in the answer. */
export interface Contrast {
  readonly partner: QuestionId
  readonly shared: readonly Constraint[]
  readonly here: Constraint
  readonly there: Constraint
  readonly answerHere: readonly OptionId[]
  readonly answerThere: readonly OptionId[]
}

/** The first of `all` that tells the same story with one requirement flipped. */
export function contrastOf(question: Told, all: readonly Told[]): Contrast | undefined {
  for (const other of all) {
    const contrast = contrastBetween(question, other)
    if (contrast !== undefined) return contrast
  }
  return undefined
}

/** Same story: the same options, and all constraints but one shared to the word. */
function contrastBetween(question: Told, other: Told): Contrast | undefined {
  const answerHere = answerOf(question)
  const answerThere = answerOf(other)
  if (!sameMembers(question.options.map(idOf), other.options.map(idOf))) return undefined
  if (sameMembers(answerHere, answerThere)) return undefined
  const shared = question.constraints.filter((constraint) => other.constraints.some(sameAs(constraint)))
  const [here, ...moreHere] = question.constraints.filter((constraint) => !shared.some(sameAs(constraint)))
  const [there, ...moreThere] = other.constraints.filter((constraint) => !shared.some(sameAs(constraint)))
  if (shared.length === 0 || here === undefined || there === undefined) return undefined
  if (moreHere.length > 0 || moreThere.length > 0) return undefined
  return { partner: other.id, shared, here, there, answerHere, answerThere }
}

function answerOf({ options }: Told): readonly OptionId[] {
  return options.filter(({ right }) => right).map(idOf)
}

function idOf({ id }: { readonly id: OptionId }): OptionId {
  return id
}

function sameAs(one: Constraint): (other: Constraint) => boolean {
  return ({ capability, is, value, words }) =>
    one.capability === capability &&
    one.is === is &&
    one.words === words &&
    JSON.stringify(one.value) === JSON.stringify(value)
}

function sameMembers(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((member) => other.includes(member))
}
