import type { Course } from '../content/course.ts'
import { RULES } from '../lab/rules.ts'
import { entriesOf } from '../search/entries.ts'
import type { Entry } from '../search/entry.ts'
import { indexText } from '../search/search-index.ts'

/** All that can be found in a course and in the lab, with its index, as the build keeps it. */
export function searchContent(course: Course): {
  readonly entries: readonly Entry[]
  readonly index: string
} {
  const entries = entriesOf(course, RULES)
  return { entries, index: indexText(entries) }
}
