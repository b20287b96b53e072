import type { Matrix } from '../content/matrix.ts'
import { faultsOfAnswer } from './faults-of-answer.ts'
import { faultsOfConstraints } from './faults-of-constraints.ts'
import type { Fault } from './fault.ts'
import { faultsOfStory } from './faults-of-story.ts'
import type { Scenario } from './scenario.ts'

/**
 * Everything that keeps the matrix from proving the scenario's key. The key is only looked at when
 * options and constraints are sound: one mistake shall not be reported twice.
 */
export function faultsOfProof(scenario: Scenario, matrix: Matrix): readonly Fault[] {
  const unsound = [...faultsOfOptions(scenario, matrix), ...faultsOfConstraints(scenario, matrix)]
  const key = unsound.length > 0 ? [] : faultsOfAnswer(scenario, matrix)
  return [...unsound, ...key, ...faultsOfStory(scenario)]
}

function faultsOfOptions({ options }: Scenario, matrix: Matrix): Fault[] {
  const known = matrix.services.map(({ id }) => id)
  return options.flatMap((option, index) =>
    known.includes(option)
      ? []
      : [
          {
            path: ['options', index],
            message: `"${option}" is no service of the matrix: choose from ${known.join(', ')}.`,
          },
        ],
  )
}
