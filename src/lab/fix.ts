import { applyEdits } from './apply-edits.ts'
import { problemsOf } from './check.ts'
import { readDocument } from './read-document.ts'
import { safeFix, type Edit, type Fix, type Problem } from './problem.ts'
import type { CheckContext } from './rule.ts'
import { isJson } from './text-lines.ts'

/** What "fix everything" did. */
export interface FixedText {
  readonly text: string
  readonly applied: readonly { readonly rule: string; readonly title: string }[]
  /** How many problems could still be fixed: none, unless the text is too long to go on. */
  readonly left: number
}

/** A text is read again after each round; so many characters are read in all. A fault of JSON ends its reading, so each takes a round. */
const MOST_READ = { json: 4_000_000, other: 1_000_000 }
/** Each round mends at least one problem, and real files have few that depend on each other. */
const MOST_ROUNDS = 400

interface Chosen {
  readonly rule: string
  readonly fix: Fix
}

/** A text as the loop looks at it. */
interface Look {
  readonly text: string
  readonly problems: readonly Problem[]
  /** What keeps it from being read, or from being read without doubt. */
  readonly faults: number
}

/**
 * Takes the first safe fix of every problem, again and again, until none is left. With `rule` it takes the first fix
 * of the problems of that rule, safe or not, since the person has seen what it does.
 */
export function fixAll(text: string, context: CheckContext, rule?: string): FixedText {
  const applied: { rule: string; title: string }[] = []
  const seen = new Set([text])
  let now = lookAt(text, context)
  for (let left = roundsFor(text); left > 0; left--) {
    const step = nextStep(now, wanted(now.problems, rule), context, seen)
    if (!step) break
    now = step.after
    seen.add(now.text)
    applied.push(...step.chosen.map((one) => ({ rule: one.rule, title: one.fix.title })))
  }
  return { text: now.text, applied, left: wanted(now.problems, rule).length }
}

function lookAt(text: string, context: CheckContext): Look {
  const document = readDocument(text, context.kind)
  return { text, problems: problemsOf(document, context), faults: document.faults.length }
}

function roundsFor(text: string): number {
  const most = isJson(text) ? MOST_READ.json : MOST_READ.other
  return Math.min(MOST_ROUNDS, Math.max(4, Math.ceil(most / Math.max(1, text.length))))
}

function wanted(problems: readonly Problem[], rule: string | undefined): Chosen[] {
  return problems.flatMap((problem) => {
    const fix = rule === undefined ? safeFix(problem) : problem.rule === rule ? problem.fixes[0] : undefined
    return fix ? [{ rule: problem.rule, fix }] : []
  })
}

/** As many fixes at once as leave a text that is read as well as before; the careful choices cost a further look. */
function nextStep(now: Look, fixes: readonly Chosen[], context: CheckContext, seen: ReadonlySet<string>) {
  const choices = [compatible(fixes, meets), compatible(fixes, touches), ...fixes.map((one) => [one])]
  for (const [index, chosen] of choices.entries()) {
    if (chosen.length === 0 || chosen.length === choices[index + 1]?.length) continue
    const next = applyEdits(
      now.text,
      chosen.flatMap(({ fix }) => fix.edits),
    )
    if (seen.has(next)) continue
    const after = lookAt(next, context)
    if (after.faults <= now.faults || chosen.length === 1) return { after, chosen }
  }
  return undefined
}

/** The fixes without those that come in the way of an earlier one. */
function compatible(fixes: readonly Chosen[], conflict: (one: Edit, other: Edit) => boolean): Chosen[] {
  const taken: { readonly span: Edit; readonly edits: readonly Edit[] }[] = []
  return fixes.filter(({ fix: { edits } }) => {
    const span = spanOf(edits)
    const near = taken.filter((other) => touches(span, other.span)).flatMap((other) => other.edits)
    const free = !edits.some((edit) => near.some((other) => conflict(edit, other)))
    if (free) taken.push({ span, edits })
    return free
  })
}

function spanOf(edits: readonly Edit[]): Edit {
  const start = edits.reduce((least, { range }) => Math.min(least, range.start), Infinity)
  const end = edits.reduce((most, { range }) => Math.max(most, range.end), 0)
  return { range: { start, end }, text: '' }
}

function touches({ range: one }: Edit, { range: other }: Edit): boolean {
  return one.start <= other.end && other.start <= one.end
}

/** Two insertions at the same place may both be made, one after the other: a second item of the same list. */
function meets(one: Edit, other: Edit): boolean {
  return touches(one, other) && !(isInsertion(one) && isInsertion(other))
}

function isInsertion({ range }: Edit): boolean {
  return range.start === range.end
}
