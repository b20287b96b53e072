import type { Contents, Outline, Topic } from './course.ts'
import { type KeptPack, labsIn, referenceIn, scenariosIn, topicIn } from './kept-pack.ts'
import type { Library } from './library.ts'

/** The course with packs of one's own behind it. */
export interface PackLibrary {
  /** The course and the packs as they are now. What it returns never changes: a page that holds it sees one state. */
  readonly current: () => Library
  readonly packs: () => readonly KeptPack[]
  readonly replace: (packs: readonly KeptPack[]) => void
  /** Calls the listener whenever the packs were replaced, until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void
}

/** Sets packs beside a course. */
export function packLibrary(course: Library, first: readonly KeptPack[]): PackLibrary {
  let packs = first
  let current = combined(course, packs)
  const listeners = new Set<() => void>()
  return {
    current: () => current,
    packs: () => packs,
    replace(next) {
      packs = next
      current = combined(course, packs)
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** What a page asks for is the same promise each time, as React's `use` wants it. */
function combined(course: Library, packs: readonly KeptPack[]): Library {
  const topic = topicsById(course, packs)
  const own = packs.flatMap(({ topics }) => topics)
  return {
    ...course,
    outline: outlineWith(course.outline, packs),
    topic,
    contents: once(async () => contentsWith(await course.contents(), packs)),
    questions: once(async () => [...(await course.questions()), ...packs.flatMap((pack) => pack.questions)]),
    topics: once(async () => {
      const loaded = await Promise.all(own.map(({ id }) => topic(id)))
      return [...(await course.topics()), ...loaded.filter((one) => one !== undefined)]
    }),
    labs: once(async () => [...(await course.labs()), ...packs.flatMap(labsIn)]),
    scenarios: once(async () => [...(await course.scenarios()), ...packs.flatMap(scenariosIn)]),
    reference: once(async () => referenceWith(await course.reference(), packs)),
  }
}

type Reference = Awaited<ReturnType<Library['reference']>>

/** The terms stay in the order of the alphabet. */
function referenceWith(course: Reference, packs: readonly KeptPack[]): Reference {
  const all = [course, ...packs.map(referenceIn)]
  return {
    glossary: all
      .flatMap(({ glossary }) => glossary)
      .toSorted((one, other) => one.term.localeCompare(other.term, 'en')),
    commands: all.flatMap(({ commands }) => commands),
  }
}

/** Any topic by its id; one of a pack is read from its text when it is first asked for. */
function topicsById(course: Library, packs: readonly KeptPack[]): Library['topic'] {
  const read = new Map<string, Promise<Topic | undefined>>()
  return (id) => {
    const pack = packs.find(({ texts }) => Object.hasOwn(texts.topics, id))
    if (pack === undefined) return course.topic(id)
    const known = read.get(id) ?? Promise.resolve(topicIn(pack, id))
    read.set(id, known)
    return known
  }
}

function outlineWith(outline: Outline, packs: readonly KeptPack[]): Outline {
  const sum = (key: keyof KeptPack['figures']) => packs.reduce((all, { figures }) => all + figures[key], 0)
  return {
    ...outline,
    topics: [...outline.topics, ...packs.flatMap(({ topics }) => topics)],
    labs: outline.labs + sum('labs'),
    scenarios: outline.scenarios + sum('scenarios'),
  }
}

function contentsWith({ packs, summaries }: Contents, own: readonly KeptPack[]): Contents {
  const topics = own.flatMap((pack) => pack.topics)
  return {
    packs: [...packs, ...own.map(listed)],
    summaries: { ...summaries, ...Object.fromEntries(topics.map(({ id, summary }) => [id, summary])) },
  }
}

/** A pack in the list of all, under the name that its topics give it. */
function listed({ id, title, summary, notice, topics }: KeptPack): Contents['packs'][number] {
  return { id: topics[0]?.pack ?? id, title, summary, ...(notice && { notice }) }
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
