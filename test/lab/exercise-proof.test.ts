import { describe, expect, it } from 'vitest'
import type { Exercise } from '../../src/content/exercise.ts'
import { faultsOfExercise } from '../../src/lab/exercise-proof.ts'
import { exercise, FILE, goal, words } from './made-exercises.ts'
import { US_EAST_1 } from './price-books.ts'

function faults(part: Partial<Exercise>, books = [US_EAST_1]): string[] {
  return faultsOfExercise(exercise(part), books).map(({ path, message }) => `${path.join('/')}: ${message}`)
}

const right = exercise().solutions[0]?.text ?? ''
const level = goal('level', {
  kind: 'value',
  value: { path: ['run', 'env', 'name=LEVEL', 'value'], equal: 'info' },
})
const range = exercise().goals[0] ?? level
const price = goal('price', { kind: 'price', atMost: '5.00', traffic: {} })

describe('An exercise', () => {
  it('that is sound has no faults', () => {
    expect(faults({})).toEqual([])
    expect(faults({ goals: [range, { ...level, guard: true }] })).toEqual([])
  })

  it.each<[name: string, part: Partial<Exercise>, fault: string]>([
    [
      'whose start meets a goal that is no guard',
      { goals: [range, level] },
      'goals/1: The start meets "level" already: mend the start, or say guard: true if the goal only has to stay met.',
    ],
    [
      'whose guard is not met by the start',
      { goals: [{ ...range, guard: true }] },
      'goals/0: "range" is a guard, but the start does not meet it. range is amiss.',
    ],
    [
      'that has guards only',
      { goals: [{ ...level, guard: true }] },
      'start: The start meets every goal: there is nothing to do.',
    ],
    [
      'whose solution does not meet a goal',
      {
        solutions: [
          { text: right, why: [] },
          { text: right.replace('8080', '80800'), why: [] },
        ],
      },
      'solutions/1/text: This solution does not meet "range". range is amiss.',
    ],
    [
      'whose solution breaks a guard',
      {
        goals: [range, { ...level, guard: true }],
        solutions: [{ text: right.replace('info', 'x'), why: [] }],
      },
      'solutions/0/text: This solution does not meet "level". level is amiss.',
    ],
    [
      'whose solution has an error beside the goals',
      { solutions: [{ text: right.replace('nodejs22', 'nodejs18'), why: [] }] },
      'solutions/0/text: This solution has an error that no goal asks for, runtime-supported: Support of nodejs18 ended on 2025-12-01: no new service can use it. Use nodejs22.',
    ],
    [
      'whose solution stands there twice',
      {
        solutions: [
          { text: right, why: [] },
          { text: right, why: [] },
        ],
      },
      'solutions/1/text: This solution is the same as an earlier one.',
    ],
    [
      'that names a rule which the lab has not',
      { goals: [goal('range', { kind: 'rules-absent', rules: ['port-in-range', 'port-in-rage'] })] },
      'goals/0/rulesAbsent/1: The lab has no rule "port-in-rage".',
    ],
    [
      'that wants a price of a file which says nothing of its size',
      { goals: [range, price] },
      'goals/1/monthlyPrice: An apprunner.yaml says nothing of CPU and memory, so it has no price.',
    ],
    [
      'with a hint that gives it away',
      { hints: [words('Look at the port.'), words(`Write this: ${right.replaceAll('\n', ' ')}`)] },
      'hints/1: This hint holds a whole solution: say only where to look.',
    ],
  ])('%s is refused', (_, part, fault) => {
    expect(faults(part)).toEqual([fault])
  })

  it('whose solution cannot be read is refused in the words of the lab', () => {
    const [first = ''] = faults({ solutions: [{ text: `${FILE}  command: twice\n`, why: [] }] })
    expect(first).toMatch(/^solutions\/0\/text: This solution does not meet "range"\. command stands twice/)
  })

  it('may name a syntax check that its start shows', () => {
    const twice = `${FILE}  command: node other.js\n`
    const goals = [goal('once', { kind: 'rules-absent', rules: ['duplicate-key'] })]
    expect(faults({ start: twice, goals, solutions: [{ text: FILE, why: [] }] })).toEqual([])
    expect(faults({ goals, solutions: [{ text: FILE, why: [] }] })).toEqual([
      'goals/0/rulesAbsent/0: The lab has no rule "duplicate-key".',
    ])
  })

  it('that wants a price needs the price book', () => {
    expect(faults({ kind: 'create-service', goals: [price] }, [])).toEqual([
      'goals/0/monthlyPrice: The price is counted in us-east-1, and there is no such price book.',
    ])
  })

  it('is proved as of the day on which it was checked', () => {
    const eol = { solutions: [{ text: right.replace('nodejs22', 'nodejs18'), why: [] }] }
    expect(faults({ ...eol, checked: '2025-11-30' })).toEqual([])
    expect(faults(eol)).toHaveLength(1)
  })
})
