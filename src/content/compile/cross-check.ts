import type { Course } from '../course.ts'
import { comparePlaces } from './fault.ts'
import type { Named, Reader } from './reader.ts'

/** What only shows when all files are seen together: duplicate ids, facts and exam tasks that do not exist. */
export function crossCheck(reader: Reader, course: Course): void {
  const fault = ({ place }: Named, message: string) => reader.list.add({ ...place, message })
  const seen = new Set<string>()
  // In the order of the files, so that a duplicate is named where it stands the second time.
  for (const id of reader.ids.toSorted((one, other) => comparePlaces(one.place, other.place))) {
    if (seen.has(id.name)) fault(id, `The id "${id.name}" is used twice.`)
    seen.add(id.name)
  }
  const facts = new Set<string>(course.topics.flatMap((topic) => topic.facts.map((fact) => fact.id)))
  for (const named of reader.facts)
    if (!facts.has(named.name)) fault(named, `${named.by} the fact "${named.name}", which does not exist.`)
  const tasks = new Set<string>(
    course.exams.flatMap((exam) => exam.domains.flatMap((domain) => domain.tasks.map((task) => task.ref))),
  )
  for (const named of reader.tasks)
    if (!tasks.has(named.name)) fault(named, `${named.by} the exam task "${named.name}", which no exam has.`)
}
