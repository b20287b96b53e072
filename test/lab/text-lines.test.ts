import { expect, it } from 'vitest'
import { columnOf, lineStart } from '../../src/lab/text-lines.ts'

it('starts the first line of a text at 0, even when the text begins with a line break', () => {
  expect(lineStart('\nrun:', 0)).toBe(0)
  expect(columnOf('\nrun:', 0)).toBe(0)
  expect(lineStart('\nrun:', 1)).toBe(1)
})
