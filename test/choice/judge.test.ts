import { describe, expect, it } from 'vitest'
import {
  capabilityOf,
  cellOf,
  judge,
  NO_LIMIT,
  type Requirement,
  type Verdict,
} from '../../src/choice/matrix.ts'
import type { CellValue } from '../../src/content/matrix.ts'
import type { Comparison } from '../../src/content/question.ts'
import { THREE } from './small-matrix.ts'

const table: readonly [CellValue, Comparison, Requirement['value'], Verdict][] = [
  [true, 'equal', true, 'holds'],
  [false, 'equal', true, 'breaks'],
  [false, 'equal', false, 'holds'],
  [120, 'equal', 120, 'holds'],
  ['many', 'equal', 'many', 'holds'],
  ['one', 'equal', 'many', 'breaks'],
  [900, 'at-least', 900, 'holds'],
  [900, 'at-least', 901, 'breaks'],
  [NO_LIMIT, 'at-least', 86_400, 'holds'],
  [10.22, 'at-most', 15, 'holds'],
  [52.47, 'at-most', 15, 'breaks'],
  [15, 'at-most', 15, 'holds'],
  ['one', 'one-of', ['one', 'many'], 'holds'],
  ['one', 'one-of', ['many'], 'breaks'],
  [['rolling', 'canary'], 'includes', 'canary', 'holds'],
  [['managed'], 'includes', 'canary', 'breaks'],
  [[], 'includes', 'canary', 'breaks'],
]

const misfits: readonly [CellValue, Comparison, Requirement['value']][] = [
  [true, 'equal', 'true'],
  [1, 'equal', true],
  [['canary'], 'equal', 'canary'],
  ['900', 'at-least', 900],
  [900, 'at-most', '900'],
  ['one', 'one-of', 'one'],
  ['canary', 'includes', 'canary'],
  [['canary'], 'includes', true],
]

describe('a requirement against a cell', () => {
  it.each(table)('%j %s %j: %s', (value, is, wanted, verdict) => {
    expect(judge({ value }, { capability: 'any', is, value: wanted })).toBe(verdict)
  })

  it.each(misfits)('%j cannot be judged by %s %j', (value, is, wanted) => {
    expect(judge({ value }, { capability: 'any', is, value: wanted })).toBe('unknown')
  })

  it.each(['equal', 'at-least', 'at-most', 'one-of', 'includes'] as const)(
    'an unknown cell stays unknown: %s',
    (is) => {
      expect(judge({ value: null }, { capability: 'any', is, value: 1 })).toBe('unknown')
    },
  )
})

describe('looking up a cell', () => {
  it('finds what the matrix has, and nothing that every object has', () => {
    const memory = capabilityOf(THREE, 'max-memory')
    expect(cellOf(memory, 'lambda')?.value).toBe(10)
    expect(cellOf(memory, 'batch')).toBeUndefined()
    expect(cellOf(memory, 'constructor')).toBeUndefined()
    expect(cellOf(capabilityOf(THREE, 'gpu'), 'lambda')).toBeUndefined()
  })
})
