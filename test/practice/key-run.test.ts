import { describe, expect, it } from 'vitest'
import { isRight } from '../../src/practice/grade.ts'
import { keyRun } from '../../src/practice/key-run.ts'
import { matching, ordering } from './made-kinds.ts'
import { question } from './made-questions.ts'

describe('A question with its key', () => {
  it('is checked, in its author’s order, and no option is chosen: nobody has answered', () => {
    const asked = question('masts', 'b')
    const run = keyRun(asked)
    expect(run).toMatchObject({ checked: true, chosen: [], answers: [] })
    expect(run.options).toEqual(asked.options)
  })

  it('shows its steps in their order and its items with their targets', () => {
    for (const asked of [ordering('moor', 'abc', 'acb'), matching('flags', 'a1 b1 c2', '123')])
      expect(isRight(asked, keyRun(asked).chosen)).toBe(true)
    expect(keyRun(matching('flags', 'a1 b2', '123')).shown).toEqual(['a', 'b', '1', '2', '3'])
  })
})
