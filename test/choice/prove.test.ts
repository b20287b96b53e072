import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { capabilityOf, cellOf, judge, type Requirement } from '../../src/choice/matrix.ts'
import { prove } from '../../src/choice/prove.ts'
import { matrixOf, THREE } from './small-matrix.ts'

const options = ['apprunner', 'ecs-fargate', 'lambda']
const address: Requirement = { capability: 'ready-address', is: 'equal', value: true }
const fiveMinutes: Requirement = { capability: 'longest-request', is: 'at-least', value: 300 }
const manyAtOnce: Requirement = { capability: 'requests-per-unit', is: 'equal', value: 'many' }

describe('the proof of a key', () => {
  it('without requirements every service is right', () => {
    expect(prove({ options, constraints: [] }, THREE).right).toEqual(options)
  })

  it('a ready address and many requests at once leave App Runner', () => {
    expect(prove({ options, constraints: [address, manyAtOnce] }, THREE).right).toEqual(['apprunner'])
  })

  it('a ready address and requests of five minutes leave Lambda', () => {
    expect(prove({ options, constraints: [address, fiveMinutes] }, THREE).right).toEqual(['lambda'])
  })

  it('names what each option breaks, with the cell that says so', () => {
    const [apprunner, fargate, lambda] = prove(
      { options, constraints: [address, fiveMinutes] },
      THREE,
    ).options
    expect(apprunner?.breaches).toMatchObject([
      { constraint: 1, capability: { id: 'longest-request' }, cell: { value: 120 } },
    ])
    expect(fargate?.breaches).toMatchObject([{ constraint: 0, cell: { value: false } }])
    expect(lambda).toEqual({ option: 'lambda', breaches: [], untested: [] })
  })

  it('an option on which the matrix is silent is not proved right', () => {
    const streaming: Requirement = { capability: 'streaming', is: 'equal', value: true }
    const proof = prove({ options: [...options, 'batch'], constraints: [streaming] }, THREE)
    expect(proof.right).toEqual(['ecs-fargate', 'lambda'])
    expect(proof.options.map(({ untested }) => untested)).toEqual([[0], [], [], [0]])
  })

  it('a capability that the matrix lacks proves nothing of anybody', () => {
    const proof = prove({ options, constraints: [{ capability: 'gpu', is: 'equal', value: true }] }, THREE)
    expect(proof.right).toEqual([])
    expect(proof.options.every(({ untested }) => untested.length === 1)).toBe(true)
  })
})

const services = ['a', 'b', 'c', 'd']
const cells = <T>(value: fc.Arbitrary<T>) =>
  fc
    .tuple(value, value, value, value)
    .map((values) => Object.fromEntries(services.map((service, at) => [service, values[at] ?? null])))
const matrices = fc
  .record({
    flag: cells(fc.option(fc.boolean())),
    size: cells(fc.option(fc.integer({ min: 0, max: 9 }))),
    kind: cells(fc.option(fc.constantFrom('x', 'y'))),
    many: cells(fc.option(fc.subarray(['p', 'q', 'r']))),
  })
  .map(({ flag, size, kind, many }) =>
    matrixOf({
      flag: { type: 'yes-no', cells: flag },
      size: { type: 'number', cells: size },
      kind: { type: 'choice', choices: ['x', 'y'], cells: kind },
      many: { type: 'list', cells: many },
    }),
  )
const requirements: fc.Arbitrary<Requirement> = fc.oneof(
  fc.boolean().map((value) => ({ capability: 'flag', is: 'equal' as const, value })),
  fc
    .tuple(fc.constantFrom('at-least' as const, 'at-most' as const), fc.integer({ min: 0, max: 9 }))
    .map(([is, value]) => ({ capability: 'size', is, value })),
  fc
    .subarray(['x', 'y'], { minLength: 1 })
    .map((value) => ({ capability: 'kind', is: 'one-of' as const, value })),
  fc.constantFrom('p', 'q', 'r').map((value) => ({ capability: 'many', is: 'includes' as const, value })),
)
const lists = fc.array(requirements, { maxLength: 5 })

describe('any matrix and any requirements', () => {
  it('an option that is proved right holds every requirement, and every other one breaks or lacks one', () => {
    fc.assert(
      fc.property(matrices, lists, (matrix, constraints) => {
        const { right } = prove({ options: services, constraints }, matrix)
        for (const option of services) {
          const verdicts = constraints.map((constraint) => {
            const cell = cellOf(capabilityOf(matrix, constraint.capability), option)
            return cell === undefined ? 'unknown' : judge(cell, constraint)
          })
          expect(right.includes(option)).toBe(verdicts.every((verdict) => verdict === 'holds'))
        }
      }),
      { seed: 20_261_122, numRuns: 300 },
    )
  })

  it('one more requirement never adds an option', () => {
    fc.assert(
      fc.property(matrices, lists, requirements, (matrix, constraints, more) => {
        const before = prove({ options: services, constraints }, matrix).right
        const after = prove({ options: services, constraints: [...constraints, more] }, matrix).right
        expect(before).toEqual(expect.arrayContaining([...after]))
      }),
      { seed: 20_261_123, numRuns: 300 },
    )
  })

  it('the order of the requirements does not matter to the key', () => {
    fc.assert(
      fc.property(matrices, lists, (matrix, constraints) => {
        const forward = prove({ options: services, constraints }, matrix).right
        expect(prove({ options: services, constraints: constraints.toReversed() }, matrix).right).toEqual(
          forward,
        )
      }),
      { seed: 20_261_124, numRuns: 200 },
    )
  })
})
