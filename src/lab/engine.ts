import type { Report } from './check.ts'
import type { Completion } from './complete.ts'
import type { FixedText } from './fix.ts'
import type { HoverText } from './hover.ts'
import type { InstanceConfiguration } from './instance.ts'
import type { CheckContext } from './rule.ts'

/** What one look at a text gives: its problems, and what it says about its cost. */
export interface Findings extends Report {
  readonly instance: InstanceConfiguration | undefined
}

/** Findings, or why there is none: `too-slow` = the text was hostile enough to be stopped, `failed` = the engine itself broke. */
export type CheckAnswer =
  | { readonly ok: true; readonly value: Findings }
  | { readonly ok: false; readonly reason: 'too-slow' | 'failed' }

/** The lab's engine as the editor asks it: in a worker, never on the main thread. */
export interface LabEngine {
  /** Undefined when a later check has made this one pointless. */
  readonly check: (text: string, context: CheckContext) => Promise<CheckAnswer | undefined>
  readonly fixAll: (text: string, context: CheckContext) => Promise<FixedText | undefined>
  readonly complete: (text: string, offset: number, context: CheckContext) => Promise<readonly Completion[]>
  readonly hover: (text: string, offset: number, context: CheckContext) => Promise<HoverText | undefined>
}
