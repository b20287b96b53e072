import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { contrastOf, eliminations } from '../../src/choice/contrast.ts'
import { faultsOfProof } from '../../src/choice/faults-of-proof.ts'
import { prove } from '../../src/choice/prove.ts'
import type { OptionId, QuestionId } from '../../src/content/ids.ts'
import type { Matrix } from '../../src/content/matrix.ts'
import type { ServiceSelection } from '../../src/content/question.ts'
import type { MatrixSource, ServiceSelectionSource } from '../../src/content/types.gen.ts'

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

const THIRTEEN = [
  'amplify',
  'apigw-lambda',
  'apprunner',
  'batch',
  'beanstalk',
  'ec2-asg',
  'ecs-ec2',
  'ecs-express',
  'ecs-fargate',
  'eks-fargate',
  'eks-nodes',
  'lambda',
  'lightsail',
]

const matrix = compiled(read<MatrixSource>('matrix.yaml'))
const scenarios = read<ServiceSelectionSource[]>('questions.yaml')
const stories = scenarios.map(told)

describe('the matrix', () => {
  it('tells at least 60 capabilities of thirteen services, without a gap', () => {
    expect(matrix.capabilities.length).toBeGreaterThanOrEqual(60)
    const services = matrix.services.map(({ id }) => id)
    expect(services.toSorted()).toEqual(THIRTEEN)
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
    ['max-vcpu', { apprunner: 4, 'ecs-fargate': 32, 'eks-fargate': 16 }],
    ['max-memory', { apprunner: 12, 'ecs-fargate': 244, 'eks-fargate': 120, lambda: 10 }],
    ['scratch-disk', { apprunner: 3, 'ecs-fargate': 200, 'eks-fargate': 175, lambda: 10 }],
    ['max-units', { apprunner: 25 }],
    ['open-to-new-customers', { apprunner: false, 'ecs-fargate': true, 'ecs-express': true, lambda: true }],
    ['scales-to-zero', { apprunner: false, 'ecs-express': null, lambda: true, batch: true }],
    ['arm64', { 'ecs-fargate': true, 'eks-fargate': false, 'eks-nodes': true }],
    ['spot', { 'ecs-fargate': true, 'eks-fargate': false, 'ecs-express': false, batch: true }],
    ['longest-websocket', { 'apigw-lambda': 2, lambda: 0 }],
    ['websocket', { 'apigw-lambda': true, lambda: false }],
    ['control-plane-fee', { 'eks-fargate': 0.1, 'eks-nodes': 0.1, 'ecs-ec2': 0 }],
    ['saa-c03-scope', { apprunner: 'not-listed', lightsail: 'out', batch: 'in' }],
    ['dva-c02-scope', { apprunner: 'not-listed', lightsail: 'out', batch: 'out' }],
    // AWS's own pages disagree on whether Lightsail pulls from private ECR.
    ['image-registries', { lightsail: null }],
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

  it('offers three to five services', () => {
    expect(scenario.options.length).toBeGreaterThanOrEqual(3)
    expect(scenario.options.length).toBeLessThanOrEqual(5)
  })

  it('says of every option that is wrong here when it would be right', () => {
    for (const option of scenario.options.filter((id) => !scenario.answer.includes(id)))
      expect(scenario.whys[option], option).toMatch(
        /[Rr]ight (\w+ ){0,2}(when|if|for|as soon|only for|with|behind)|would be right/,
      )
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
  it('are at least 80, each with its own id and title', () => {
    expect(scenarios.length).toBeGreaterThanOrEqual(80)
    for (const key of ['id', 'title'] as const)
      expect(new Set(scenarios.map((scenario) => scenario[key])).size).toBe(scenarios.length)
  })

  it.each(THIRTEEN)('make %s right at least three times and in no more than 20 % of them', (id) => {
    const times = scenarios.filter(({ answer }) => answer.includes(id)).length
    expect(times).toBeGreaterThanOrEqual(3)
    expect(times / scenarios.length).toBeLessThanOrEqual(0.2)
  })

  it.each(THIRTEEN)('also make %s wrong, so that it cannot be chosen by its name', (id) => {
    const offered = scenarios.filter(({ options }) => options.includes(id))
    const right = offered.filter(({ answer }) => answer.includes(id))
    expect(right.length / offered.length).toBeLessThanOrEqual(0.65)
  })

  it('have at least twenty contrast pairs, and partners name each other', () => {
    const partners = new Map(stories.map((story) => [story.id, contrastOf(story, stories)?.partner]))
    const paired = stories.filter(({ id }) => partners.get(id) !== undefined)
    for (const { id } of paired) expect(partners.get(partners.get(id) ?? id)).toBe(id)
    expect(paired.length / 2).toBeGreaterThanOrEqual(20)
  })
})
