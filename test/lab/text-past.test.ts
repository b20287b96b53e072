import { array, assert, constantFrom, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { applyEdits } from '../../src/lab/apply-edits.ts'
import { noPast, type TextPast, withChange } from '../../src/lab/text-past.ts'

const after = ([first = '', ...texts]: readonly string[]) => texts.reduce(withChange, noPast(first))

/** The texts that undo and redo go through. */
function textsOf({ first, steps }: TextPast): readonly string[] {
  const texts = [first]
  for (const step of steps) texts.push(applyEdits(texts.at(-1) ?? '', [step]))
  return texts
}

test('what is typed on in one word is one step, a new word or line another', () => {
  const typed = '# one two\n'
  const past = after(['a: 1\n', ...typed.split('').map((_, end) => `a: 1\n${typed.slice(0, end + 1)}`)])
  expect(textsOf(past)).toEqual(['a: 1\n', 'a: 1\n#', 'a: 1\n# one', 'a: 1\n# one two', 'a: 1\n# one two\n'])
})

test('a fix, an opened text and a deletion are a step each, and typing behind them too', () => {
  const texts = ['runtime: nodejs18', 'runtime: nodejs22', 'runtime: nodejs22x', 'version: 1', 'version: ']
  expect(textsOf(after(texts))).toEqual(texts)
})

test('typing elsewhere is a step of its own, and the same text is none', () => {
  expect(textsOf(after(['ab', 'xab', 'xab', 'xaby']))).toEqual(['ab', 'xab', 'xaby'])
})

test('whatever happens to a text, its steps lead from the first to the last', () => {
  assert(
    property(array(string({ unit: constantFrom('a', ' ', '\n', '😀', 'é') }), { minLength: 1 }), (texts) => {
      const past = after(texts)
      expect(textsOf(past).at(-1)).toBe(texts.at(-1))
      expect(past.now).toBe(texts.at(-1))
      expect(past.first).toBe(texts[0])
    }),
    { seed: 7 },
  )
})

test('of a long past the oldest steps are let go', () => {
  const past = after(Array.from({ length: 1_000 }, (_, at) => `line ${at} of ${at * 7}`))
  expect(past.steps).toHaveLength(200)
  expect(past.first).toBe('line 799 of 5593')
  expect(textsOf(past).at(-1)).toBe(past.now)
})
