import type { Edit, Fix } from './problem.ts'

/** The edits of several fixes, without those of a fix that touches a place which an earlier one changes. */
export function together(fixes: readonly Fix[]): readonly Edit[] {
  const taken: Edit[] = []
  for (const { edits } of fixes) {
    const free = edits.every((edit) =>
      taken.every(({ range }) => edit.range.end < range.start || range.end < edit.range.start),
    )
    if (free) taken.push(...edits)
  }
  return taken
}
