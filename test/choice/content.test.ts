import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { contrastOf, eliminations } from '../../src/choice/contrast.ts'
import { faultsOfProof } from '../../src/choice/faults-of-proof.ts'
import { prove } from '../../src/choice/prove.ts'
import type { Matrix, OptionId, QuestionId, ServiceSelection } from '../../src/content/course.ts'
import type { MatrixSource, Pack, ServiceSelectionSource } from '../../src/content/types.gen.ts'

const PACK = 'content/compute-choice'

function read<T>(file: string): T {
  return parse(readFileSync(`${PACK}/${file}`, 'utf8')) as T
}

function withId<T extends object>([id, rest]: [string, T]): T & { readonly id: string } {
  return { id, ...rest }
}

function compiled(source: MatrixSource): Matrix {
  return {
    checked: source.checked,
    services: Object.entries(source.services).map(withId),
    capabilities: Object.entries(source.capabilities).map(withId),
  }
}

function told(question: ServiceSelectionSource): Pick<ServiceSelection, 'id' | 'options' | 'constraints'> {
  return {
    id: question.id as QuestionId,
    constraints: question.constraints,
    options: question.options.map((id) => ({
      id: id as OptionId,
      text: [],
      why: [],
      right: question.answer.includes(id),
    })),
  }
}

const matrix = compiled(read<MatrixSource>('matrix.yaml'))
const scenarios = read<ServiceSelectionSource[]>('questions.yaml')
const stories = scenarios.map(told)

describe('the matrix', () => {
  it('tells at least 32 capabilities of at least three services, without a gap', () => {
    expect(matrix.capabilities.length).toBeGreaterThanOrEqual(32)
    const services = matrix.services.map(({ id }) => id)
    expect(services).toEqual(expect.arrayContaining(['apprunner', 'ecs-fargate', 'lambda']))
    for (const { id, cells } of matrix.capabilities) expect(Object.keys(cells), id).toEqual(services)
  })

  it('uses only values that its capabilities allow', () => {
    for (const { id, choices, cells } of matrix.capabilities) {
      if (choices === undefined) continue
      for (const { value } of Object.values(cells))
        expect(choices, id).toEqual(expect.arrayContaining([value ?? []].flat()))
    }
  })

  it.each([
    ['longest-request', { apprunner: 120, lambda: 900 }],
    ['longest-run', { lambda: 900 }],
    ['max-vcpu', { apprunner: 4, 'ecs-fargate': 32 }],
    ['max-memory', { apprunner: 12, 'ecs-fargate': 244, lambda: 10 }],
    ['scratch-disk', { apprunner: 3, 'ecs-fargate': 200, lambda: 10 }],
    ['max-units', { apprunner: 25 }],
    ['open-to-new-customers', { apprunner: false, 'ecs-fargate': true, 'ecs-express': true, lambda: true }],
    ['scales-to-zero', { apprunner: false, 'ecs-express': null, lambda: true }],
  ])('holds the documented limits: %s', (id, values) => {
    const cells = matrix.capabilities.find((capability) => capability.id === id)?.cells
    for (const [service, value] of Object.entries(values))
      expect(cells?.[service]?.value, service).toBe(value)
  })
})

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))('%s', (_, scenario) => {
  it('is proved by the matrix', () => {
    expect(faultsOfProof(scenario, matrix)).toEqual([])
    expect(prove(scenario, matrix).right).toEqual(scenario.answer)
  })

  it('has one answer, two to four requirements, and a decider against every other option', () => {
    expect(scenario.answer).toHaveLength(1)
    expect(scenario.constraints.length).toBeGreaterThanOrEqual(2)
    expect(scenario.constraints.length).toBeLessThanOrEqual(4)
    expect(eliminations(told(scenario), matrix)).toHaveLength(scenario.options.length - 1)
  })

  it('rests on cells that were read, inferred or computed', () => {
    for (const { capability } of scenario.constraints)
      for (const option of scenario.options) {
        const cell = matrix.capabilities.find(({ id }) => id === capability)?.cells[option]
        expect(['read', 'inferred', 'computed'], `${capability} of ${option}`).toContain(cell?.evidence)
      }
  })

  it('recommends App Runner to existing customers only', () => {
    if (!scenario.answer.includes('apprunner')) return
    expect(scenario.stem).toMatch(/App Runner/)
    expect(scenario.stem).toMatch(/existing|already|customer since|since 20|for years/)
  })
})

describe('the scenarios together', () => {
  it('are at least 18, each with its own id and title', () => {
    expect(scenarios.length).toBeGreaterThanOrEqual(18)
    for (const key of ['id', 'title'] as const)
      expect(new Set(scenarios.map((scenario) => scenario[key])).size).toBe(scenarios.length)
  })

  it('let no service be right in more than 40 % of them', () => {
    for (const { id } of matrix.services) {
      const share = scenarios.filter(({ answer }) => answer.includes(id)).length / scenarios.length
      expect(share, id).toBeGreaterThan(0)
      expect(share, id).toBeLessThanOrEqual(0.4)
    }
  })

  it('have at least four contrast pairs, and partners name each other', () => {
    const partners = new Map(stories.map((story) => [story.id, contrastOf(story, stories)?.partner]))
    const paired = stories.filter(({ id }) => partners.get(id) !== undefined)
    for (const { id } of paired) expect(partners.get(partners.get(id) ?? id)).toBe(id)
    expect(paired.length / 2).toBeGreaterThanOrEqual(4)
  })

  it('dates the closure of App Runner', () => {
    const { notice } = read<Pack>('pack.yaml')
    expect(notice?.date).toBe('2026-04-30')
    expect(notice?.text).toContain('closed to new customers since 30 April 2026')
  })
})
