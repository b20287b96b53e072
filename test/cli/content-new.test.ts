import { describe, expect, it } from 'vitest'
import { type Planned, planNew, type Writing } from '../../src/cli/content-new.ts'
import { checkContent } from '../../src/content/checks/checks.ts'
import { faultText } from '../../src/content/compile/fault.ts'
import { compile, FILES, SMALL } from '../content/small-course.ts'

const DAY = '2026-11-22'
const existing = { files: SMALL, topics: compile(SMALL).course.topics, day: DAY }
const plan = (...args: string[]) => planNew(args, existing)

function written(planned: Planned): Map<string, string> {
  if (!planned.ok) throw new Error(planned.message)
  const files = new Map(SMALL)
  for (const { file, text, how } of planned.writings)
    files.set(file, how === 'append' ? (files.get(file) ?? '') + text : text)
  return files
}

/** The small course knows one exam; the skeletons name tasks of the real ones. */
const toTheSmallExam = (files: Map<string, string>) =>
  new Map(
    [...files].map(([file, text]) => [
      file,
      text.replaceAll(/\[(?:saa|dva)-c0\d\/\d\.\d\]/g, '[saa-c03/1.1]'),
    ]),
  )

describe('A new skeleton', () => {
  const places = (planned: Planned) =>
    planned.ok ? planned.writings.map(({ file, how }: Writing) => `${how} ${file}`) : []

  it('stands at its place: behind what is there, or in a file of its own', () => {
    expect(places(plan('card', 'ships', 'sloop'))).toEqual([`append ${FILES.cards}`])
    expect(places(plan('question', 'ships', 'sloop'))).toEqual([`append ${FILES.questions}`])
    expect(places(plan('lab', 'ships', 'sloop'))).toEqual(['create harbour/01-ships/labs/02-sloop.yaml'])
    expect(places(plan('topic', 'harbour', 'boats', 'Boats'))).toEqual(
      ['topic.md', 'facts.yaml', 'cards.yaml', 'questions.yaml'].map(
        (file) => `create harbour/02-boats/${file}`,
      ),
    )
  })

  it('may be of a pack, which topics are then made in', () => {
    expect(places(plan('pack', 'quay', 'The quay'))).toEqual(['create quay/pack.yaml'])
    const files = written(plan('pack', 'quay', 'The quay'))
    expect(compile(files).faults).toEqual([])
    expect(places(planNew(['topic', 'quay', 'stones'], { ...existing, files }))[0]).toBe(
      'create quay/01-stones/topic.md',
    )
    expect(plan('pack', 'harbour')).toEqual({ ok: false, message: 'There is a pack "harbour" already.' })
  })

  it.each([
    ['card', 'ships'],
    ['question', 'ships'],
    ['lab', 'ships'],
    ['topic', 'harbour'],
  ])('of a %s compiles, and cannot be built before its TODOs are written', (kind, where) => {
    const compilation = compile(toTheSmallExam(written(plan(kind, where, 'sloop'))))
    expect(compilation.faults.map(faultText)).toEqual([])
    const faults = checkContent({ ...compilation, day: DAY })
    expect(faults.length).toBeGreaterThan(0)
    expect(faults.filter(({ message }) => message.startsWith('"TODO" marks')).length).toBeGreaterThan(1)
  })

  it('never takes an id or a place that is taken, and says what there is', () => {
    const again = { ...existing, files: written(plan('card', 'ships', 'sloop')) }
    expect(planNew(['card', 'ships', 'sloop'], again)).toEqual({
      ok: false,
      message: '"ships.card-sloop" is there already.',
    })
    expect(plan('topic', 'harbour', 'ships')).toEqual({
      ok: false,
      message: 'There is a topic "ships" already.',
    })
    expect(plan('card', 'whales', 'blue')).toEqual({
      ok: false,
      message: 'There is no topic "whales". The topics are ships.',
    })
    expect(plan('card', 'ships', '../x').ok).toBe(false)
    expect(plan('song', 'ships', 'shanty').ok).toBe(false)
  })
})
