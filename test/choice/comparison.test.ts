import { describe, expect, it } from 'vitest'
import { misfitOf } from '../../src/choice/comparison.ts'
import { capabilityOf, type Requirement } from '../../src/choice/matrix.ts'
import { requirementText, valueText } from '../../src/choice/wording.ts'
import type { Capability } from '../../src/content/matrix.ts'
import { THREE } from './small-matrix.ts'

function misfit(capability: string, is: Requirement['is'], value: Requirement['value']) {
  return misfitOf(capabilityOf(THREE, capability) as Capability, { capability, is, value })
}

describe('a requirement fits the type of its capability', () => {
  it.each([
    ['ready-address', 'equal', true],
    ['max-memory', 'at-least', 16],
    ['max-memory', 'at-most', 16],
    ['max-memory', 'equal', 12],
    ['requests-per-unit', 'equal', 'one'],
    ['requests-per-unit', 'one-of', ['one', 'many']],
    ['rollouts', 'includes', 'canary'],
  ] as const)('%s %s %j', (capability, is, value) => {
    expect(misfit(capability, is, value)).toBeUndefined()
  })

  it.each([
    [
      'pricing-basis',
      'equal',
      'hours',
      'capability',
      '"pricing-basis" is a text for readers and cannot decide: test another capability.',
    ],
    [
      'ready-address',
      'at-least',
      1,
      'is',
      '"at-least" does not fit "ready-address", which is of type yes-no: use equal.',
    ],
    [
      'rollouts',
      'equal',
      'canary',
      'is',
      '"equal" does not fit "rollouts", which is of type list: use includes.',
    ],
    [
      'max-memory',
      'includes',
      '16',
      'is',
      '"includes" does not fit "max-memory", which is of type number: use equal or at-least or at-most.',
    ],
    ['ready-address', 'equal', 'yes', 'value', '"yes" is neither true nor false, as "ready-address" needs.'],
    ['max-memory', 'at-least', '16', 'value', '"16" is not a number: give "max-memory" one in GB.'],
    [
      'requests-per-unit',
      'one-of',
      'one',
      'value',
      '"one" does not fit: "one-of" on "requests-per-unit" needs a list of words.',
    ],
    ['rollouts', 'includes', true, 'value', 'true does not fit: "includes" on "rollouts" needs one word.'],
    [
      'requests-per-unit',
      'equal',
      'few',
      'value',
      '"few" is no value of "requests-per-unit": choose from one, many.',
    ],
    [
      'rollouts',
      'includes',
      'linear',
      'value',
      '"linear" is no value of "rollouts": choose from managed, rolling, canary.',
    ],
  ] as const)('%s %s %j is refused', (capability, is, value, key, message) => {
    expect(misfit(capability, is, value)).toEqual({ key, message })
  })
})

describe('values and requirements in words', () => {
  it.each([
    [null, undefined, 'not known'],
    [true, undefined, 'yes'],
    [120, 's', '120 s'],
    [4, undefined, '4'],
    [999_999, 's', 'no fixed limit'],
    [['rolling', 'canary'], undefined, 'rolling, canary'],
    [[], undefined, 'none'],
    ['many', undefined, 'many'],
  ] as const)('%j %s reads %s', (value, unit, words) => {
    expect(valueText(value, unit)).toBe(words)
  })

  it.each([
    ['equal', false, 'no'],
    ['at-least', 300, 'at least 300 s'],
    ['at-most', 15, 'at most 15 s'],
    ['one-of', ['one', 'many'], 'one of one, many'],
    ['includes', 'canary', 'canary among them'],
  ] as const)('%s %j reads %s', (is, value, words) => {
    expect(requirementText({ capability: 'any', is, value }, { unit: 's' })).toBe(words)
  })
})
