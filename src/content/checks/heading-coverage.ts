import type { ContentFault } from '../compile/fault.ts'
import { type Coverage, coverageOf, isCovered, taughtBy } from '../coverage.ts'
import { type CheckedContent, type ContentCheck, placeOf } from './check.ts'

export default {
  id: 'heading-coverage',
  title: 'Every heading of the notes, and every part below it, has a topic, facts, cards and questions.',
  *check(content) {
    const { headings, course } = content
    const covered = coverageOf(
      headings.map(({ entry }) => entry),
      course,
    )
    for (const [at, { entry, source, path }] of headings.entries()) {
      const coverage = covered[at]
      if (coverage && !isCovered(coverage)) yield source.fault(path, lacks(entry.heading, coverage))
      for (const [index, { part, facts }] of (entry.parts ?? []).entries()) {
        const taught = taughtBy(facts, course)
        if (!isCovered(taught)) yield source.fault([...path, 'parts', index], lacks(part, taught))
      }
    }
    if (headings.length > 0) yield* strangers(content)
  },
} satisfies ContentCheck

function lacks(name: string, coverage: Omit<Coverage, 'heading' | 'level'>): string {
  const missing = (['topics', 'facts', 'cards', 'questions'] as const).filter(
    (key) => coverage[key].length === 0,
  )
  return `"${name}" has no ${missing.join(', no ')}: name the facts that teach it, and write what is missing.`
}

/** A topic claims to teach headings by name; a name that the notes do not have covers nothing. */
function* strangers(content: CheckedContent): Iterable<ContentFault> {
  const known = new Set(
    content.headings.flatMap(({ entry }) => [entry.heading, ...(entry.parts ?? []).map(({ part }) => part)]),
  )
  const taught = new Set(content.course.topics.flatMap(({ headings }) => headings))
  for (const { id, headings } of content.course.topics)
    for (const [at, heading] of headings.entries())
      if (!known.has(heading))
        yield {
          ...placeOf(content, id, 'headings', at),
          message: `The notes have no heading "${heading}": see headings.yaml.`,
        }
  for (const { entry, source, path } of content.headings)
    if (entry.level > 1 && !taught.has(entry.heading))
      yield source.fault(path, `No topic says in its front matter that it teaches "${entry.heading}".`)
}
