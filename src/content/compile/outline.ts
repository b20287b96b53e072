import type { Contents, Course, Notice, Outline } from '../course.ts'
import type { PackId } from '../ids.ts'
import type { QuestionEntry } from '../question.ts'
import { outlineTopic } from '../outline-topic.ts'
import { entriesOfTopic, questionEntry } from '../question-entry.ts'
import type { Pack } from '../types.gen.ts'

type Parts = Omit<Course, 'outline' | 'contents' | 'questions'>

/** What the start page knows of a course: ids and titles only, so that it stays small. */
export function outlineOf(course: Parts): Outline {
  return {
    topics: course.topics.map(outlineTopic),
    scenarios: course.scenarios.length,
    labs: course.labs.length,
    exams: course.exams.map(({ id, code, title, valid }) => ({ id, code, title, valid })),
  }
}

/** A fact that does not exist is told by the cross-check, and then there is no course. */
export function noticeOf(
  { text, fact }: NonNullable<Pack['notice']>,
  { topics }: Pick<Parts, 'topics'>,
): Notice {
  const found = topics.flatMap(({ facts }) => facts).find(({ id }) => id === fact)
  return {
    text,
    source: found?.source ?? '',
    date: found?.valid.from ?? '',
    checked: found?.checked ?? '',
  }
}

/** What a list of packs and topics says of each. */
export function contentsOf(packs: readonly Pack[], course: Parts): Contents {
  return {
    packs: packs.map(({ id, title, summary, notice }) => ({
      id: id as PackId,
      title,
      summary,
      ...(notice === undefined ? {} : { notice: noticeOf(notice, course) }),
    })),
    summaries: Object.fromEntries(course.topics.map(({ id, summary }) => [id, summary])),
  }
}

/** What questions are chosen by. */
export function entriesOf({ topics, scenarios }: Parts): QuestionEntry[] {
  return [...topics.flatMap(entriesOfTopic), ...scenarios.map((scenario) => questionEntry(scenario, null))]
}
