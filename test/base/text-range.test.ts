import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placesOf } from '../../src/base/text-range.ts'

const at = (text: string, offset: number) => {
  const { line, column } = placesOf(text)(offset)
  return `${line}:${column}`
}

describe('A place in a text', () => {
  it.each([
    ['the beginning', 'ab\ncd', 0, '1:1'],
    ['the line feed itself', 'ab\ncd', 2, '1:3'],
    ['behind a line feed', 'ab\ncd', 3, '2:1'],
    ['behind CR LF, which is one line end', 'ab\r\ncd', 4, '2:1'],
    ['between CR and LF', 'ab\r\ncd', 3, '1:4'],
    ['behind a lone CR', 'ab\rcd', 3, '2:1'],
    ['behind all three kinds', 'a\r\nb\rc\nd', 7, '4:1'],
    ['an empty line', 'a\n\nb', 2, '2:1'],
    ['the end of the text', 'ab\ncd', 5, '2:3'],
    ['the end behind a last line feed', 'ab\n', 3, '2:1'],
    ['the end of nothing', '', 0, '1:1'],
    ['before the text: its beginning', 'ab', -5, '1:1'],
    ['behind the text: its end', 'a\nbc', 99, '2:3'],
    ['behind a character of two UTF-16 units', '🧭x', 2, '1:3'],
  ])('is counted by line and column: %s', (_, text, offset, place) => {
    expect(at(text, offset)).toBe(place)
  })

  it('is that of counting line ends one by one', () => {
    const texts = fc.array(fc.constantFrom('a', 'é', '\n', '\r', '\r\n', '🧭')).map((parts) => parts.join(''))
    fc.assert(
      fc.property(texts, (text) => {
        const place = placesOf(text)
        let line = 1
        let column = 1
        for (let offset = 0; offset <= text.length; offset++) {
          expect(place(offset)).toEqual({ line, column })
          const ends = text[offset] === '\n' || (text[offset] === '\r' && text[offset + 1] !== '\n')
          line += ends ? 1 : 0
          column = ends ? 1 : column + 1
        }
      }),
      { seed: 20_261_122, numRuns: 500 },
    )
  })
})
