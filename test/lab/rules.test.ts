import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../src/lab/apply-edits.ts'
import { check, problemsOfRule } from '../../src/lab/check.ts'
import { readDocument } from '../../src/lab/read-document.ts'
import { unmarked, wholeExample } from '../../src/lab/example.ts'
import type { CheckContext, Rule } from '../../src/lab/rule.ts'
import { RULE_FILES, RULES } from '../../src/lab/rules.ts'
import { slice } from '../../src/lab/text-lines.ts'

const CONTEXT: CheckContext = { mode: 'new', today: '2026-11-15' }

function found(rule: Rule, text: string) {
  return problemsOfRule(rule, readDocument(text, rule.kinds[0]), CONTEXT)
}

describe.each([...RULE_FILES])('rule %s', (file, rule) => {
  const bad = unmarked(wholeExample(rule.bad, rule.kinds[0]))
  const good = wholeExample(rule.good, rule.kinds[0])

  it('lives in the file that bears its id', () => {
    expect(rule.id).toBe(file)
  })

  it('finds exactly the marked places of its bad example', () => {
    expect(bad.places.length).toBeGreaterThan(0)
    expect(readDocument(bad.text).faults).toEqual([])
    expect(found(rule, bad.text).map(({ range }) => slice(bad.text, range))).toEqual(
      bad.places.map((place) => slice(bad.text, place)),
    )
    expect(found(rule, bad.text).map(({ range }) => range)).toEqual(bad.places)
  })

  it('is the only one to speak at those places', () => {
    const here = check(bad.text, CONTEXT).problems.filter(({ range }) =>
      bad.places.some((place) => place.start === range.start),
    )
    expect(here.map((problem) => problem.rule)).toEqual(here.map(() => rule.id))
  })

  it('finds nothing in its good example, which has no error of any rule', () => {
    expect(found(rule, good)).toEqual([])
    expect(check(good, CONTEXT).problems.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('has fixes that mend what they are offered for', () => {
    for (const problem of found(rule, bad.text)) {
      for (const fix of problem.fixes.slice(0, 1)) {
        const fixed = applyEdits(bad.text, fix.edits)
        expect(readDocument(fixed).faults).toEqual([])
        expect(found(rule, fixed).length).toBeLessThan(bad.places.length)
      }
    }
  })

  it('speaks in whole sentences', () => {
    for (const { message } of found(rule, bad.text)) expect(message).toMatch(/^\S.{15,400}[.!?]$/s)
    expect(rule.why).toMatch(/\.$/)
    expect(rule.source).toMatch(
      /^https:\/\/docs\.aws\.amazon\.com\/(?:apprunner\/latest\/(?:dg|api)|AWSCloudFormation\/latest\/TemplateReference)\//,
    )
  })
})

describe('the rules together', () => {
  it('are many, and most of them can mend what they find', () => {
    const mending = RULES.filter((rule) =>
      found(rule, unmarked(wholeExample(rule.bad, rule.kinds[0])).text).some(({ fixes }) => fixes.length > 0),
    )
    expect(RULES.length).toBeGreaterThanOrEqual(80)
    expect(mending.length / RULES.length).toBeGreaterThan(2 / 3)
  })
})
