import type { Capability } from '../content/matrix.ts'
import type { Comparison } from '../content/question.ts'
import { isList, type Requirement } from './matrix.ts'

const FITTING: Readonly<Record<Capability['type'], readonly Comparison[]>> = {
  'yes-no': ['equal'],
  number: ['equal', 'at-least', 'at-most'],
  choice: ['equal', 'one-of'],
  list: ['includes'],
  text: [],
}

/** Why a requirement cannot be tested on a capability of that type; nothing when it can. `key` names what has to be mended. */
export interface Misfit {
  readonly key: 'capability' | 'is' | 'value'
  readonly message: string
}

/** Type-checks a requirement: the comparison against the capability's type, the value against both. */
export function misfitOf(capability: Capability, requirement: Requirement): Misfit | undefined {
  const { id, type } = capability
  const fitting = FITTING[type]
  if (fitting.length === 0)
    return {
      key: 'capability',
      message: `"${id}" is a text for readers and cannot decide: test another capability.`,
    }
  if (!fitting.includes(requirement.is))
    return {
      key: 'is',
      message: `"${requirement.is}" does not fit "${id}", which is of type ${type}: use ${fitting.join(' or ')}.`,
    }
  const message = misfitOfValue(capability, requirement)
  return message === undefined ? undefined : { key: 'value', message }
}

function misfitOfValue(capability: Capability, { is, value }: Requirement): string | undefined {
  const quoted = JSON.stringify(value)
  if (capability.type === 'yes-no')
    return typeof value === 'boolean'
      ? undefined
      : `${quoted} is neither true nor false, as "${capability.id}" needs.`
  if (capability.type === 'number')
    return typeof value === 'number'
      ? undefined
      : `${quoted} is not a number: give "${capability.id}" one${capability.unit === undefined ? '' : ` in ${capability.unit}`}.`
  if (is === 'one-of' ? !isList(value) : typeof value !== 'string')
    return `${quoted} does not fit: "${is}" on "${capability.id}" needs ${is === 'one-of' ? 'a list of words' : 'one word'}.`
  return strangerOf(capability, value)
}

function strangerOf({ id, choices }: Capability, value: Requirement['value']): string | undefined {
  const words = isList(value) ? value : [String(value)]
  const stranger = words.find((word) => choices !== undefined && !choices.includes(word))
  return stranger === undefined
    ? undefined
    : `"${stranger}" is no value of "${id}": choose from ${choices?.join(', ')}.`
}
