import type { TextRange } from '../base/text-range.ts'

/**
 * error: App Runner, the API or the CLI refuses or fails it, or silently does not do what is written.
 * warning: a documented hazard. info: advice.
 */
export type Severity = 'error' | 'warning' | 'info'

export interface Edit {
  readonly range: TextRange
  readonly text: string
}

/** One way to mend a problem. Edits of one fix never overlap. */
export interface Fix {
  readonly title: string
  readonly edits: readonly Edit[]
  /**
   * It gives up something that was written, raises the price or decides what only the person can: it is offered, but
   * "fix everything" never takes it. All other fixes are safe.
   */
  readonly suggestion?: true
}

/** Something wrong, with its place. `rule` is the id of a rule, of a shape check or of a syntax check. */
export interface Problem {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly range: TextRange
  /** What it contradicts in the text that it is checked together with. */
  readonly beside?: TextRange | undefined
  /** The best first. */
  readonly fixes: readonly Fix[]
  /** Address of the page that documents it. */
  readonly source?: string
}

/** A fix that replaces one piece of the text. */
export function replace(title: string, range: TextRange, text: string): Fix {
  return { title, edits: [{ range, text }] }
}

/** A fix that only the person can decide on. */
export function suggestion(fix: Fix): Fix
export function suggestion(fix: Fix | undefined): Fix | undefined
export function suggestion(fix: Fix | undefined): Fix | undefined {
  return fix && { ...fix, suggestion: true }
}

/** The best fix that needs nothing of the person. */
export function safeFix(problem: Problem): Fix | undefined {
  return problem.fixes.find((fix) => fix.suggestion !== true)
}

export function insert(offset: number, text: string): Edit {
  return { range: { start: offset, end: offset }, text }
}

export function overlaps(one: TextRange, other: TextRange): boolean {
  if (one.start === other.start && one.end === other.end) return true
  return one.start < other.end && other.start < one.end
}
