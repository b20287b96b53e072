import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerpt, marked } from '../../src/search/excerpt.ts'

const shown = (text: string, words: readonly string[]) =>
  marked(text, words)
    .map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece))
    .join('')

describe('What was found is picked out', () => {
  it('as a whole name, or as the part of a name', () => {
    expect(shown('Set MaxConcurrency to 40.', ['maxconcurrency'])).toBe('Set [MaxConcurrency] to 40.')
    expect(shown('Set MaxConcurrency to 40.', ['concurrency'])).toBe('Set Max[Concurrency] to 40.')
  })

  it('never inside another word', () => {
    expect(shown('A report on ports and port.', ['port'])).toBe('A report on ports and [port].')
  })

  it('without losing or adding a letter', () => {
    const word = fc.constantFrom('MaxSize', 'max', 'size', 'a.b', ' ', '. ', '--', 'é', '40')
    fc.assert(
      fc.property(fc.array(word), fc.array(word), (text, words) => {
        const whole = text.join('')
        expect(
          marked(
            whole,
            words.map((one) => one.toLowerCase()),
          )
            .map((piece) => piece.text)
            .join(''),
        ).toBe(whole)
      }),
      { seed: 11, numRuns: 300 },
    )
  })
})

describe('An excerpt', () => {
  const LONG = `${'Before it there are many words. '.repeat(10)}Here is the needle. ${'And many after it. '.repeat(10)}`

  it('is the whole of a short text', () => {
    expect(excerpt('Short.', ['needle'])).toBe('Short.')
  })

  it('holds the first word that was found, and says where it was cut', () => {
    const part = excerpt(LONG, ['needle'])
    expect(part).toContain('needle')
    expect(part.length).toBeLessThanOrEqual(160)
    expect(part).toMatch(/^… .* …$/)
  })

  it('is the beginning when nothing of the text was found', () => {
    expect(excerpt(LONG, ['title'])).toMatch(/^Before it .* …$/)
  })
})
