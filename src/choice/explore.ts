import type { Capability, CellValue, Matrix } from '../content/matrix.ts'
import type { Comparison } from '../content/question.ts'
import { cellOf, isList, NO_LIMIT, type Requirement } from './matrix.ts'
import { type Breach, prove } from './prove.ts'

/** How a service stands to all requirements. `unknown`: it breaks none, but the matrix cannot vouch for one. */
export type Standing = 'fits' | 'unknown' | 'out'

/** A service under the requirements of an explorer, with what it breaks and the indexes of what cannot be told. */
export interface Stand {
  readonly service: string
  readonly standing: Standing
  readonly breaches: readonly Breach[]
  readonly untold: readonly number[]
}

const ORDER: readonly Standing[] = ['fits', 'unknown', 'out']

/** Every service under the requirements: those that fit first, those that drop out last, each in the order of the matrix. */
export function explore(matrix: Matrix, constraints: readonly Requirement[]): readonly Stand[] {
  const options = matrix.services.map(({ id }) => id)
  const stands = prove({ options, constraints }, matrix).options.map(
    ({ option, breaches, untested }): Stand => {
      const sure = breaches.filter(({ cell }) => cell.evidence !== 'background')
      const untold = constraints.flatMap((constraint, index) =>
        untested.includes(index) || isBackground(matrix, constraint, option) ? [index] : [],
      )
      const standing = sure.length > 0 ? 'out' : untold.length > 0 ? 'unknown' : 'fits'
      return { service: option, standing, breaches: sure, untold }
    },
  )
  return ORDER.flatMap((standing) => stands.filter((stand) => stand.standing === standing))
}

/** What nobody has verified can neither admit a service nor exclude it. */
function isBackground(matrix: Matrix, { capability: id }: Requirement, service: string): boolean {
  const capability = matrix.capabilities.find((one) => one.id === id)
  return cellOf(capability, service)?.evidence === 'background'
}

const OFFERED: Readonly<Record<Capability['type'], readonly Comparison[]>> = {
  'yes-no': ['equal'],
  number: ['at-least', 'at-most'],
  choice: ['equal'],
  list: ['includes'],
  text: [],
}

/** The comparisons that an explorer offers for a capability; none for one that only informs. */
export function comparisonsOf({ type }: Capability): readonly Comparison[] {
  return OFFERED[type]
}

/** The values to choose from: those that stand in the matrix's own cells, numbers from small to large. */
export function valuesOf(
  capability: Capability,
  is: Comparison | undefined,
): readonly (boolean | number | string)[] {
  if (capability.type === 'yes-no') return [true, false]
  const held = new Set(Object.values(capability.cells).flatMap(({ value }) => singles(value)))
  if (capability.choices !== undefined) return capability.choices.filter((choice) => held.has(choice))
  return [...held]
    .filter((value) => is !== 'at-most' || value !== NO_LIMIT)
    .toSorted((one, other) => Number(one) - Number(other))
}

function singles(value: CellValue): readonly (boolean | number | string)[] {
  return value === null ? [] : isList(value) ? value : [value]
}

/** True where at least two of the services differ in the capability. */
export function differs({ cells }: Capability, services: readonly string[]): boolean {
  return new Set(services.map((service) => JSON.stringify(cells[service]?.value))).size > 1
}

/** The capabilities that a search leaves, apart: where the services differ, and where they are alike. */
export interface Rows {
  readonly different: readonly Capability[]
  readonly alike: readonly Capability[]
}

export function rowsOf(matrix: Matrix, services: readonly string[], query: string): Rows {
  const found = matrix.capabilities.filter((capability) => matches(capability, query))
  return {
    different: found.filter((capability) => differs(capability, services)),
    alike: found.filter((capability) => !differs(capability, services)),
  }
}

/** Every word of the query has to be found in the capability's title, id, group or choices. */
function matches({ id, title, group, choices = [] }: Capability, query: string): boolean {
  const text = [id, title, group, ...choices].join(' ').toLowerCase()
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
