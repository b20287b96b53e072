import type { Capability, CellValue } from '../content/matrix.ts'
import { isList, NO_LIMIT, type Requirement } from './matrix.ts'

/** A cell's value as words: "120 s", "no fixed limit", "not known". */
export function valueText(value: CellValue, unit?: string): string {
  if (value === null) return 'not known'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (value === NO_LIMIT) return 'no fixed limit'
  if (typeof value === 'number') return unit === undefined ? `${value}` : `${value} ${unit}`
  if (isList(value)) return value.length === 0 ? 'none' : value.join(', ')
  return value
}

/** What a requirement asks of a capability, as words: "at least 300 s". */
export function requirementText({ is, value }: Requirement, { unit }: Pick<Capability, 'unit'>): string {
  const words = valueText(value, unit)
  switch (is) {
    case 'equal':
      return words
    case 'at-least':
      return value === NO_LIMIT ? words : `at least ${words}`
    case 'at-most':
      return `at most ${words}`
    case 'one-of':
      return `one of ${words}`
    case 'includes':
      return `${words} among them`
    default:
      return is satisfies never
  }
}
