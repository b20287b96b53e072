import type { Matrix } from '../content/matrix.ts'
import type { Fault } from './fault.ts'
import { type OptionProof, prove, type Proof } from './prove.ts'
import { requirementText, valueText } from './wording.ts'
import type { Scenario } from './scenario.ts'

/** Where the stated answer is not what the constraints leave, or where a constraint does no work. */
export function faultsOfAnswer(scenario: Scenario, matrix: Matrix): Fault[] {
  const proof = prove(scenario, matrix)
  const key = faultOfKey(scenario, proof)
  return [
    ...(key === undefined ? [] : [{ path: ['answer'], message: key }]),
    ...faultsOfIdle(scenario, proof),
  ]
}

function faultOfKey(scenario: Scenario, { right, options }: Proof): string | undefined {
  const stranger = scenario.answer.find((answer) => !scenario.options.includes(answer))
  if (stranger !== undefined)
    return `"${stranger}" is not among the options: add it there or mend the answer.`
  const excluded = options.filter(({ breaches }) => breaches.length > 0)
  if (right.length === 0)
    return `The constraints leave no option: ${excluded.map((option) => breachText(option, scenario)).join('; ')}. Loosen or drop one.`
  const stated = scenario.answer
  const tooMany = right.filter((option) => !stated.includes(option))
  const wrong = excluded.filter(({ option }) => stated.includes(option))
  if (tooMany.length === 0 && wrong.length === 0) return undefined
  return [
    `The constraints leave ${right.join(' and ')}, but the answer says ${stated.join(' and ')}.`,
    ...tooMany.map(
      (option) => `${option} meets every constraint: add one that it breaks, or make it an answer.`,
    ),
    ...wrong.map((option) => `${breachText(option, scenario)}.`),
  ].join(' ')
}

function breachText({ option, breaches }: OptionProof, { constraints }: Scenario): string {
  const reasons = breaches.flatMap(({ constraint, capability, cell }) => {
    const requirement = constraints[constraint]
    if (requirement === undefined) return []
    const wanted = requirementText(requirement, capability)
    return [`"${capability.id}" (needs ${wanted}, has ${valueText(cell.value, capability.unit)})`]
  })
  return `${option} breaks ${reasons.join(' and ')}`
}

/**
 * Read in order, every constraint must narrow the field: the reader strikes out options one requirement at a time.
 * A broad one that comes first makes a narrow one idle, so authors go from narrow to broad.
 */
function faultsOfIdle({ constraints }: Scenario, { options }: Proof): Fault[] {
  const narrowing = new Set(options.map(({ breaches }) => breaches[0]?.constraint))
  return constraints.flatMap(({ capability }, index) => {
    if (narrowing.has(index)) return []
    const breakers = options.filter(({ breaches }) => breaches.some(({ constraint }) => constraint === index))
    const message =
      breakers.length === 0
        ? `Every option meets "${capability}", so it excludes nothing: drop it, or leave its words as colour.`
        : `"${capability}" excludes nothing new: ${breakers.map(({ option }) => option).join(' and ')} already broke a constraint before it. Drop it, or list it earlier.`
    return [{ path: ['constraints', index], message }]
  })
}
