import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededDice, shuffled } from '../../src/base/dice.ts'
import { isRight, shownOptions, toChoose } from '../../src/practice/grade.ts'
import {
  answerOf,
  canCheck,
  check,
  choose,
  current,
  next,
  type Run,
  startRun,
} from '../../src/practice/run.ts'
import { option, question } from './made-questions.ts'

const ONE = question('one', 'b')
const TWO = question('two', 'ac')
/** Dice that always show the highest number leave every order as it is. */
const unshuffled = () => 0.999_999

const start = (...questions: (typeof ONE)[]) => startRun(questions, unshuffled)
const chosen = (run: Run, letters: string) =>
  [...letters].reduce((so, letter) => choose(so, option(letter)), run)

describe('Grading', () => {
  it('is all or nothing: exactly the right options', () => {
    const graded = (letters: string) => isRight(TWO, [...letters].map(option))
    expect(graded('ac')).toBe(true)
    for (const letters of ['', 'a', 'c', 'ab', 'abc', 'acd', 'abcd', 'aa'])
      expect(graded(letters), letters).toBe(false)
  })

  it('goes by id, whatever the order of the options and of the choice', () => {
    fc.assert(
      fc.property(fc.nat(), fc.subarray(['a', 'b', 'c', 'd']), (seed, letters) => {
        const options = shuffled(TWO.options, seededDice(seed))
        const picked = shuffled(letters, seededDice(seed + 1)).map(option)
        expect(isRight({ ...TWO, options }, picked)).toBe([...letters].toSorted().join('') === 'ac')
      }),
      { seed: 20_261_122, numRuns: 300 },
    )
  })

  it('asks for as many options as are right', () => {
    expect([ONE, TWO, question('three', 'abd')].map(toChoose)).toEqual([1, 2, 3])
  })
})

describe('The options', () => {
  it('are shown all, in an order that the dice decide', () => {
    const orders = new Set<string>()
    for (let seed = 0; seed < 200; seed++) {
      const shown = shownOptions(ONE, seededDice(seed)).map(({ id }) => id)
      expect(shown.toSorted()).toEqual(['a', 'b', 'c', 'd'])
      orders.add(shown.join(''))
    }
    expect(orders.size).toBe(24)
  })
})

describe('Choosing', () => {
  it('one option of a single choice takes the place of the other', () => {
    expect(chosen(start(ONE), 'ab').chosen).toEqual(['b'])
    expect(chosen(start(ONE), 'bb').chosen).toEqual(['b'])
  })

  it('an option of a multiple response again takes it back', () => {
    expect(chosen(start(TWO), 'aca').chosen).toEqual(['c'])
  })

  it('more options than are right has no effect, until one is taken back', () => {
    expect(chosen(start(TWO), 'abc').chosen).toEqual(['a', 'b'])
    expect(chosen(start(TWO), 'abac').chosen).toEqual(['b', 'c'])
  })

  it('is over when the key is shown, and at the end of the run', () => {
    const checked = check(chosen(start(ONE), 'b'))
    expect(choose(checked, option('a'))).toBe(checked)
    const over = next(checked, unshuffled)
    expect(choose(over, option('a'))).toBe(over)
  })
})

describe('Checking', () => {
  it('waits until as many options are chosen as the question wants', () => {
    for (const letters of ['', 'a']) {
      const run = chosen(start(TWO), letters)
      expect(canCheck(run)).toBe(false)
      expect(answerOf(run)).toBeUndefined()
      expect(check(run)).toBe(run)
    }
    expect(canCheck(chosen(start(TWO), 'ab'))).toBe(true)
  })

  it('keeps the answer, and whether it is right', () => {
    expect(check(chosen(start(TWO), 'ca'))).toMatchObject({
      checked: true,
      answers: [{ question: TWO.id, chosen: ['c', 'a'], right: true }],
    })
    expect(check(chosen(start(TWO), 'cb')).answers).toMatchObject([{ right: false }])
  })

  it('counts once', () => {
    const checked = check(chosen(start(ONE), 'b'))
    expect(canCheck(checked)).toBe(false)
    expect(check(checked)).toBe(checked)
  })
})

describe('A run', () => {
  it('asks every question once, in an order that the dice decide', () => {
    const questions = ['k', 'l', 'm'].map((name) => question(name, 'a'))
    const orders = new Set<string>()
    for (let seed = 0; seed < 60; seed++) {
      const run = startRun(questions, seededDice(seed))
      orders.add(run.questions.map(({ id }) => id).join(' '))
    }
    expect(orders.size).toBe(6)
  })

  it('goes on only from a checked question', () => {
    const run = chosen(start(ONE, TWO), 'b')
    expect(next(run, unshuffled)).toBe(run)
    expect(next(check(run), unshuffled)).toMatchObject({ at: 1, chosen: [], checked: false })
  })

  it('shows the options of the question that it asks, and none at the end', () => {
    let run = start(question('few', 'a', 'abc'), question('many', 'a', 'abcdef'))
    const counts = [run.options.length]
    while (current(run)) {
      run = next(check(chosen(run, 'a')), unshuffled)
      counts.push(run.options.length)
    }
    expect(counts).toEqual([3, 6, 0])
    expect(run.answers).toHaveLength(2)
    expect(run.at).toBe(2)
  })

  it('of no questions is over at once', () => {
    const run = start()
    expect(current(run)).toBeUndefined()
    expect(next(run, unshuffled)).toBe(run)
  })
})
