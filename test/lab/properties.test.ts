import { array, assert, constantFrom, double, nat, oneof, property, record, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../src/lab/apply-edits.ts'
import { check } from '../../src/lab/check.ts'
import { complete } from '../../src/lab/complete.ts'
import { unmarked, wholeExample } from '../../src/lab/example.ts'
import { EXAMPLES } from '../../src/lab/examples.ts'
import { fixAll } from '../../src/lab/fix.ts'
import { hover } from '../../src/lab/hover.ts'
import { safeFix, type Problem } from '../../src/lab/problem.ts'
import { RULES } from '../../src/lab/rules.ts'
import { NEW } from './context.ts'

const TEXTS = [
  ...EXAMPLES.map(({ text }) => text),
  ...RULES.flatMap((rule) =>
    [rule.bad, rule.good].map((text) => unmarked(wholeExample(text, rule.kinds[0])).text),
  ),
]

/** What a slip of the keyboard, the clipboard or the mouse leaves behind. */
const SCRAPS = [
  ' ',
  '  ',
  '\n',
  '\t',
  ':',
  ': ',
  '- ',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ',',
  '#',
  '|',
  '*a',
  '&a ',
  '!x ',
  '${A}',
  '::',
  '\r\n',
  'env:',
  '8080',
  'null',
  '\uFEFF',
  '---\n',
  '%',
  '@',
  '\\',
  '🚀',
]

const mutated = record({
  text: constantFrom(...TEXTS),
  cuts: array(
    record({
      at: double({ min: 0, max: 1, noNaN: true }),
      length: nat(6),
      scrap: constantFrom('', ...SCRAPS),
    }),
    { minLength: 1, maxLength: 4 },
  ),
}).map(({ text, cuts }) =>
  cuts.reduce((now, { at, length, scrap }) => {
    const start = Math.floor(at * now.length)
    return now.slice(0, start) + scrap + now.slice(start + length)
  }, text),
)

/** Whole lines lost, doubled or moved to the right. */
const shuffledLines = record({
  text: constantFrom(...TEXTS),
  line: nat(30),
  how: constantFrom('drop', 'double', 'indent', 'dedent'),
}).map(({ text, line, how }) => {
  const lines = text.split('\n')
  const index = line % lines.length
  const old = lines[index] ?? ''
  const next = { drop: [], double: [old, old], indent: [`  ${old}`], dedent: [old.replace(/^ {2}/, '')] }[how]
  return [...lines.slice(0, index), ...(next ?? []), ...lines.slice(index + 1)].join('\n')
})

const anyText = oneof(
  { weight: 4, arbitrary: mutated },
  { weight: 2, arbitrary: shuffledLines },
  string({ maxLength: 200, unit: 'binary' }),
)

const serious = (problems: readonly Problem[]) =>
  problems.filter(({ rule }) => /syntax|quote|indent|colon-in|missing-space/.test(rule)).length

describe('any text', () => {
  it('is answered, with places and edits inside of the text and edits that do not overlap', () => {
    assert(
      property(anyText, (text) => {
        let last = 0
        for (const problem of check(text, NEW).problems) {
          const { start, end } = problem.range
          expect(0 <= start && start <= end && end <= text.length && start >= last).toBe(true)
          last = start
          expect(problem.message.length).toBeGreaterThan(10)
          for (const fix of problem.fixes) {
            let done = 0
            for (const { range } of fix.edits.toSorted((one, other) => one.range.start - other.range.start)) {
              expect(range.start >= done && range.end >= range.start && range.end <= text.length).toBe(true)
              done = range.end
            }
          }
        }
      }),
      { seed: 20261115, numRuns: 3000 },
    )
  })

  it('is completed and explained at any place', () => {
    assert(
      property(anyText, double({ min: 0, max: 1, noNaN: true }), (text, at) => {
        const offset = Math.floor(at * text.length)
        for (const { range } of complete(text, offset, NEW))
          expect(range.start <= range.end && range.end <= text.length).toBe(true)
        const found = hover(text, offset, NEW)
        if (found) expect(found.range.end <= text.length).toBe(true)
      }),
      { seed: 20261115, numRuns: 1500 },
    )
  })

  it('has nothing left that is safe to fix once everything is fixed, and fixing again changes nothing', () => {
    assert(
      property(anyText, (text) => {
        const fixed = fixAll(text, NEW)
        expect(fixed.left).toBe(0)
        expect(check(fixed.text, NEW).problems.filter((problem) => safeFix(problem))).toEqual([])
        expect(fixAll(fixed.text, NEW).text).toBe(fixed.text)
      }),
      { seed: 20261115, numRuns: 1500 },
    )
  })

  it('that can be read can still be read after any fix', () => {
    assert(
      property(anyText, (text) => {
        const { problems } = check(text, NEW)
        for (const fix of problems.flatMap(({ fixes }) => fixes)) {
          const after = check(applyEdits(text, fix.edits), NEW)
          expect(serious(after.problems)).toBeLessThanOrEqual(serious(problems))
        }
      }),
      { seed: 20261115, numRuns: 1500 },
    )
  })
})
