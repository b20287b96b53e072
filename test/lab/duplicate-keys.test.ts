import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../src/lab/apply-edits.ts'
import { check } from '../../src/lab/check.ts'
import { fixAll } from '../../src/lab/fix.ts'
import { parseJson } from '../../src/lab/json-tree.ts'
import { valueOf } from '../../src/lab/node.ts'
import type { Problem } from '../../src/lab/problem.ts'
import { parseAnyYaml, type Parsed } from '../../src/lab/yaml-tree.ts'
import { NEW, YAML } from './context.ts'

const yaml = (text: string) => parseAnyYaml(text).faults
const json = (text: string) => parseJson(text).faults

/** What each suggestion says, and the text that it leads to. */
function choices(text: string, faults: readonly Problem[]): readonly (readonly [string, string])[] {
  return faults.flatMap(({ fixes }) =>
    fixes.map(({ title, edits }) => [title, applyEdits(text, edits)] as const),
  )
}

describe('a key that stands twice', () => {
  it('may lose either entry, with its lines and without the comments of the rest', () => {
    const text = `run: # how
  # about the first
  command: a # its own
  # about env
  env:
    - name: A
      value: b
  command: >-
    b
    c
  # about the end
`
    expect(choices(text, yaml(text))).toEqual([
      ['Remove the first command', text.replace('  command: a # its own\n', '')],
      ['Remove the second command', text.replace('  command: >-\n    b\n    c\n', '')],
    ])
  })

  it('may be the first of a list item, and leaves the dash and the comments to the next', () => {
    const text = 'env:\n  - name: A # one\n    # two\n    name: B\n    value: c\n'
    expect(choices(text, yaml(text)).map(([, after]) => after)).toEqual([
      'env:\n  - # two\n    name: B\n    value: c\n',
      'env:\n  - name: A # one\n    # two\n    value: c\n',
    ])
  })

  it('loses its comma in JSON and in brackets, but not the comment of its neighbour', () => {
    const request = '{\n  "A": 1,\n  "B": {"x": []},\n  "A": 2\n}'
    expect(choices(request, json(request)).map(([, after]) => after)).toEqual([
      '{\n  "B": {"x": []},\n  "A": 2\n}',
      '{\n  "A": 1,\n  "B": {"x": []}\n}',
    ])
    const flow = 'run: { a: 1, # one\n  a: 2, # two\n  b: 3 }\n'
    expect(choices(flow, yaml(flow)).map(([, after]) => after)).toEqual([
      'run: {  # one\n  a: 2, # two\n  b: 3 }\n',
      'run: { a: 1, # one\n   # two\n  b: 3 }\n',
    ])
    const last = 'run: { a: 1, # one\n  a: 2 }\n'
    expect(choices(last, yaml(last))[1]?.[1]).toBe('run: { a: 1, # one\n   }\n')
  })

  it('may stand three times, and every one of them may go', () => {
    const text = 'a: 1\na: 2\na: 3\n'
    expect(choices(text, yaml(text))).toEqual([
      ['Remove the first a', 'a: 2\na: 3\n'],
      ['Remove the second a', 'a: 1\na: 3\n'],
      ['Remove the second a', 'a: 1\na: 3\n'],
      ['Remove the third a', 'a: 1\na: 2\n'],
    ])
    expect(yaml(text).map(({ message }) => / (\w+(?: times)?) in/.exec(message)?.[1])).toEqual([
      'twice',
      '3 times',
    ])
  })

  it('is told ten times at most: whoever repeats it more often removes some first', () => {
    for (const faults of [yaml('a: 1\n'.repeat(30)), json(`{"a": 1${', "a": 1'.repeat(29)}}`)]) {
      expect(faults).toHaveLength(9)
      expect(faults.every(({ fixes }) => fixes.length === 2)).toBe(true)
    }
  })

  it('is told of at most 200 keys of one text', () => {
    const text = Array.from({ length: 600 }, (_, index) => `k${index >> 1}: 1\n`).join('')
    expect(yaml(text)).toHaveLength(200)
  })

  it('is for the person to decide: "fix everything" keeps both, and "all of this kind" keeps the last', () => {
    const text = `${YAML}  command: x\n  command: y\n`
    expect(fixAll(text, NEW)).toEqual({ text, applied: [], left: 0 })
    const kept = YAML.replace('node server.js', 'y')
    expect(fixAll(text, NEW, 'duplicate-key').text).toBe(kept)
    expect(check(kept, NEW).problems).toEqual([])
  })

  it('is not removed or renamed by "fix everything" for another reason, however often it stands', () => {
    const text = `${YAML}${'  RUNTIME-VERSION: latest\n'.repeat(250)}`
    expect(fixAll(text, NEW)).toEqual({ text, applied: [], left: 0 })
    expect(fixAll(`${YAML}  RUNTIME-VERSION: latest\n`, NEW).text).toBe(YAML)
  })

  it('is left alone where something would stay behind that cannot stand alone', () => {
    const titles = (text: string) => choices(text, yaml(text)).map(([title]) => title)
    expect(titles('a: &x 1\na: 2\nb: *x\n')).toEqual(['Remove the second a'])
    expect(titles('!t a: 1\na: 2\n')).toEqual(['Remove the second a'])
    expect(titles('? a\n: 1\n? a\n: 2\n')).toEqual([])
  })
})

/** Entries that are written in many ways, and in no right order. */
const PIECES = [
  'a: 1\n',
  'a:\n',
  'a: # c\n',
  'b:\n  - x\n  - y: 1\n    y: 2\n',
  'a: |\n  text\n\n',
  'a: !Ref B\n',
  'a: !Sub\n  - x\n',
  'a: { c: 1, c: 2 }\n',
  'a: { c: 1, c : }\n',
  'b: { c: 1, # c\n  c: 2, # d\n  c: 3 } # e\n',
  'a: {c: , c: [1,\n  2]}\n',
  '"a": "x y"  # c\n',
  'a: one\n  two\n',
  '# c\n',
  '\n',
  'b: 1\n',
  'b:\n  c: 1\n  # c\n  c: 2\n  c:\n    d: 1\n',
  'b:\n- c: 1\n  c: 2\n- - d: 1\n    d: 3\n',
  '? a\n: 1\n',
  '!t a: 1\n',
  '&k a: &v\n',
  'b: *v\n',
]

describe('any map with keys that stand twice', () => {
  it('has one key less after a suggestion, and is otherwise read as before', () => {
    const texts = array(constantFrom(...PIECES), { minLength: 2, maxLength: 7 }).map((pieces) =>
      pieces.join(''),
    )
    const readable = ({ faults }: Parsed) =>
      faults.every(({ rule }) => rule === 'duplicate-key' || rule === 'yaml-alias')
    let tried = 0
    assert(
      property(texts, (text) => {
        const before = parseAnyYaml(text)
        if (!readable(before)) return
        for (const [title, after] of choices(text, before.faults)) {
          const now = parseAnyYaml(after)
          expect(readable(now), `${title} of ${JSON.stringify(text)}`).toBe(true)
          expect(now.faults.length).toBeLessThan(before.faults.length)
          tried++
        }
        // Of the fixes the first is taken: the value stays the one that the lab reads.
        const after = parseAnyYaml(fixAll(text, NEW, 'duplicate-key').text)
        if (!/^\s*[?!&]/m.test(text))
          expect(after.root && valueOf(after.root)).toEqual(before.root && valueOf(before.root))
      }),
      { seed: 20261115, numRuns: 250 },
    )
    expect(tried).toBeGreaterThan(300)
  })
})
