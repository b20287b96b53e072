import type { Matrix } from '../content/matrix.ts'
import type { ConstraintSource } from '../content/types.gen.ts'
import { misfitOf } from './comparison.ts'
import type { Fault } from './fault.ts'
import { capabilityOf, cellOf } from './matrix.ts'
import type { Scenario } from './scenario.ts'

/** Constraints that cannot be tested: unknown capability, a comparison that does not fit, a cell that proves nothing. */
export function faultsOfConstraints({ options, constraints }: Scenario, matrix: Matrix): Fault[] {
  return constraints.flatMap((constraint, index) => faultsOfConstraint(constraint, index, options, matrix))
}

function faultsOfConstraint(
  constraint: ConstraintSource,
  index: number,
  options: readonly string[],
  matrix: Matrix,
): Fault[] {
  const at = (key: string) => ['constraints', index, key]
  const capability = capabilityOf(matrix, constraint.capability)
  if (capability === undefined)
    return [
      {
        path: at('capability'),
        message: `"${constraint.capability}" is no capability of the matrix${nearest(constraint.capability, matrix)}`,
      },
    ]
  const misfit = misfitOf(capability, constraint)
  if (misfit !== undefined) return [{ path: at(misfit.key), message: misfit.message }]
  // A service that the matrix does not have is a fault of the options.
  return options
    .filter((option) => matrix.services.some(({ id }) => id === option))
    .flatMap((option) => {
      const cell = cellOf(capability, option)
      const reason =
        cell === undefined || cell.value === null
          ? 'is not known'
          : cell.evidence === 'background'
            ? 'rests on background knowledge only'
            : undefined
      if (reason === undefined) return []
      const message = `"${capability.id}" of ${option} ${reason}, so it can prove nothing: test another capability or leave that option out.`
      return [{ path: at('capability'), message }]
    })
}

function nearest(wanted: string, matrix: Matrix): string {
  const words = wanted.split('-')
  const ids = matrix.capabilities.map(({ id }) => id)
  const near = ids.filter((id) => id.split('-').some((word) => words.includes(word)))
  return near.length === 0 ? '.' : `: did you mean ${near.slice(0, 3).join(' or ')}?`
}
