import { describe, expect, it } from 'vitest'
import { MOST_COMPARED, openExplorer } from '../../src/choice/explore-store.ts'
import { comparisonsOf, differs, explore, rowsOf, valuesOf } from '../../src/choice/explore.ts'
import { capabilityOf, type Requirement } from '../../src/choice/matrix.ts'
import type { Capability } from '../../src/content/matrix.ts'
import { matrixOf, THREE } from './small-matrix.ts'

const ADDRESS: Requirement = { capability: 'ready-address', is: 'equal', value: true }
const FIVE_MINUTES: Requirement = { capability: 'longest-request', is: 'at-least', value: 300 }

function standingsOf(...requirements: Requirement[]): string[] {
  return explore(THREE, requirements).map(({ service, standing }) => `${service} ${standing}`)
}

function capability(id: string): Capability {
  const found = capabilityOf(THREE, id)
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}

describe('exploring the matrix', () => {
  it('leaves every service without a requirement, in the order of the matrix', () => {
    expect(standingsOf()).toEqual(['apprunner fits', 'ecs-fargate fits', 'lambda fits'])
  })

  it('puts services that drop out at the end, each with the cell that says so', () => {
    expect(standingsOf(ADDRESS)).toEqual(['apprunner fits', 'lambda fits', 'ecs-fargate out'])
    expect(explore(THREE, [ADDRESS]).at(-1)?.breaches).toEqual([
      {
        constraint: 0,
        capability: capability('ready-address'),
        cell: capability('ready-address').cells['ecs-fargate'],
      },
    ])
  })

  it('names every requirement that a service breaks', () => {
    const [first] = explore(THREE, [FIVE_MINUTES, { ...ADDRESS, value: false }]).filter(
      ({ service }) => service === 'apprunner',
    )
    expect(first?.breaches.map(({ constraint }) => constraint)).toEqual([0, 1])
  })

  it('neither admits nor excludes by an unknown cell', () => {
    const streaming: Requirement = { capability: 'streaming', is: 'equal', value: true }
    expect(standingsOf(streaming)).toEqual(['ecs-fargate fits', 'lambda fits', 'apprunner unknown'])
  })

  it.each([true, false])('neither admits nor excludes by background knowledge (windows is %s)', (value) => {
    const stands = explore(THREE, [{ capability: 'windows', is: 'equal', value }])
    const stand = stands.find(({ service }) => service === 'apprunner')
    expect(stand).toMatchObject({ standing: 'unknown', breaches: [], untold: [0] })
  })

  it('lets a known breach outweigh what cannot be told', () => {
    const streaming: Requirement = { capability: 'streaming', is: 'equal', value: true }
    expect(standingsOf(streaming, FIVE_MINUTES).at(-1)).toBe('apprunner out')
  })
})

describe('what the explorer offers', () => {
  it.each([
    ['ready-address', ['equal']],
    ['longest-request', ['at-least', 'at-most']],
    ['requests-per-unit', ['equal']],
    ['rollouts', ['includes']],
    ['pricing-basis', []],
  ] as const)('compares %s by %j', (id, comparisons) => {
    expect(comparisonsOf(capability(id))).toEqual(comparisons)
  })

  it('takes the values from the cells, numbers from small to large, "no limit" not as an upper bound', () => {
    expect(valuesOf(capability('ready-address'), 'equal')).toEqual([true, false])
    expect(valuesOf(capability('longest-request'), 'at-least')).toEqual([120, 900, 999_999])
    expect(valuesOf(capability('longest-request'), 'at-most')).toEqual([120, 900])
    expect(valuesOf(capability('rollouts'), 'includes')).toEqual(['managed', 'rolling', 'canary'])
  })

  it('leaves out a choice that no service has', () => {
    const matrix = matrixOf({ size: { type: 'choice', choices: ['s', 'm', 'l'], cells: { a: 'l', b: 's' } } })
    expect(matrix.capabilities.map((one) => valuesOf(one, 'equal'))).toEqual([['s', 'l']])
  })
})

describe('services side by side', () => {
  it('are told apart by those chosen only', () => {
    expect(differs(capability('requests-per-unit'), ['apprunner', 'ecs-fargate'])).toBe(false)
    expect(differs(capability('requests-per-unit'), ['apprunner', 'lambda'])).toBe(true)
  })

  it('show where they differ apart from where they are alike', () => {
    const { different, alike } = rowsOf(THREE, ['apprunner', 'lambda'], '')
    expect(different.map(({ id }) => id)).toContain('longest-request')
    expect(alike.map(({ id }) => id)).toContain('ready-address')
    expect(different.length + alike.length).toBe(THREE.capabilities.length)
  })

  it.each([
    ['MEMORY', ['max-memory']],
    ['request longest', ['longest-request']],
    ['canary', ['rollouts']],
    ['  ', THREE.capabilities.map(({ id }) => id)],
    ['zeppelin', []],
  ])('find %j by title, group or choice', (query, ids) => {
    const { different, alike } = rowsOf(THREE, ['apprunner'], query)
    expect([...different, ...alike].map(({ id }) => id)).toEqual(ids)
  })
})

describe('the explorer', () => {
  const FIVE = matrixOf({
    address: { type: 'yes-no', cells: { a: true, b: false, c: true, d: true, e: true } },
  })
  const wanted: Requirement = { capability: 'address', is: 'equal', value: true }

  it('starts with the first services side by side and no requirement', () => {
    expect(openExplorer(FIVE).getState()).toEqual({
      requirements: [],
      compared: ['a', 'b', 'c', 'd'],
      query: '',
      onlyDifferent: true,
    })
  })

  it('replaces a requirement on the same capability and comparison, and drops it', () => {
    const explorer = openExplorer(FIVE)
    explorer.require(wanted)
    explorer.require({ ...wanted, value: false })
    expect(explorer.getState().requirements).toEqual([{ ...wanted, value: false }])
    explorer.drop(wanted)
    expect(explorer.getState().requirements).toEqual([])
  })

  it('keeps a lower and an upper bound of one capability', () => {
    const explorer = openExplorer(THREE)
    explorer.require(FIVE_MINUTES)
    explorer.require({ ...FIVE_MINUTES, is: 'at-most', value: 900 })
    expect(explorer.getState().requirements).toHaveLength(2)
  })

  it('takes no more services than can be read side by side, and keeps their order', () => {
    const explorer = openExplorer(FIVE)
    explorer.toggle('e')
    expect(explorer.getState().compared).toHaveLength(MOST_COMPARED)
    explorer.toggle('a')
    explorer.toggle('e')
    explorer.toggle('c')
    explorer.toggle('a')
    expect(explorer.getState().compared).toEqual(['a', 'b', 'd', 'e'])
  })

  it('puts those side by side that fit', () => {
    const explorer = openExplorer(FIVE)
    explorer.require(wanted)
    explorer.compareFitting()
    expect(explorer.getState().compared).toEqual(['a', 'c', 'd', 'e'])
  })

  it('keeps what is searched for and whether alike ones are hidden', () => {
    const explorer = openExplorer(FIVE)
    explorer.search('addr')
    explorer.setOnlyDifferent(false)
    expect(explorer.getState()).toMatchObject({ query: 'addr', onlyDifferent: false })
  })
})
