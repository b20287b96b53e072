import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../src/lab/apply-edits.ts'
import { check } from '../../src/lab/check.ts'
import { slice } from '../../src/lab/text-lines.ts'
import { choiceOf, MISTAKES } from '../bench/mistakes.ts'
import { NEW } from './context.ts'

describe('the thirteen mistakes', () => {
  it('are thirteen', () => {
    expect(new Set(MISTAKES.map(([name]) => name)).size).toBe(13)
  })

  it.each(MISTAKES)(
    '%s: one message at its place, and a fix that leads to a clean file',
    (_, text, place, meant) => {
      const { problems } = check(text, NEW)
      expect(problems.map(({ range }) => slice(text, range))).toEqual([place])
      const results = choiceOf(problems[0]?.fixes ?? []).map(({ edits }) => applyEdits(text, edits))
      expect(results).toContain(meant)
      expect(check(meant, NEW).problems).toEqual([])
    },
  )
})
