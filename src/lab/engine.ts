import type { TextRange } from '../base/text-range.ts'
import type { Report } from './check.ts'
import type { Completion } from './completion.ts'
import type { Converted } from './convert/conversion.ts'
import type { Target } from './convert/convert.ts'
import type { Judgement } from './exercise.ts'
import type { PricedExercise } from './judged.ts'
import type { PairedText } from './check-pair.ts'
import type { FixedText } from './fix.ts'
import type { Formatted } from './format.ts'
import type { HoverText } from './hover.ts'
import type { InstanceConfiguration } from './instance.ts'
import type { CheckedKind } from './kinds.ts'
import type { Levers } from './levers.ts'
import type { Severity } from './problem.ts'
import type { CheckContext } from './rule.ts'
import type { LinkContent, Shared } from './share.ts'

/** A key of the document as an outline shows it; those below it follow. */
export interface OutlineEntry {
  readonly name: string
  /** 0 = at the top. */
  readonly depth: number
  readonly range: TextRange
  /** With all that belongs to it. */
  readonly whole: TextRange
}

/** What the page of a rule shows: its own file, and what the engine makes of its bad example. */
export interface RulePage {
  readonly id: string
  readonly title: string
  readonly severity: Severity
  readonly why: string
  readonly source: string
  readonly kinds: readonly CheckedKind[]
  readonly bad: { readonly text: string; readonly places: readonly TextRange[] }
  readonly good: string
  /** The bad example as a whole document, as the lab opens it. */
  readonly document: string
  /** What the rule says of that document. */
  readonly messages: readonly string[]
  /** Each way to mend it, and the document afterwards. */
  readonly fixes: readonly { readonly title: string; readonly after: string }[]
}

/** What one look at a text gives: its problems, its keys, and what it says about its cost. */
export interface Findings extends Report {
  readonly instance: InstanceConfiguration | undefined
  readonly levers: Levers
  readonly outline?: readonly OutlineEntry[]
  /** The ids among the problems that are those of rules: only rules have a page. */
  readonly documented?: readonly string[]
  /** What a text beside it gives. */
  readonly other?: Findings
  /** How it stands to the goals of the exercise that it was held against. */
  readonly judgement?: Judgement
}

/** What else a look at a text is about: the text that belongs to the same service, or the exercise whose goals it is held against. */
export interface Beside {
  readonly other?: PairedText | undefined
  readonly exercise?: PricedExercise | undefined
}

/** Findings, or why there is none: `too-slow` = the text was hostile enough to be stopped, `failed` = the engine itself broke. */
export type CheckAnswer =
  | { readonly ok: true; readonly value: Findings }
  | { readonly ok: false; readonly reason: 'too-slow' | 'failed' }

/** A file that the person has chosen, and the way to write it where it was, if there is one; false when it could not be. */
export interface PickedFile {
  readonly file: {
    readonly name: string
    readonly size: number
    readonly arrayBuffer: () => Promise<ArrayBuffer>
  }
  readonly save: ((text: string) => Promise<boolean>) | undefined
}

/** The lab's engine as the editor asks it: in a worker, never on the main thread. */
export interface LabEngine {
  /** Gets ready for the first question. */
  readonly start: () => void
  readonly check: (text: string, context: CheckContext, beside?: Beside) => Promise<CheckAnswer>
  /** With `rule` only the problems of that rule. */
  readonly fixAll: (
    text: string,
    context: CheckContext,
    rule?: string,
    other?: PairedText,
  ) => Promise<FixedText | undefined>
  readonly complete: (text: string, offset: number, context: CheckContext) => Promise<readonly Completion[]>
  readonly hover: (text: string, offset: number, context: CheckContext) => Promise<HoverText | undefined>
  readonly format: (text: string) => Promise<Formatted | undefined>
  /** The text as another kind of document; `service` is the request that an apprunner.yaml belongs to. */
  readonly convert: (text: string, target: Target, service?: string) => Promise<Converted | undefined>
  /** The pages of all rules, as the build has made them. */
  readonly rulebook: () => Promise<readonly RulePage[]>
  /** The payload of a link; undefined when it would be too long. */
  readonly writeLink: (shared: Shared) => Promise<string | undefined>
  readonly readLink: (payload: string) => Promise<LinkContent>
  /** Lets the person choose files by the browser's own dialog; nothing where it has none that can write them back. */
  readonly pickFiles: (() => Promise<readonly PickedFile[]>) | undefined
  /** Hands a text to the person as a file. */
  readonly download: (name: string, text: string, type: string) => void
}
