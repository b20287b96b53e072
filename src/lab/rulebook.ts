import { applyEdits } from './apply-edits.ts'
import { check } from './check.ts'
import type { RulePage } from './engine.ts'
import { unmarked, wholeExample } from './example.ts'
import type { Fix, Problem } from './problem.ts'
import type { CheckContext, Rule } from './rule.ts'
import { RULES } from './rules.ts'
import { together } from './together.ts'

/** The pages of all rules, made by really running them. */
export function rulebook(context: CheckContext): readonly RulePage[] {
  return RULES.map((rule) => rulePage(rule, context))
}

function rulePage(rule: Rule, context: CheckContext): RulePage {
  const { id, title, severity, why, source, kinds } = rule
  const { text } = unmarked(wholeExample(rule.bad, kinds[0]))
  const problems = check(text, { ...context, kind: kinds[0] }).problems.filter(
    (problem) => problem.rule === id,
  )
  return {
    id,
    title,
    severity,
    why,
    source,
    kinds,
    bad: unmarked(rule.bad.replace(/^\n/, '')),
    good: rule.good.replace(/^\n/, ''),
    document: text,
    messages: [...new Set(problems.map(({ message }) => message))],
    fixes: waysToMend(problems).map((fix) => ({ title: fix.title, after: applyEdits(text, fix.edits) })),
  }
}

/** The first way of every problem together, then the second ones, and so on. */
function waysToMend(problems: readonly Problem[]): Fix[] {
  const most = Math.max(0, ...problems.map(({ fixes }) => fixes.length))
  return Array.from({ length: most }, (_, way) => {
    const fixes = problems.flatMap((problem) => problem.fixes.slice(way, way + 1))
    return { title: fixes[0]?.title ?? '', edits: together(fixes) }
  })
}
