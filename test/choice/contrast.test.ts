import { describe, expect, it } from 'vitest'
import { contrastOf, eliminations, type Told } from '../../src/choice/contrast.ts'
import type { OptionId, QuestionId } from '../../src/content/ids.ts'
import type { Constraint } from '../../src/content/question.ts'
import { THREE } from './small-matrix.ts'

const address: Constraint = {
  capability: 'ready-address',
  is: 'equal',
  value: true,
  words: 'an address at once',
}
const manyAtOnce: Constraint = {
  capability: 'requests-per-unit',
  is: 'equal',
  value: 'many',
  words: 'many at once',
}
const fiveMinutes: Constraint = {
  capability: 'longest-request',
  is: 'at-least',
  value: 300,
  words: 'five minutes',
}
const canary: Constraint = { capability: 'rollouts', is: 'includes', value: 'canary', words: 'canary' }

function told(
  id: string,
  constraints: readonly Constraint[],
  answer: string,
  options = ['apprunner', 'ecs-fargate', 'lambda'],
): Told {
  return {
    id: `choice.q-${id}` as QuestionId,
    constraints,
    options: options.map((option) => ({
      id: option as OptionId,
      text: [],
      right: option === answer,
      why: [],
    })),
  }
}

const busy = told('busy', [address, manyAtOnce], 'apprunner')
const slow = told('slow', [address, fiveMinutes], 'lambda')

describe('what decides against each wrong option', () => {
  it('is the one constraint that it breaks', () => {
    expect(eliminations(busy, THREE)).toMatchObject([
      { option: 'ecs-fargate', by: { capability: { id: 'ready-address' } }, also: [] },
      { option: 'lambda', by: { capability: { id: 'requests-per-unit' } }, also: [] },
    ])
  })

  it('is the first one where it breaks several, and the others are told besides', () => {
    const slowRollout = told('rollout', [fiveMinutes, canary], 'ecs-fargate')
    expect(eliminations(slowRollout, THREE)).toMatchObject([
      { option: 'apprunner', by: { constraint: 0 }, also: [{ constraint: 1 }] },
    ])
  })
})

describe('the contrast partner', () => {
  it('tells the same story with one requirement flipped, and has another answer', () => {
    expect(contrastOf(busy, [busy, slow])).toEqual({
      partner: 'choice.q-slow',
      shared: [address],
      here: manyAtOnce,
      there: fiveMinutes,
      answerHere: ['apprunner'],
      answerThere: ['lambda'],
    })
  })

  it('is mutual', () => {
    expect(contrastOf(slow, [busy, slow])).toMatchObject({
      partner: busy.id,
      here: fiveMinutes,
      there: manyAtOnce,
    })
  })

  it('is the same when the order of the constraints differs', () => {
    expect(contrastOf(busy, [{ ...slow, constraints: slow.constraints.toReversed() }])?.partner).toBe(slow.id)
  })

  it('may be a stricter value of the same requirement', () => {
    const stricter = { ...manyAtOnce, value: 'one' }
    expect(contrastOf(busy, [told('single', [address, stricter], 'lambda')])?.there).toEqual(stricter)
  })

  it.each([
    [
      'another story: the shared requirement is told in other words',
      told('other', [{ ...address, words: 'HTTPS' }, fiveMinutes], 'lambda'),
    ],
    ['no requirement in common', told('none', [fiveMinutes, canary], 'lambda')],
    ['one requirement more', told('more', [address, fiveMinutes, canary], 'lambda')],
    ['the same answer', told('same', [address, canary], 'apprunner')],
    ['other options', told('options', [address, fiveMinutes], 'lambda', ['apprunner', 'lambda'])],
    ['the same question', busy],
  ])('is not %s', (_, other) => {
    expect(contrastOf(busy, [other])).toBeUndefined()
  })
})
