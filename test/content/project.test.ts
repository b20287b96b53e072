import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import Ajv from 'ajv'
import { parse } from 'yaml'
import { generatedTypes } from '../../src/cli/generate-types.ts'
import { packFileSchema } from '../../src/cli/pack-file-schema.ts'
import { HARBOUR } from './pack-files.ts'
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

describe('The published schema of a pack file', () => {
  it('is what the schemas make: after a change of a schema, run `npm run types`', async () => {
    expect(await readFile('public/pack-file.schema.json', 'utf8')).toBe(await packFileSchema())
  })

  it('has all parts in it, each held to its own schema', async () => {
    const schema = JSON.parse(await packFileSchema()) as object
    const validate = new Ajv({ strict: false }).compile(schema)
    const pack = parse(HARBOUR) as { topics: [{ cards: [object]; facts: [object] }] }
    expect(validate(pack)).toBe(true)
    const where = (change: (one: (typeof pack.topics)[0]) => void) => {
      const other = structuredClone(pack)
      change(other.topics[0])
      validate(other)
      return validate.errors?.[0]?.instancePath
    }
    expect(where(({ cards }) => Object.assign(cards[0], { kind: 'basics' }))).toBe('/topics/0/cards/0/kind')
    expect(where(({ facts }) => Object.assign(facts[0], { evidence: 'none' }))).toBe(
      '/topics/0/facts/0/evidence',
    )
    expect(where((topic) => Object.assign(topic, { exercises: [{ id: 'ships.lab-x' }] }))).toBe(
      '/topics/0/exercises/0',
    )
  })
})

describe('types.gen.ts', () => {
  it('is what the schemas generate: after a change of a schema, run `npm run types`', async () => {
    expect(await readFile('src/content/types.gen.ts', 'utf8')).toBe(await generatedTypes())
  })
})
