import { type ContentCheck, placeOf } from './check.ts'

export default {
  id: 'background-key',
  title: 'No key rests on a fact for which no source was read (evidence "background").',
  *check(content) {
    const background = new Set(
      content.course.topics
        .flatMap(({ facts }) => facts)
        .filter(({ evidence }) => evidence === 'background')
        .map(({ id }) => id),
    )
    for (const { id, facts } of content.course.topics.flatMap(({ questions }) => questions))
      for (const [at, fact] of facts.entries())
        if (background.has(fact))
          yield {
            ...placeOf(content, id, 'facts', at),
            message: `"${fact}" is background: no source of it was read, so it can decide no key. Read one, or ask something else.`,
          }
  },
} satisfies ContentCheck
