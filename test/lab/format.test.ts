import { array, assert, constantFrom, nat, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { unmarked, wholeExample } from '../../src/lab/example.ts'
import { EXAMPLES } from '../../src/lab/examples.ts'
import { format } from '../../src/lab/format.ts'
import { RULES } from '../../src/lab/rules.ts'

const lines = (...all: readonly string[]) => `${all.join('\n')}\n`

function formatted(text: string): string {
  const result = format(text)
  return result.kind === 'formatted' ? result.text : text
}

describe('formatting YAML', () => {
  it('indents by two, lists below their key as well, and one blank after a dash', () => {
    expect(
      formatted(
        lines(
          'version: 1.0',
          'build:',
          '    commands:',
          '        build:',
          '        - npm ci',
          '        -   npm test',
          'run:',
          ' env:',
          ' -   name: A',
          '     value: b',
          ' -',
          '   name: C',
        ),
      ),
    ).toBe(
      lines(
        'version: 1.0',
        'build:',
        '  commands:',
        '    build:',
        '      - npm ci',
        '      - npm test',
        'run:',
        '  env:',
        '    - name: A',
        '      value: b',
        '    -',
        '      name: C',
      ),
    )
  })

  it('keeps comments with what they speak of', () => {
    expect(
      formatted(
        lines(
          '# top',
          'run:',
          '    # of command',
          '    command: node  # beside  ',
          '    # port: 80',
          'build:',
          '    # last',
        ),
      ),
    ).toBe(
      lines(
        '# top',
        'run:',
        '  # of command',
        '  command: node  # beside',
        '  # port: 80',
        'build:',
        '  # last',
      ),
    )
  })

  it('moves a block text as a whole and leaves what stands in it', () => {
    expect(
      formatted(
        lines('run:', '    command: |', '        a  ', '          b', '', '        # no comment', '    x: 1'),
      ),
    ).toBe(lines('run:', '  command: |', '    a  ', '      b', '', '    # no comment', '  x: 1'))
    expect(formatted(lines('a:', '    - >-', '        folded', '        text'))).toBe(
      lines('a:', '  - >-', '    folded', '    text'),
    )
  })

  it('keeps quotes, numbers, flow collections and empty lines as written', () => {
    const text = lines(
      'a:   "x"',
      "b: 'it''s'",
      'c: 3.10',
      'd: [1,2,   3]',
      'e: {a: 1,',
      '  b: [',
      '    2]}',
      '',
      '',
      'f: ~',
      'g: plain',
      '  goes on',
    )
    expect(format(text)).toEqual({ kind: 'unchanged' })
  })

  it('keeps carriage returns and the byte order mark, and ends the last line', () => {
    expect(formatted('\uFEFFrun:\r\n    a: 1 \r\n    b: 2')).toBe('\uFEFFrun:\r\n  a: 1\r\n  b: 2\r\n')
  })

  it('leaves alone what it does not understand, and takes at least the blanks away', () => {
    expect(formatted('---\na:\n    b: 1  \n')).toBe('---\na:\n    b: 1\n')
    expect(formatted('? a\n:   b  \n')).toBe('? a\n:   b\n')
    expect(format('a:\n    b: |3\n         c\n')).toEqual({ kind: 'unchanged' })
    expect(format('a: "x\n').kind).toBe('too-broken')
    expect(format('')).toEqual({ kind: 'too-broken' })
  })
})

describe('formatting JSON', () => {
  it('indents by two and keeps every value as written', () => {
    expect(formatted('{"Cpu":"1024",\n"a":[1.0,2e3],   "b":{}}')).toBe(
      '{\n  "Cpu": "1024",\n  "a": [\n    1.0,\n    2e3\n  ],\n  "b": {}\n}\n',
    )
  })

  it('does not touch what cannot be read', () => {
    expect(format('{"a": 1,,}').kind).toBe('too-broken')
  })
})

const TEXTS = [
  ...EXAMPLES.map(({ text }) => text),
  ...RULES.flatMap((rule) =>
    [rule.bad, rule.good].map((text) => unmarked(wholeExample(text, rule.kinds[0])).text),
  ),
  lines(
    'a: |+',
    '  x',
    '',
    '',
    'b:',
    '- "q',
    '',
    '  r \\',
    '  s"',
    '- - 1',
    '  -  2',
    '- {a: [1,',
    ' 2]}',
    '# end',
  ),
  lines('k: &x', '  l: >2-', '     t', 'm: *x', "n: 'a", "   b'", 'o: # why', '    p: 1'),
]

/** The same text as another hand would have indented it: wider steps, blanks at ends, comments and empty lines between. */
const restyled = record({
  text: constantFrom(...TEXTS),
  step: nat(3),
  slips: array(
    record({ line: nat(40), what: constantFrom('blanks', 'empty', 'comment', 'deeper', 'dash') }),
    {
      maxLength: 6,
    },
  ),
}).map(({ text, step, slips }) => {
  const rows = text.split('\n').map((row) => {
    const indent = /^ */.exec(row)?.[0].length ?? 0
    return ' '.repeat(indent + (indent / 2) * step) + row.slice(indent)
  })
  for (const { line, what } of slips) {
    const at = line % rows.length
    const row = rows[at] ?? ''
    if (what === 'blanks') rows[at] = `${row}  `
    if (what === 'empty') rows.splice(at, 0, '   ')
    if (what === 'comment') rows.splice(at, 0, `${' '.repeat(line % 7)}# said`)
    if (what === 'deeper') rows[at] = ` ${row}`
    if (what === 'dash') rows[at] = row.replace(/- /, '-   ')
  }
  return rows.join('\n')
})

/** The value, or undefined of a text that is broken. */
function valueOf(text: string): unknown {
  try {
    return /^\s*\{/.test(text) ? JSON.parse(text) : parse(text, { logLevel: 'silent' })
  } catch {
    return undefined
  }
}

const comments = (text: string) => [...text.matchAll(/#.*$/gm)].map(([comment]) => comment.trimEnd())

it('never changes a value or a comment, and has nothing to do a second time', () => {
  let changed = 0
  assert(
    property(restyled, (text) => {
      const result = format(text)
      if (result.kind !== 'formatted') return
      changed++
      expect(valueOf(result.text)).toEqual(valueOf(text))
      expect(comments(result.text)).toEqual(comments(text))
      expect(format(result.text)).toEqual({ kind: 'unchanged' })
    }),
    { numRuns: 3000 },
  )
  expect(changed).toBeGreaterThan(500)
})

it('brings every wider style of the examples back to two columns', () => {
  for (const text of TEXTS.filter((one) => !one.startsWith('{') && format(one).kind === 'unchanged')) {
    const wide = text.replaceAll(/^ +/gm, (blanks) => blanks + blanks)
    if (format(wide).kind === 'too-broken' || /[|>]/.test(text)) continue
    expect(formatted(wide)).toBe(text)
  }
})
