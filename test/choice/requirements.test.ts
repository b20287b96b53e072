import { describe, expect, it } from 'vitest'
import { pickOut } from '../../src/choice/requirements.ts'
import { readProse } from '../../src/content/compile/prose.ts'
import type { Inline, Prose } from '../../src/content/prose.ts'
import type { Constraint } from '../../src/content/question.ts'

function constraint(words: string): Constraint {
  return { capability: 'any', is: 'equal', value: true, words }
}

/** The text with its requirements marked «so», and what is set in strong type by the author *so*. */
function marked(stem: string, ...words: string[]): string {
  const { prose, faults } = readProse(stem)
  expect(faults).toEqual([])
  return spelled(pickOut(prose, words.map(constraint)), prose)
}

function spelled(prose: Prose, original: Prose): string {
  const strong = new Set(JSON.stringify(original).match(/\{"kind":"strong".*?\}\]\}/g))
  const inline = (one: Inline): string => {
    if (one.kind === 'text' || one.kind === 'code') return one.text
    if (one.kind !== 'strong') return 'children' in one ? one.children.map(inline).join('') : ''
    const words = one.children.map(inline).join('')
    return strong.has(JSON.stringify(one)) ? `*${words}*` : `«${words}»`
  }
  return prose
    .map((block): string => {
      if (block.kind === 'paragraph') return block.children.map(inline).join('')
      if (block.kind === 'list') return block.items.map((item) => `- ${spelled(item, original)}`).join('\n')
      return block.kind === 'quote' ? `> ${spelled(block.blocks, original)}` : block.kind
    })
    .join('\n\n')
}

describe('The words of the requirements', () => {
  it('are picked out of the stem', () => {
    expect(marked('It must mount EFS today.', 'mount EFS')).toBe('It must «mount EFS» today.')
  })

  it('are picked out in the order of the text, whatever the order of the requirements', () => {
    expect(marked('First this, then that.', 'that', 'this')).toBe('First «this», then «that».')
  })

  it('are picked out at the beginning and at the end, without empty texts around them', () => {
    const { prose } = readProse('Mount EFS')
    expect(pickOut(prose, [constraint('Mount EFS')])).toEqual([
      { kind: 'paragraph', children: [{ kind: 'strong', children: [{ kind: 'text', text: 'Mount EFS' }] }] },
    ])
  })

  it('are picked out each time that a text says them', () => {
    expect(marked('EFS here, EFS there.', 'EFS')).toBe('«EFS» here, «EFS» there.')
  })

  it('are picked out of several paragraphs, of lists and of quotes', () => {
    expect(marked('One.\n\nTwo.', 'One', 'Two')).toBe('«One».\n\n«Two».')
    expect(marked('Needs:\n\n- to mount EFS\n- to scale', 'mount EFS')).toBe(
      'Needs:\n\n- to «mount EFS»\n- to scale',
    )
    expect(marked('> We mount EFS.', 'mount EFS')).toBe('> We «mount EFS».')
  })

  it('are picked out inside emphasis and links', () => {
    expect(marked('It must *mount EFS* at [the site](https://example.org).', 'mount EFS', 'the site')).toBe(
      'It must «mount EFS» at «the site».',
    )
  })

  it('are picked out where the author broke the line inside them', () => {
    expect(marked('It must mount\nEFS today.', 'mount EFS')).toBe('It must «mount\nEFS» today.')
    expect(marked('It must mount EFS today.', 'mount\n  EFS')).toBe('It must «mount EFS» today.')
  })

  it('are the longer ones where two begin at one place', () => {
    expect(marked('It must mount EFS today.', 'mount', 'mount EFS')).toBe('It must «mount EFS» today.')
  })

  it('are words, not patterns', () => {
    expect(marked('At most $1.00 (not more).', '$1.00 (not more)', '.')).toBe('At most «$1.00 (not more)»«.»')
  })

  it('leave code alone, and a stem that does not say them', () => {
    expect(marked('Run `mount EFS` now.', 'mount EFS')).toBe('Run mount EFS now.')
    const { prose } = readProse('Nothing of it.')
    expect(pickOut(prose, [constraint('mount EFS')])).toEqual(prose)
    expect(pickOut(prose, [])).toEqual(prose)
  })
})
