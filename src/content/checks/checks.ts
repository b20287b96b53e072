import { comparePlaces, type ContentFault } from '../compile/fault.ts'
import allOfTheAbove from './all-of-the-above.ts'
import backgroundKey from './background-key.ts'
import type { CheckedContent, ContentCheck } from './check.ts'
import correctionExamples from './correction-examples.ts'
import deadLink from './dead-link.ts'
import headingCoverage from './heading-coverage.ts'
import idleWhy from './idle-why.ts'
import keyPosition from './key-position.ts'
import letterReference from './letter-reference.ts'
import longestOption from './longest-option.ts'
import nearDuplicate from './near-duplicate.ts'
import negativeStem from './negative-stem.ts'
import overlappingOptions from './overlapping-options.ts'
import serviceShare from './service-share.ts'
import stale from './stale.ts'
import taughtMistake from './taught-mistake.ts'
import unfinished from './unfinished.ts'
import unsourced from './unsourced.ts'

/** Every check of content that compiles, in alphabetical order. Spelling is checked apart, since its dictionaries are a tool of authors. */
export const CHECKS: readonly ContentCheck[] = [
  allOfTheAbove,
  backgroundKey,
  correctionExamples,
  deadLink,
  headingCoverage,
  idleWhy,
  keyPosition,
  letterReference,
  longestOption,
  nearDuplicate,
  negativeStem,
  overlappingOptions,
  serviceShare,
  stale,
  taughtMistake,
  unfinished,
  unsourced,
]

/** What the checks find, in the order of the files. They look only at content that compiles: one mistake is told once. */
export function checkContent(content: CheckedContent): ContentFault[] {
  if (content.faults.length > 0) return [...content.faults]
  return CHECKS.flatMap(({ check }) => [...check(content)]).toSorted(comparePlaces)
}
