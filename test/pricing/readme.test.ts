import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { situationTable } from './situations.ts'

const README = readFileSync('content/prices/README.md', 'utf8')

/** The cells of the README's table, without the line that aligns it. */
function cells(): readonly (readonly string[])[] {
  const lines = README.split('\n').filter((line) => line.startsWith('|') && !/^\|[\s:|-]+$/.test(line))
  return lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

it('the README of the price books has the figures that the engine computes', () => {
  expect(cells()).toEqual(situationTable())
})
