import type { Edit, Fix, Problem } from './problem.ts'
import type { Line } from './text-lines.ts'

/** What the YAML parser complains of, and where it noticed. */
export interface YamlError {
  readonly code: string
  readonly start: number
  readonly end: number
}

/** A text that does not parse, as each trap looks at it. */
export interface Situation {
  readonly text: string
  readonly lines: readonly Line[]
  readonly first: YamlError
  readonly errors: readonly YamlError[]
  /** Whether the text parses better after the edits. */
  readonly helps: (edits: readonly Edit[]) => boolean
}

/** A mistake that people make in YAML, told by its cause where the text has it. */
export type Trap = (situation: Situation) => Problem | undefined

/** A fault of syntax. */
export function problemAt(rule: string, message: string, start: number, end: number, fix?: Fix): Problem {
  return { rule, severity: 'error', message, range: { start, end }, fixes: fix ? [fix] : [] }
}

/** So many alike are one mistake; a few quotations may be closed further down, a few equal lines right elsewhere. */
export const MANY_ALIKE = 8
