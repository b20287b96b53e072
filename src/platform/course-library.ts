import outline from 'virtual:course/outline'
import { topics } from 'virtual:course/loaders'
import type { Library } from '../content/library.ts'

/** The course that was compiled into this build. */
export function courseLibrary(): Library {
  const kept = new Map<string, Promise<unknown>>()
  /** React's `use` needs the same promise each time; a failed load is forgotten so that "try again" does. */
  const once = <T>(key: string, load: () => Promise<T>): Promise<T> => {
    const known = kept.get(key) as Promise<T> | undefined
    if (known) return known
    const loading = load()
    kept.set(key, loading)
    loading.catch(() => kept.delete(key))
    return loading
  }
  const priceBooks = () => once('books', async () => (await import('virtual:course/books')).default)
  const topic = (id: string) => once(`topic/${id}`, async () => (await topics[id]?.())?.default)
  return {
    outline,
    contents: () => once('contents', async () => (await import('virtual:course/contents')).default),
    topic,
    topics: () =>
      once('topics', async () =>
        (await Promise.all(outline.topics.map(({ id }) => topic(id)))).filter((one) => one !== undefined),
      ),
    questions: () => once('questions', async () => (await import('virtual:course/questions')).default),
    scenarios: () => once('scenarios', async () => (await import('virtual:course/scenarios')).default),
    labs: () => once('labs', async () => (await import('virtual:course/labs')).default),
    matrix: () => once('matrix', async () => (await import('virtual:course/matrix')).default),
    priceBooks,
    priceBook: (id) => once(`prices/${id}`, async () => (await priceBooks()).find((book) => book.id === id)),
    reference: () => once('reference', async () => (await import('virtual:course/reference')).default),
    exams: () => once('exams', async () => (await import('virtual:course/exams')).default),
  }
}
