import { describe, expect, it } from 'vitest'
import type { Course } from '../../src/content/course.ts'
import type { Library } from '../../src/content/library.ts'
import { packLibrary } from '../../src/content/pack-library.ts'
import { twinOfCourse } from './made-packs.ts'
import { compile, SMALL } from './small-course.ts'

const { course } = compile(SMALL)

const pack = twinOfCourse()
const unnamed = (value: unknown) =>
  JSON.parse(JSON.stringify(value).replaceAll(/harbour:|own:/g, '')) as unknown

function libraryOf(of: Course): Library {
  const { outline } = of
  return {
    outline,
    contents: async () => of.contents,
    topics: async () => of.topics,
    questions: async () => of.questions,
    topic: async (id) => of.topics.find((one) => one.id === id),
    scenarios: async () => of.scenarios,
    labs: async () => of.labs,
    matrix: async () => of.matrix,
    priceBooks: async () => of.priceBooks,
    priceBook: async (id) => of.priceBooks.find((one) => one.id === id),
    reference: async () => of,
    exams: async () => of.exams,
  }
}

describe('A library with packs', () => {
  const library = packLibrary(libraryOf(course), [pack]).current()

  it.each(['topics', 'questions', 'scenarios', 'labs'] as const)(
    'has the %s of the course and then those of the packs, none of the same id',
    async (part) => {
      const all: readonly { readonly id: string }[] = await library[part]()
      const own: readonly { readonly id: string }[] = course[part]
      expect(all.slice(0, own.length)).toEqual(own)
      expect(unnamed(all.slice(own.length))).toEqual(unnamed(own))
      expect(new Set(all.map(({ id }) => id)).size).toBe(2 * own.length)
    },
  )

  it('counts them, and lists the packs apart though they have one name', async () => {
    expect(library.outline).toMatchObject({
      labs: 2 * course.labs.length,
      scenarios: 2 * course.scenarios.length,
    })
    const { packs, summaries } = await library.contents()
    expect(packs.map(({ id }) => id)).toEqual(['harbour', 'moorings', 'own:harbour'])
    expect(summaries).toHaveProperty(['harbour:ships'], 'Tell a brig from a ketch.')
    expect(library.outline.topics.map((topic) => topic.pack)).toEqual(['harbour', 'own:harbour'])
  })

  it('gives the same promise each time', () => {
    expect(library.topic('harbour:ships')).toBe(library.topic('harbour:ships'))
    expect(library.labs()).toBe(library.labs())
  })

  it('stays as it is for whoever holds it, and tells when the packs are others', async () => {
    const shelf = packLibrary(libraryOf(course), [])
    const before = shelf.current()
    let told = 0
    const stop = shelf.subscribe(() => told++)
    shelf.replace([pack])
    stop()
    shelf.replace([])
    expect(told).toBe(1)
    shelf.replace([pack])
    expect(before.outline.topics).toHaveLength(1)
    expect(await before.topic('harbour:ships')).toBeUndefined()
    expect(shelf.current().outline.topics).toHaveLength(2)
    expect((await shelf.current().topic('harbour:ships'))?.title).toBe('Ships')
  })
})
