import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Block, Prose } from '../../src/content/prose.ts'
import type { ChoiceQuestion } from '../../src/content/question.ts'
import { FAMILIES } from '../../src/drill/families.ts'
import type { Family } from '../../src/drill/family.ts'
import { variantOf } from '../../src/drill/variant.ts'
import { MATERIALS } from './materials.ts'

const VARIANTS = 2000

const FACTS = new Set(
  readdirSync('content/apprunner', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(
      ({ name }) =>
        parse(readFileSync(`content/apprunner/${name}/facts.yaml`, 'utf8')) as readonly {
          readonly id: string
        }[],
    )
    .map(({ id }) => id),
)

async function sweep(family: Family, count: number): Promise<readonly ChoiceQuestion[]> {
  const questions: ChoiceQuestion[] = []
  for (let variant = 0; variant < count; variant++)
    questions.push(await variantOf(family, variant, MATERIALS))
  return questions
}

function words(prose: Prose): string {
  return JSON.stringify(prose)
}

/** Everything a learner reads of a question, without the marks of its structure. */
function read(block: Block): string {
  if (block.kind === 'code') return block.text
  return 'children' in block
    ? block.children.map((inline) => ('text' in inline ? inline.text : '')).join('')
    : ''
}

describe('The families of drills', () => {
  it('are at least ten', () => {
    expect(FAMILIES.length).toBeGreaterThanOrEqual(10)
  })

  it.each(FAMILIES.map((family) => [family.id, family] as const))(
    '%s cites facts that exist',
    (_, family) => {
      expect(family.facts.filter((fact) => !FACTS.has(fact))).toEqual([])
    },
  )

  it.each(FAMILIES.map((family) => [family.id, family] as const))(
    '%s: each of 2,000 variants has one right option among four different ones, and sound words',
    async (_, family) => {
      const questions = await sweep(family, VARIANTS)
      for (const [variant, { stem, options }] of questions.entries()) {
        const at = `variant ${variant}`
        expect(options.length, at).toBe(4)
        expect(options.filter(({ right }) => right).length, at).toBe(1)
        expect(new Set(options.map(({ text }) => words(text))).size, at).toBe(4)
        expect(new Set(options.map(({ id }) => id)).size, at).toBe(4)
        expect(
          options.every(({ why }) => words(why).length > 60),
          at,
        ).toBe(true)
        const shown = [...stem, ...options.flatMap(({ text, why }) => [...text, ...why])].map(read).join('\n')
        expect(shown, at).not.toMatch(/NaN|undefined|Infinity|-\$|\$-|(?<![\w.-])-\d/)
      }
    },
  )

  it.each(FAMILIES.map((family) => [family.id, family] as const))(
    '%s asks different things, and puts the right option anywhere',
    async (_, family) => {
      const questions = await sweep(family, 200)
      expect(
        new Set(
          questions.map(
            ({ stem, options }) =>
              words(stem) +
              options
                .map(({ text }) => words(text))
                .toSorted()
                .join(''),
          ),
        ).size,
      ).toBeGreaterThan(40)
      const places = questions.map(({ options }) => options.findIndex(({ right }) => right))
      for (const place of [0, 1, 2, 3])
        expect(places.filter((one) => one === place).length, `place ${place}`).toBeGreaterThan(20)
    },
  )

  it.each(FAMILIES.map((family) => [family.id, family] as const))(
    '%s makes the same question of the same number',
    async (_, family) => {
      expect(await variantOf(family, 7, MATERIALS)).toEqual(await variantOf(family, 7, MATERIALS))
    },
  )
})
