import { applyEdits } from './apply-edits.ts'
import type { Edit, Problem } from './problem.ts'
import { lineIndexAt, linesOf } from './text-lines.ts'
import { YAML_ERROR_WORDS } from './yaml-error-words.ts'
import { tabs, wrongIndent } from './yaml-indent-traps.ts'
import { problemAt, type Situation, type Trap, type YamlError } from './yaml-trap.ts'
import {
  badEscape,
  colonInValue,
  missingSpace,
  reservedLetter,
  startsWithIndicator,
  unclosedQuote,
} from './yaml-value-traps.ts'

/** Repairs are proved by parsing again; beyond this size that would take too long while somebody types. */
const MOST_REPAIRED = 32 * 1024

/** The likeliest repairs come first, and real mistakes need two or three. */
const MOST_PROOFS = 12

/**
 * The cause of a YAML error in words, at the place of the cause, with a repair that is proved to help.
 * Everything after the first error follows from it more often than not, so there is one message.
 */
export function explainYamlErrors(
  text: string,
  errors: readonly YamlError[],
  count: (text: string) => number,
): Problem[] {
  const first = errors.toSorted((one, other) => one.start - other.start)[0]
  if (!first) return []
  // A text with thousands of errors takes the parser long each time.
  const most = Math.min(MOST_PROOFS, Math.ceil(2000 / errors.length))
  let proofs = 0
  const helps = (edits: readonly Edit[]) =>
    text.length <= MOST_REPAIRED &&
    edits.length > 0 &&
    proofs++ < most &&
    count(applyEdits(text, edits)) < errors.length
  const situation = { text, lines: linesOf(text), first, errors, helps }
  for (const trap of TRAPS) {
    const problem = trap(situation)
    if (problem) return [problem]
  }
  return [plainWords(situation)]
}

const TRAPS: readonly Trap[] = [
  secondDocument,
  badEscape,
  tabs,
  missingSpace,
  unclosedQuote,
  colonInValue,
  reservedLetter,
  wrongIndent,
  startsWithIndicator,
]

/** `---` in the middle: App Runner documents one document, and what stands behind would have no effect. */
function secondDocument({ lines, first }: Situation): Problem | undefined {
  const line = first.code === 'MULTIPLE_DOCS' ? lines[lineIndexAt(lines, first.start)] : undefined
  if (!line) return undefined
  const message =
    'Here a second YAML document begins, and App Runner’s file is a single one: keep one of the two, or remove the line ---.'
  return problemAt('second-document', message, line.start, Math.max(line.end, line.start + 1))
}

function plainWords({ text, lines, first }: Situation): Problem {
  const message = YAML_ERROR_WORDS[first.code] ?? 'This is not valid YAML.'
  const start = Math.min(first.start, Math.max(0, text.length - 1))
  const line = lines.findLast((candidate) => candidate.start <= start)
  const end = Math.max(start + 1, Math.min(first.end, line?.end ?? first.end))
  return problemAt('yaml-syntax', message, start, Math.min(end, text.length))
}
