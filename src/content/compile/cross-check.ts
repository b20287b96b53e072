import type { Course, Exam, TaskRef } from '../course.ts'
import type { ContentFault } from './fault.ts'
import type { Reader } from './reader.ts'

/** What only shows when all files are seen together: duplicate ids, facts and exam tasks that do not exist, weights that do not sum up. */
export function crossCheck(reader: Reader, course: Course): void {
  const add = (file: string, message: string) => reader.list.add(locate(reader, file, message))
  for (const id of duplicates(allIds(course))) add(id, `The id "${id}" is used twice.`)
  const facts = new Set<string>(course.topics.flatMap((topic) => topic.facts.map((fact) => fact.id)))
  for (const item of course.topics.flatMap((topic) => [...topic.cards, ...topic.questions]))
    for (const fact of item.facts) if (!facts.has(fact)) add(item.id, `"${item.id}" names the fact "${fact}", which does not exist.`)
  for (const { fact, source, path } of reader.citations)
    if (!facts.has(fact)) reader.list.add(source.fault(path, `The text cites the fact "${fact}", which does not exist.`))
  const tasks = new Set<TaskRef>(course.exams.flatMap((exam) => exam.domains.flatMap((domain) => domain.tasks.map((task) => task.ref))))
  for (const question of [...course.scenarios, ...course.topics.flatMap((topic) => topic.questions)])
    for (const task of question.tasks) if (!tasks.has(task)) add(question.id, `"${question.id}" names the exam task "${task}", which no exam has.`)
  for (const exam of course.exams) if (weight(exam) !== 100) add(exam.id, `The weights of ${exam.code} sum to ${weight(exam)}, not 100.`)
}

function weight(exam: Exam): number {
  return exam.domains.reduce((sum, domain) => sum + domain.weight, 0)
}

function allIds(course: Course): string[] {
  return [
    ...course.topics.flatMap((topic) => [
      topic.id,
      ...topic.facts.map((fact) => fact.id),
      ...topic.cards.map((card) => card.id),
      ...topic.questions.map((question) => question.id),
    ]),
    ...course.scenarios.map((scenario) => scenario.id),
    ...course.exams.map((exam) => exam.id),
    ...course.priceBooks.map((book) => book.id),
  ]
}

function duplicates(ids: readonly string[]): Set<string> {
  const seen = new Set<string>()
  return new Set(ids.filter((id) => seen.has(id) || !seen.add(id)))
}

/** The line on which an id is declared; the last one, so that a duplicate is named where it was added. */
function locate(reader: Reader, id: string, message: string): ContentFault {
  const declaration = new RegExp(`^[- ]*id: *['"]?${id.replace('~reversed', '').replaceAll('.', '\\.')}['"]? *$`)
  let found: ContentFault = { file: id, line: 1, column: 1, message }
  for (const [file, text] of reader.files) {
    for (const [index, line] of text.split('\n').entries())
      if (declaration.test(line)) found = { file, line: index + 1, column: line.indexOf('id:') + 1, message }
  }
  return found
}
