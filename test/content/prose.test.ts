import { describe, expect, it } from 'vitest'
import { readProse } from '../../src/content/compile/prose.ts'
import { plainText } from '../../src/content/plain-text.ts'
import type { FactId } from '../../src/content/ids.ts'
import type { Inline } from '../../src/content/prose.ts'

const text = (words: string): Inline => ({ kind: 'text', text: words })
const paragraph = (...children: Inline[]) => ({ kind: 'paragraph', children })

/** The blocks of a text that has no faults. */
function blocks(markdown: string) {
  const { prose, faults } = readProse(markdown)
  expect(faults).toEqual([])
  return prose
}

/** The inlines of a text of one paragraph. */
function inlines(markdown: string) {
  const [block] = blocks(markdown)
  return block?.kind === 'paragraph' ? block.children : undefined
}

describe('A block', () => {
  it('is a paragraph', () => {
    expect(blocks('One.\n\nTwo.')).toEqual([paragraph(text('One.')), paragraph(text('Two.'))])
  })

  it('is a heading of level 2 or 3, with an id made of its words', () => {
    expect(blocks('## What `CPU` *costs*\n\n### And, then?')).toEqual([
      {
        kind: 'heading',
        level: 2,
        id: 'what-cpu-costs',
        children: [
          text('What '),
          { kind: 'code', text: 'CPU' },
          text(' '),
          { kind: 'emphasis', children: [text('costs')] },
        ],
      },
      { kind: 'heading', level: 3, id: 'and-then', children: [text('And, then?')] },
    ])
  })

  it('is a list, ordered or not, with blocks in its items', () => {
    expect(blocks('- one\n- two\n\n  more')).toEqual([
      {
        kind: 'list',
        ordered: false,
        items: [[paragraph(text('one'))], [paragraph(text('two')), paragraph(text('more'))]],
      },
    ])
    expect(blocks('1. one\n   - inner')).toMatchObject([
      { kind: 'list', ordered: true, items: [[{ kind: 'paragraph' }, { kind: 'list', ordered: false }]] },
    ])
  })

  it('is a table with a head, rows, and how each column is aligned', () => {
    expect(blocks('| a | b | c | d |\n|---|:--|--:|:-:|\n| 1 | **2** | | 4 |')).toEqual([
      {
        kind: 'table',
        align: [null, 'left', 'right', 'center'],
        head: [[text('a')], [text('b')], [text('c')], [text('d')]],
        rows: [[[text('1')], [{ kind: 'strong', children: [text('2')] }], [], [text('4')]]],
      },
    ])
  })

  it('is code with its language, "text" when none is named', () => {
    expect(blocks('```yaml\nport: 8080\n```')).toEqual([
      { kind: 'code', language: 'yaml', text: 'port: 8080' },
    ])
    expect(blocks('```\n<b>\n```')).toEqual([{ kind: 'code', language: 'text', text: '<b>' }])
  })

  it('is a quote', () => {
    expect(blocks('> Someone said.')).toEqual([{ kind: 'quote', blocks: [paragraph(text('Someone said.'))] }])
  })

  it('is a correction of the notes by a fact', () => {
    const { prose, facts, faults } = readProse(
      '> [!CORRECTION a.fact-1]\n> The notes are wrong.\n>\n> - Quite.',
    )
    expect(faults).toEqual([])
    expect(prose).toEqual([
      {
        kind: 'correction',
        fact: 'a.fact-1',
        blocks: [
          paragraph(text('The notes are wrong.')),
          { kind: 'list', ordered: false, items: [[paragraph(text('Quite.'))]] },
        ],
      },
    ])
    expect(facts).toEqual([{ fact: 'a.fact-1', line: 1, column: 3 }])
  })
})

describe('A run of words', () => {
  it('is plain, strong, emphasised, or both', () => {
    expect(inlines('a **b** *c* ***d***')).toEqual([
      text('a '),
      { kind: 'strong', children: [text('b')] },
      text(' '),
      { kind: 'emphasis', children: [text('c')] },
      text(' '),
      { kind: 'emphasis', children: [{ kind: 'strong', children: [text('d')] }] },
    ])
  })

  it('is code, in which nothing has a meaning', () => {
    expect(inlines('`[^a.b] <b> **c**`')).toEqual([{ kind: 'code', text: '[^a.b] <b> **c**' }])
  })

  it('is a link to a page of the web or of the app', () => {
    expect(inlines('[docs](https://example.org/x)')).toEqual([
      { kind: 'link', href: 'https://example.org/x', children: [text('docs')] },
    ])
    expect(inlines('[lab](#/lab)')).toEqual([{ kind: 'link', href: '#/lab', children: [text('lab')] }])
  })

  it.each([
    'http://example.org',
    'javascript:alert(1)',
    'data:text/html,x',
    '//example.org',
    'page.html',
    '#top',
    ' HTTPS://x',
  ])('is no link to %s', (href) => {
    expect(readProse(`See [it](<${href}>).`).faults).toMatchObject([{ line: 1, column: 5 }])
  })

  it('cites a fact, as often as it does', () => {
    const { prose, facts } = readProse('One[^a.one] and\n\n*two*[^a.two][^a.one].')
    expect(prose).toEqual([
      paragraph(text('One'), { kind: 'fact', fact: 'a.one' as FactId }, text(' and')),
      paragraph(
        { kind: 'emphasis', children: [text('two')] },
        { kind: 'fact', fact: 'a.two' as FactId },
        { kind: 'fact', fact: 'a.one' as FactId },
        text('.'),
      ),
    ])
    expect(facts).toEqual([
      { fact: 'a.one', line: 1, column: 4 },
      { fact: 'a.two', line: 3, column: 6 },
      { fact: 'a.one', line: 3, column: 14 },
    ])
  })

  it('goes on over a hard line break', () => {
    expect(inlines('a\\\nb')).toEqual([text('a'), text(' '), text('b')])
  })

  it('keeps every character that has a meaning elsewhere', () => {
    expect(inlines('a < b & c > d &amp; "e"')).toEqual([text('a < b & c > d & "e"')])
  })
})

describe('Every fault of a text', () => {
  it('is told at its place', () => {
    expect(readProse('# One\n\nTwo ![x](https://example.org) <i>\n\n***').faults).toEqual([
      { line: 1, column: 1, message: 'Use headings of level 2 and 3 only.' },
      { line: 3, column: 5, message: 'Content may not contain image.' },
      { line: 3, column: 31, message: 'Content may not contain html.' },
      { line: 5, column: 1, message: 'Content may not contain thematicBreak.' },
    ])
  })

  it('leaves nothing of it in the blocks', () => {
    const { prose } = readProse(
      '<script>alert(1)</script>\n\na <img src=x onerror=alert(1)> b [c](javascript:alert(1))',
    )
    expect(JSON.stringify(prose)).not.toMatch(/script|onerror|alert/)
    expect(prose).toEqual([paragraph(text('a '), text(' b '))])
  })
})

describe('The plain words of inlines', () => {
  it('leave out form and citations, and show a blank as …', () => {
    expect(
      plainText([
        text('a '),
        { kind: 'strong', children: [text('b'), { kind: 'code', text: 'c' }] },
        { kind: 'link', href: '#/', children: [text('d')] },
        { kind: 'fact', fact: 'a.b' as FactId },
        { kind: 'blank' },
      ]),
    ).toBe('a bcd…')
  })
})
