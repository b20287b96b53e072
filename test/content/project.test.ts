import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { generatedTypes } from '../../src/cli/generate-types.ts'
import { compileProjectContent } from '../../src/content/compile/content-plugin.ts'
import { faultText } from '../../src/content/compile/fault.ts'

const { course, faults } = await compileProjectContent('src/platform/provers.ts')

describe('The content of the project', () => {
  it('has no faults', () => {
    expect(faults.map(faultText)).toEqual([])
  })

  it('has topics, each with at least 12 cards and 8 questions', () => {
    expect(course.topics.length).toBeGreaterThanOrEqual(3)
    for (const { id, cards, questions } of course.topics) {
      expect(cards.length, id).toBeGreaterThanOrEqual(12)
      expect(questions.length, id).toBeGreaterThanOrEqual(8)
    }
  })

  it('has at least 12 scenarios', () => {
    expect(course.scenarios.length).toBeGreaterThanOrEqual(12)
  })

  it.each(['apprunner', 'ecs-fargate', 'lambda'])('tells at least 25 capabilities of %s', (service) => {
    const known = course.matrix.capabilities.filter(({ cells }) => (cells[service]?.value ?? null) !== null)
    expect(known.length).toBeGreaterThanOrEqual(25)
  })

  it('has the exams that it prepares for, and prices to compute with', () => {
    expect(course.exams.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['saa-c03', 'dva-c02', 'dva-c03']),
    )
    expect(course.priceBooks.map(({ id }) => id)).toContain('us-east-1')
  })
})

describe('types.gen.ts', () => {
  it('is what the schemas generate: after a change of a schema, run `npm run types`', async () => {
    expect(await readFile('src/content/types.gen.ts', 'utf8')).toBe(await generatedTypes())
  })
})
