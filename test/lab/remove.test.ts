import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../src/lab/apply-edits.ts'
import type { Path } from '../../src/lab/node.ts'
import { readDocument } from '../../src/lab/read-document.ts'
import { remove } from '../../src/lab/remove.ts'

function without(text: string, path: Path): string {
  const edit = remove(readDocument(text), path)
  return edit ? applyEdits(text, [edit]) : 'nothing is removed'
}

describe('what stands in brackets', () => {
  const text = `version: 1.0
runtime: nodejs22
run: { command: x, # how it starts
  runtime-version: 22, # from now on
  network: { port: 80 } }
`

  it.each([
    [['run', 'command'], text.replace('command: x,', '')],
    [['run', 'runtime-version'], text.replace('runtime-version: 22,', '')],
    // A comma at the end is right in YAML.
    [['run', 'network'], text.replace('network: { port: 80 }', '')],
  ])('goes without the comments beside it: %j', (path, expected) => {
    expect(without(text, path)).toBe(expected)
    expect(readDocument(expected).faults).toEqual([])
  })

  it('goes with its comma where no comment stands', () => {
    const line = text.replaceAll(/ # .*/g, '')
    expect(without(line, ['run', 'command'])).toBe(line.replace('command: x,\n  ', ''))
    expect(without(line, ['run', 'network'])).toBe(line.replace(',\n  network: { port: 80 }', ''))
  })
})
