import type { Capability, Cell, Matrix } from '../content/matrix.ts'
import type { ServiceSelection } from '../content/question.ts'
import { capabilityOf, cellOf, judge, type Requirement } from './matrix.ts'

/** What a proof needs of a question: the services offered, and what is required of them. */
export interface Case {
  readonly options: readonly string[]
  readonly constraints: readonly Requirement[]
}

/** A constraint, by its index, that an option does not meet, with the cell that says so. */
export interface Breach {
  readonly constraint: number
  readonly capability: Capability
  readonly cell: Cell
}

/** What was found of one option. `untested`: indexes of constraints on which the matrix is silent. */
export interface OptionProof {
  readonly option: string
  readonly breaches: readonly Breach[]
  readonly untested: readonly number[]
}

/** The judgement of every option; `right` are those that meet every constraint. */
export interface Proof {
  readonly options: readonly OptionProof[]
  readonly right: readonly string[]
}

/** Recomputes the key of a question from the matrix. */
export function prove(question: Case, matrix: Matrix): Proof {
  const options = question.options.map((option) => proveOption(option, question.constraints, matrix))
  const right = options.filter(holdsAll).map(({ option }) => option)
  return { options, right }
}

/** A compiled question as a case: the ids of its options and its constraints. */
export function caseOf(question: Pick<ServiceSelection, 'options' | 'constraints'>): Case {
  return { options: question.options.map(({ id }) => id), constraints: question.constraints }
}

function proveOption(option: string, constraints: readonly Requirement[], matrix: Matrix): OptionProof {
  const breaches: Breach[] = []
  const untested: number[] = []
  for (const [index, constraint] of constraints.entries()) {
    const capability = capabilityOf(matrix, constraint.capability)
    const cell = cellOf(capability, option)
    const verdict = cell === undefined ? 'unknown' : judge(cell, constraint)
    if (verdict === 'unknown') untested.push(index)
    else if (verdict === 'breaks' && capability !== undefined && cell !== undefined)
      breaches.push({ constraint: index, capability, cell })
  }
  return { option, breaches, untested }
}

function holdsAll({ breaches, untested }: OptionProof): boolean {
  return breaches.length === 0 && untested.length === 0
}
