import { describe, expect, it } from 'vitest'
import { NO_LIMIT } from '../../src/choice/matrix.ts'
import { requirementText, valueText } from '../../src/choice/wording.ts'

describe('a value in words', () => {
  it.each([
    [null, undefined, 'not known'],
    [true, undefined, 'yes'],
    [false, undefined, 'no'],
    [120, 's', '120 s'],
    [NO_LIMIT, 's', 'no fixed limit'],
    [[], undefined, 'none'],
    [['rolling', 'canary'], undefined, 'rolling, canary'],
  ])('%j is said as words with its unit %s', (value, unit, words) => {
    expect(valueText(value, unit)).toBe(words)
  })
})

describe('a requirement in words', () => {
  it.each([
    ['equal', true, 'yes'],
    ['at-least', 300, 'at least 300 s'],
    ['at-least', NO_LIMIT, 'no fixed limit'],
    ['at-most', 15, 'at most 15 s'],
    ['includes', 'canary', 'canary among them'],
  ] as const)('%s %j', (is, value, words) => {
    expect(requirementText({ capability: 'x', is, value }, { unit: 's' })).toBe(words)
  })
})
