import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededDice } from '../../src/base/dice.ts'
import type { Pair } from '../../src/progress/event.ts'
import { isRight, nearestOrder, rightParts, shownSteps } from '../../src/practice/grade.ts'
import {
  answerOf,
  canCheck,
  check,
  match,
  moveStep,
  next,
  sayConfidence,
  startRun,
} from '../../src/practice/run.ts'
import { matching, ordering } from './made-kinds.ts'
import { option, question } from './made-questions.ts'

const STEPS = ordering('steps', 'abcd', 'abdc')
const RIGS = matching('rigs', 'a1 b1 c2', '123')
const word = (letters: string) => [...letters].map(option)
const pairs = (text: string): Pair[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map(([item = '', target = '']) => [option(item), option(target)])
const dice = () => seededDice(7)

describe('An ordering', () => {
  it('is right in each order that is stated, and in no other', () => {
    for (const right of ['abcd', 'abdc']) expect(isRight(STEPS, word(right)), right).toBe(true)
    for (const wrong of ['bacd', 'dcba', 'abc', 'abcdd', ''])
      expect(isRight(STEPS, word(wrong)), wrong).toBe(false)
  })

  it('tells how many steps are in place, by the order that comes nearest', () => {
    expect(rightParts(STEPS, word('badc'))).toBe(2)
    expect(nearestOrder(STEPS, word('badc'))).toEqual(word('abdc'))
    expect(nearestOrder(STEPS, word('dcab'))).toEqual(word('abcd'))
  })

  it('is shown in an order that is not right, whatever the dice', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const shown = shownSteps(STEPS, seededDice(seed))
        expect(shown.toSorted()).toEqual(word('abcd'))
        expect(isRight(STEPS, shown)).toBe(false)
      }),
      { seed: 20_261_126, numRuns: 200 },
    )
  })

  it('is no answer before a step was moved', () => {
    const run = startRun([STEPS], dice())
    expect(canCheck(run)).toBe(false)
    const [first] = run.chosen as readonly ReturnType<typeof option>[]
    expect(canCheck(moveStep(run, first ?? option(''), 1))).toBe(true)
  })

  it('takes a step to any place, and no further than the ends', () => {
    let run = startRun([STEPS], dice())
    for (const [at, step] of word('abcd').entries()) run = moveStep(run, step, at)
    expect(run.chosen).toEqual(word('abcd'))
    expect(moveStep(run, option('a'), 3).chosen).toEqual(word('bcda'))
    expect(moveStep(run, option('a'), 99).chosen).toEqual(word('bcda'))
    expect(moveStep(run, option('d'), -1).chosen).toEqual(word('dabc'))
    expect(moveStep(run, option('z'), 0)).toBe(run)
    expect(answerOf(run)).toMatchObject({ chosen: word('abcd'), right: true })
    const checked = check(run)
    expect(moveStep(checked, option('a'), 3)).toBe(checked)
  })
})

describe('A matching', () => {
  it('is right when every item has its target, in whatever order they were given', () => {
    expect(isRight(RIGS, pairs('c2 a1 b1'))).toBe(true)
    for (const wrong of ['a1 b1', 'a1 b1 c1', 'a2 b1 c1', 'a1 a1 b1', ''])
      expect(isRight(RIGS, pairs(wrong)), wrong).toBe(false)
    expect(rightParts(RIGS, pairs('a1 b2 c2'))).toBe(2)
  })

  it('can be checked when no item is left, and changed until then', () => {
    let run = startRun([RIGS], dice())
    expect(run.shown.toSorted()).toEqual(word('123abc'))
    run = match(match(run, option('a'), option('2')), option('b'), option('1'))
    expect(canCheck(run)).toBe(false)
    run = match(match(run, option('c'), option('2')), option('a'), option('1'))
    expect(answerOf(run)).toMatchObject({ chosen: pairs('b1 c2 a1'), right: true })
    expect(canCheck(match(run, option('a'), undefined))).toBe(false)
    const checked = check(run)
    expect(match(checked, option('a'), option('3'))).toBe(checked)
  })
})

describe('How sure one is', () => {
  it('is a part of the answer when it is said, and taken back by saying it again', () => {
    const run = moveStep(startRun([ordering('two', 'abc')], dice()), option('a'), 0)
    expect(answerOf(run)).not.toHaveProperty('confidence')
    const sure = sayConfidence(sayConfidence(run, 'guess'), 'sure')
    expect(answerOf(sure)).toMatchObject({ confidence: 'sure' })
    expect(answerOf(sayConfidence(sure, 'sure'))).not.toHaveProperty('confidence')
  })

  it('is asked anew for each question', () => {
    const run = sayConfidence(
      moveStep(startRun([ordering('x', 'abc'), ordering('y', 'abc')], dice()), option('a'), 0),
      'guess',
    )
    expect(next(check(run), dice()).confidence).toBeUndefined()
    expect(check(run).answers).toMatchObject([{ confidence: 'guess' }])
  })
})

describe('The parts of several answers', () => {
  it('count those that were chosen rightly', () => {
    expect(rightParts(question('two', 'ac'), word('ab'))).toBe(1)
  })
})
