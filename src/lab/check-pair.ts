import { applyEdits } from './apply-edits.ts'
import { check, inTextOrder, type Report } from './check.ts'
import { checkTogether } from './check-together.ts'
import { fixAll, type FixedText } from './fix.ts'
import { isChecked, type CheckedKind } from './kinds.ts'
import { safeFix } from './problem.ts'
import type { CheckContext } from './rule.ts'
import { together } from './together.ts'

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

/**
 * Fixes everything in one text, also what stands there against the other; with `rule` only the problems of that rule, safe
 * or not, as `fixAll` does.
 */
export function fixAllBeside(
  one: PairedText,
  other: PairedText,
  context: CheckContext,
  rule?: string,
): FixedText {
  if (rule !== undefined && !isCrossed(rule)) return fixAll(one.text, of(one, context), rule)
  const own = (text: string) =>
    rule === undefined ? fixAll(text, of(one, context)) : { text, applied: [], left: 0 }
  let done: FixedText = own(one.text)
  for (let round = 0; round < ROUNDS; round++) {
    const [{ problems }] = checkPair({ ...one, text: done.text }, other, context)
    const crossed = problems
      .filter((problem) => isCrossed(problem.rule) && (rule === undefined || problem.rule === rule))
      .flatMap((problem) => {
        const fix = rule === undefined ? safeFix(problem) : problem.fixes[0]
        return fix ? [{ rule: problem.rule, fix }] : []
      })
    if (crossed.length === 0) break
    const agreed = applyEdits(done.text, together(crossed.map(({ fix }) => fix)))
    // With the file in force, the values of the request are of no use any more.
    const useful = fixAll(agreed, of(one, context), 'repository-with-values')
    const next = own(useful.text)
    const applied = crossed.map(({ rule: id, fix }) => ({ rule: id, title: fix.title }))
    done = { ...next, applied: [...done.applied, ...applied, ...useful.applied, ...next.applied] }
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
