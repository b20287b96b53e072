import { checkContent } from '../checks/checks.ts'
import type { Course } from '../course.ts'
import type { PackId } from '../ids.ts'
import type { PackContext, PackParts, PackReading } from '../own-pack.ts'
import type { Pack } from '../types.gen.ts'
import { crossCheck } from './cross-check.ts'
import { comparePlaces, type ContentFault } from './fault.ts'
import { noticeOf } from './outline.ts'
import { withOwnIds } from './own-ids.ts'
import type { Reader } from './reader.ts'
import type { Tables } from './tables.ts'

/** More faults than this are not told at once: the first ones are mended first. */
const MOST_FAULTS = 100

/** A pack as it was read, in whatever form it came. Without a head it could not be read. */
export interface ReadPack extends Tables {
  readonly head: Pack | undefined
  readonly parts: PackParts
}

/** Judges a pack by the checks of the course; only spelling needs more than a browser has. */
export function packReading(
  read: Reader,
  { head, parts, headings, corrections }: ReadPack,
  context: PackContext,
): PackReading {
  const course = courseOf(parts, context)
  if (read.list.faults.length === 0) crossCheck(read, course)
  const faults = checkContent({
    // Of the course's own exams and prices no author of a pack can mend anything.
    course: { ...course, exams: [], priceBooks: [] },
    headings,
    corrections,
    items: read.items,
    sources: read.files,
    faults: read.list.faults,
    day: context.day,
  })
  if (faults.length > 0 || !head) return refusedPack(faults)
  const { id, title, summary, notice } = head
  return {
    kind: 'pack',
    pack: {
      id: id as PackId,
      title,
      summary,
      ...(notice && { notice: noticeOf(notice, parts) }),
      ...withOwnIds(parts, id),
    },
  }
}

/** The answer to a pack that is not taken. */
export function refusedPack(faults: readonly ContentFault[]): PackReading {
  return { kind: 'refused', faults: faults.toSorted(comparePlaces).slice(0, MOST_FAULTS) }
}

function courseOf(parts: PackParts, { exams, books, matrix }: PackContext): Course {
  return {
    ...parts,
    outline: { topics: [], scenarios: 0, labs: 0, exams: [] },
    contents: { packs: [], summaries: {} },
    questions: [],
    matrix,
    exams,
    priceBooks: books,
  }
}
