import type { Edit } from './problem.ts'

/** The text after the edits, which must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = ''
  let done = 0
  for (const edit of edits.toSorted((one, other) => one.range.start - other.range.start)) {
    result += text.slice(done, edit.range.start) + edit.text
    done = edit.range.end
  }
  return result + text.slice(done)
}
