import { assert, property, string } from 'fast-check'
import { expect, it } from 'vitest'
import { applyEdits } from '../../src/lab/apply-edits.ts'
import { changedRange } from '../../src/lab/changed-range.ts'

it('the least that is replaced makes one text the other', () => {
  assert(
    property(string({ unit: 'binary' }), string({ unit: 'binary' }), string(), (one, other, same) => {
      const [before, after] = [`${same}${one}${same}`, `${same}${other}${same}`]
      const { range, text } = changedRange(before, after)
      expect(applyEdits(before, [{ range, text }])).toBe(after)
    }),
    { seed: 1, numRuns: 500 },
  )
  expect(changedRange('a: 1\nb: 2\nc: 3', 'a: 1\nb: 4\nc: 3')).toEqual({
    range: { start: 8, end: 9 },
    text: '4',
  })
  expect(changedRange('\u{1F600}', '\u{1F601}')).toEqual({ range: { start: 0, end: 2 }, text: '\u{1F601}' })
})
