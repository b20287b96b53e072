import type { TextRange } from '../base/text-range.ts'
import { applyEdits } from './apply-edits.ts'
import { check } from './check.ts'
import type { Fix, Problem } from './problem.ts'
import type { CheckContext } from './rule.ts'

/** What "fix everything" did. */
export interface FixedText {
  readonly text: string
  readonly applied: readonly { readonly rule: string; readonly title: string }[]
}

/** Each round mends at least one problem, and real files have fewer than this that depend on each other. */
const MOST_ROUNDS = 60

/** Takes the first fix of every problem, again and again, until nothing fixable is left. */
export function fixAll(text: string, context: CheckContext): FixedText {
  const applied: { rule: string; title: string }[] = []
  const seen = new Set([text])
  let current = text
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const chosen = disjoint(check(current, context).problems)
    const next = applyEdits(
      current,
      chosen.flatMap(({ fix }) => fix.edits),
    )
    if (chosen.length === 0 || seen.has(next)) break
    seen.add(next)
    current = next
    applied.push(...chosen.map(({ rule, fix }) => ({ rule, title: fix.title })))
  }
  return { text: current, applied }
}

/** The first fixes of the problems that touch no piece of the text that an earlier one already changes. */
function disjoint(problems: readonly Problem[]): { rule: string; fix: Fix }[] {
  const taken: TextRange[] = []
  const chosen: { rule: string; fix: Fix }[] = []
  for (const { rule, fixes } of problems) {
    const fix = fixes[0]
    const span = fix && spanOf(fix)
    if (!fix || !span || taken.some((range) => range.start <= span.end && span.start <= range.end)) continue
    taken.push(span)
    chosen.push({ rule, fix })
  }
  return chosen
}

function spanOf(fix: Fix): TextRange {
  return {
    start: Math.min(...fix.edits.map((edit) => edit.range.start)),
    end: Math.max(...fix.edits.map((edit) => edit.range.end)),
  }
}
