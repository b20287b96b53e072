import type { Capability, Cell, CellValue, Matrix } from '../content/matrix.ts'
import type { Constraint } from '../content/question.ts'

/** A number cell of this value has no fixed limit. */
export const NO_LIMIT = 999_999

/** How a cell stands to a requirement. `unknown`: the cell is not known, or the comparison does not fit its value. */
export type Verdict = 'holds' | 'breaks' | 'unknown'

/** What a constraint asks for, without the words of the story. */
export type Requirement = Pick<Constraint, 'capability' | 'is' | 'value'>

/** Judges one requirement against one cell. */
export function judge(cell: Pick<Cell, 'value'>, { is, value: wanted }: Requirement): Verdict {
  const has = cell.value
  switch (is) {
    case 'equal':
      return isScalar(has) && typeof has === typeof wanted ? verdict(has === wanted) : 'unknown'
    case 'at-least':
      return typeof has === 'number' && typeof wanted === 'number' ? verdict(has >= wanted) : 'unknown'
    case 'at-most':
      return typeof has === 'number' && typeof wanted === 'number' ? verdict(has <= wanted) : 'unknown'
    case 'one-of':
      return typeof has === 'string' && isList(wanted) ? verdict(wanted.includes(has)) : 'unknown'
    case 'includes':
      return isList(has) && typeof wanted === 'string' ? verdict(has.includes(wanted)) : 'unknown'
    default:
      return is satisfies never
  }
}

/** The capability of that id, if the matrix has it. */
export function capabilityOf(matrix: Matrix, id: string): Capability | undefined {
  return matrix.capabilities.find((capability) => capability.id === id)
}

/** The cell of a service, if the matrix has it. Own keys only: `constructor` is not a service. */
export function cellOf(capability: Capability | undefined, service: string): Cell | undefined {
  return capability !== undefined && Object.hasOwn(capability.cells, service)
    ? capability.cells[service]
    : undefined
}

/** True for a list of words; narrows where `Array.isArray` does not (readonly). */
export function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value)
}

function isScalar(value: CellValue): value is boolean | number | string {
  return value !== null && !isList(value)
}

function verdict(holds: boolean): Verdict {
  return holds ? 'holds' : 'breaks'
}
