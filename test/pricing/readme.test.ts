import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { booksTable, notesTable, situationTable } from './situations.ts'

const README = readFileSync('content/prices/README.md', 'utf8')

/** The cells of the table under a heading, without the line that aligns it. */
function cellsUnder(heading: string): readonly (readonly string[])[] {
  const section = README.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? ''
  const lines = section.split('\n').filter((line) => line.startsWith('|') && !/^\|[\s:|-]+$/.test(line))
  return lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

it.each([
  ['What is known', booksTable],
  ['Ten situations', situationTable],
  ['The same as in the study notes', notesTable],
])('the README of the price books has under “%s” what the engine computes', (heading, table) => {
  expect(cellsUnder(heading)).toEqual(table())
})
