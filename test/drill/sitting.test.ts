import { expect, it } from 'vitest'
import { seededDice } from '../../src/base/dice.ts'
import type { QuestionId } from '../../src/content/ids.ts'
import { familyOf } from '../../src/drill/families.ts'
import { drawSitting, scoresOf } from '../../src/drill/sitting.ts'
import { familyIdOf, questionIdOf, variantOf } from '../../src/drill/variant.ts'
import type { EventId, ProgressEvent } from '../../src/progress/event.ts'
import { MATERIALS } from './materials.ts'

const FAMILY = { id: 'monthly-bill' }

function answered(question: QuestionId, right: boolean): ProgressEvent {
  const stamp = { id: '01' as EventId, at: 0, offset: 0 }
  return {
    ...stamp,
    kind: 'question-answered',
    question,
    chosen: [],
    right,
    context: 'practice',
    elapsedMs: 0,
  }
}

it('A sitting asks five different variants of its family', async () => {
  const questions = await drawSitting(familyOf('monthly-bill'), seededDice(1), MATERIALS)
  expect(new Set(questions.map(({ id }) => id)).size).toBe(5)
  expect(questions.map(({ id }) => familyIdOf(id))).toEqual(Array(5).fill('monthly-bill'))
})

it('A mixed sitting asks one each of five families', async () => {
  const questions = await drawSitting(undefined, seededDice(2), MATERIALS)
  expect(new Set(questions.map(({ id }) => familyIdOf(id))).size).toBe(5)
})

it('The id in the log is enough to make the question again', async () => {
  const [question] = await drawSitting(familyOf('monthly-bill'), seededDice(3), MATERIALS)
  const [, family = '', variant = ''] = /^drill\.q-(.+)\.v(\d+)$/.exec(question?.id ?? '') ?? []
  const again = familyOf(family)
  expect(again && (await variantOf(again, Number(variant), MATERIALS))).toEqual(question)
})

it('Scores count the variants of a family together, and no question of an author', () => {
  const scores = scoresOf([
    answered(questionIdOf(FAMILY, 1), true),
    answered(questionIdOf(FAMILY, 2), false),
    answered('pricing.q-quiet-night' as QuestionId, true),
  ])
  expect([...scores]).toEqual([['monthly-bill', { answered: 2, right: 1 }]])
})
