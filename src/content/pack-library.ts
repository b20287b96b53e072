import type { Contents, Outline, Topic } from './course.ts'
import type { Library } from './library.ts'
import { outlineTopic } from './outline-topic.ts'
import type { OwnPack } from './own-pack.ts'
import { entriesOfTopic } from './question-entry.ts'

/** The course with packs of one's own behind it. `replace` changes which; pages that open afterwards see them. */
export interface PackLibrary extends Library {
  readonly packs: () => readonly OwnPack[]
  readonly replace: (packs: readonly OwnPack[]) => void
}

/** Sets packs beside a course. What a page asks for is the same promise until the packs change, as React's `use` wants it. */
export function packLibrary(course: Library, first: readonly OwnPack[]): PackLibrary {
  let packs = first
  let parts = combined(course, packs)
  return {
    ...course,
    get outline() {
      return parts.outline
    },
    contents: () => parts.contents(),
    topics: () => parts.topics(),
    questions: () => parts.questions(),
    topic: (id) => parts.topic(id),
    packs: () => packs,
    replace(next) {
      packs = next
      parts = combined(course, packs)
    },
  }
}

function combined(course: Library, packs: readonly OwnPack[]) {
  const own = packs.flatMap(({ topics }) => topics)
  const byId = new Map<string, Promise<Topic>>(own.map((topic) => [topic.id, Promise.resolve(topic)]))
  const outline: Outline = { ...course.outline, topics: [...course.outline.topics, ...own.map(outlineTopic)] }
  return {
    outline,
    contents: once(async () => withPacks(await course.contents(), packs)),
    questions: once(async () => [...(await course.questions()), ...own.flatMap(entriesOfTopic)]),
    topics: once(async () => [...(await course.topics()), ...own]),
    topic: (id: string) => byId.get(id) ?? course.topic(id),
  }
}

function withPacks({ packs, summaries }: Contents, own: readonly OwnPack[]): Contents {
  const topics = own.flatMap((pack) => pack.topics)
  return {
    packs: [...packs, ...own.map(({ id, title, summary }) => ({ id, title, summary }))],
    summaries: { ...summaries, ...Object.fromEntries(topics.map(({ id, summary }) => [id, summary])) },
  }
}

/** The same promise each time; a failed load is forgotten so that "try again" does. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined
  return () => {
    if (kept) return kept
    kept = load()
    kept.catch(() => {
      kept = undefined
    })
    return kept
  }
}
