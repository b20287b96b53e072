import { applyEdits } from './apply-edits.ts'
import { check, inTextOrder, type Report } from './check.ts'
import { checkTogether } from './check-together.ts'
import { fixAll, type FixedText } from './fix.ts'
import { isChecked, type CheckedKind } from './kinds.ts'
import { together } from './together.ts'
import type { CheckContext } from './rule.ts'

/** One of two texts that belong to the same service. */
export interface PairedText {
  readonly text: string
  /** The kind that the person chose; without it the text decides. */
  readonly kind?: CheckedKind | undefined
}

/** Checks two texts, and each against the other where one is an apprunner.yaml and the other holds a service. */
export function checkPair(
  one: PairedText,
  other: PairedText,
  context: CheckContext,
): readonly [one: Report, other: Report] {
  const [left, right] = [check(one.text, of(one, context)), check(other.text, of(other, context))]
  if (left.kind === 'apprunner-yaml' && holdsService(right)) {
    const { yaml, request } = checkTogether(one.text, other.text, of(other, context))
    return [withProblems(left, yaml), withProblems(right, request)]
  }
  if (right.kind === 'apprunner-yaml' && holdsService(left)) {
    const { yaml, request } = checkTogether(other.text, one.text, of(one, context))
    return [withProblems(left, request), withProblems(right, yaml)]
  }
  return [left, right]
}

/** Mends a round by itself and then what the other text has against it; what that brings up is the last. */
const ROUNDS = 2

/** Fixes everything in one text, also what stands there against the other. */
export function fixAllBeside(one: PairedText, other: PairedText, context: CheckContext): FixedText {
  let done = fixAll(one.text, of(one, context))
  for (let round = 0; round < ROUNDS; round++) {
    const [report] = checkPair({ ...one, text: done.text }, other, context)
    const crossed = report.problems.filter(({ rule, fixes }) => isCrossed(rule) && fixes.length > 0)
    if (crossed.length === 0) break
    const edits = together(crossed.flatMap(({ fixes }) => fixes.slice(0, 1)))
    const next = fixAll(applyEdits(done.text, edits), of(one, context))
    const applied = crossed.map(({ rule, fixes }) => ({ rule, title: fixes[0]?.title ?? '' }))
    done = { ...next, applied: [...done.applied, ...applied, ...next.applied] }
  }
  return done
}

/** Whether a problem is one that two texts have with each other. */
function isCrossed(rule: string): boolean {
  return rule.startsWith('together-')
}

function of({ kind }: PairedText, { mode, today }: CheckContext): CheckContext {
  return { mode, today, ...(kind && { kind }) }
}

/** Any request may hold a service; what has none is found to have nothing to say. */
function holdsService({ kind }: Report): boolean {
  return isChecked(kind) && kind !== 'apprunner-yaml'
}

function withProblems(report: Report, crossed: Report['problems']): Report {
  return crossed.length === 0
    ? report
    : { ...report, problems: inTextOrder([...report.problems, ...crossed]) }
}
