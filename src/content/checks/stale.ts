import type { ContentFault, Path } from '../compile/fault.ts'
import { type CheckedContent, type ContentCheck, placeOf } from './check.ts'

/** What was last held against its source longer ago than this has to be read again. */
const LONGEST_YEARS = 1

export default {
  id: 'stale',
  title: 'No fact is past its validity, and nothing was checked more than a year ago.',
  *check(content) {
    const { course } = content
    for (const fact of course.topics.flatMap(({ facts }) => facts)) {
      if (fact.valid.to !== 'open' && fact.valid.to < content.day)
        yield {
          ...placeOf(content, fact.id, 'valid', 'to'),
          message: `This fact was valid to ${fact.valid.to}: say what holds since then, or drop it.`,
        }
      yield* old(content, fact.id, ['checked'], fact.checked)
    }
    const questions = course.topics.flatMap((topic) => topic.questions)
    for (const { id, checked } of [...questions, ...course.scenarios, ...course.labs, ...course.exams])
      yield* old(content, id, ['checked'], checked)
    for (const { id, readOn, rates } of course.priceBooks) {
      yield* old(content, id, ['readOn'], readOn)
      for (const [at, rate] of rates.entries()) yield* old(content, id, ['rates', at, 'readOn'], rate.readOn)
    }
  },
} satisfies ContentCheck

function* old(content: CheckedContent, id: string, path: Path, checked: string): Iterable<ContentFault> {
  if (afterYears(checked, LONGEST_YEARS) < content.day)
    yield {
      ...placeOf(content, id, ...path),
      message: `This was checked on ${checked}, more than a year before ${content.day}: read its source again, then write the new day.`,
    }
}

/** ISO days compare as texts, and so does the 29 February of a year that has none. */
function afterYears(day: string, years: number): string {
  return String(Number(day.slice(0, 4)) + years).padStart(4, '0') + day.slice(4)
}
