import type { TextRange } from '../base/text-range.ts'
import type { LabDocument } from './document.ts'
import type { CheckedKind } from './kinds.ts'
import type { Fix, Severity } from './problem.ts'

/** What a check depends on beside the text. */
export interface CheckContext {
  /** A new service may not use a runtime past its end of support; an existing one goes on. */
  readonly mode: 'new' | 'existing'
  /** Today as YYYY-MM-DD, UTC. */
  readonly today: string
  /** What each size costs an hour, by its name in the lab: `1 vCPU` while it works, `2 GB` always. For completion and hover. */
  readonly hourPrices?: Readonly<Record<string, string>>
  /** The kind that the person chose; without it the text decides. */
  readonly kind?: CheckedKind
}

/** What a rule has found at one place. */
export interface Finding {
  readonly at: TextRange
  readonly message: string
  readonly fix?: Fix | undefined
  /** Other ways to mend it. */
  readonly alternatives?: readonly Fix[]
  /** Where it differs from the severity of the rule. */
  readonly severity?: Severity
}

/**
 * One thing that people get wrong, with everything about it in one file. In `bad`, `«…»` marks the places that must
 * be found. The examples are the documentation of the rule and its test.
 */
export interface Rule {
  readonly id: string
  readonly title: string
  readonly severity: Severity
  readonly why: string
  readonly source: string
  /** The kind that the examples are of; the first of those the rule looks at. */
  readonly kinds: readonly [CheckedKind, ...CheckedKind[]]
  readonly bad: string
  readonly good: string
  readonly check: (document: LabDocument, context: CheckContext) => Iterable<Finding>
}
