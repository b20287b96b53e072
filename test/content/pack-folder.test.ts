import { describe, expect, it } from 'vitest'
import { faultText } from '../../src/content/compile/fault.ts'
import { planNew } from '../../src/cli/content-new.ts'
import type { Topic } from '../../src/content/course.ts'
import { readFolderPack } from './made-packs.ts'
import { compile, FILES, SMALL, type Slip, withSlips } from './small-course.ts'

const read = readFolderPack
const faultsOf = (files: ReadonlyMap<string, string>) => {
  const reading = read(files)
  return reading.kind === 'refused' ? reading.faults.map(faultText) : []
}

/** The pack of the small course as an author zips it, with a service selection beside it. */
const harbour = (files: ReadonlyMap<string, string> = SMALL) =>
  new Map([
    ...[...files].filter(([file]) => file.startsWith('harbour/')),
    ['harbour/questions.yaml', files.get(FILES.scenarios) ?? ''],
  ])
const slipped = (...slips: readonly Slip[]) => harbour(withSlips(...slips))
const withFile = (file: string, text: string) => new Map([...harbour(), [file, text]])
const atRoot = (files: ReadonlyMap<string, string>) =>
  new Map([...files].map(([file, text]) => [file.replace('harbour/', ''), text]))

describe('A pack that is a folder', () => {
  it('becomes the same as in the course, under ids of its own', () => {
    const reading = read(harbour())
    if (reading.kind === 'refused') throw new Error(reading.faults.map(faultText).join('\n'))
    const { topics, labs, scenarios } = reading.pack
    const course = compile(SMALL).course
    const unnamed = (value: unknown) =>
      JSON.parse(JSON.stringify(value).replaceAll(/harbour:|own:/g, '')) as unknown
    expect(unnamed(topics)).toEqual(unnamed(course.topics satisfies readonly Topic[]))
    expect(unnamed(labs)).toEqual(unnamed(course.labs))
    expect(unnamed(scenarios)).toEqual(unnamed(course.scenarios))
    expect(topics[0]?.id).toBe('harbour:ships')
    expect(labs[0]).toMatchObject({ id: 'harbour:ships.lab-port', facts: ['harbour:ships.brig-masts'] })
  })

  it('may lie at the root of the archive or in folders, whatever those are called', () => {
    expect(read(atRoot(harbour())).kind).toBe('pack')
    const deep = new Map([...harbour()].map(([file, text]) => [`repository/content/${file}`, text]))
    expect(read(deep).kind).toBe('pack')
    const renamed = new Map([...harbour()].map(([file, text]) => [file.replace('harbour/', 'main/'), text]))
    expect(read(renamed).kind).toBe('pack')
  })

  it.each<[string, ReadonlyMap<string, string>, RegExp]>([
    [
      'a key that does not follow',
      slipped({ file: 'questions', from: '      text: Two\n      right: true\n', to: '      text: Two\n' }),
      /^harbour\/01-ships\/questions\.yaml:5:5 {2}.*exactly one right option/,
    ],
    [
      'an exercise that its solution does not solve',
      slipped({ file: 'lab', from: 'port: 8080\n', to: 'port: 80801\n' }),
      /^harbour\/01-ships\/labs\/01-port\.yaml:\d+:\d+ {2}/,
    ],
    [
      'a selection that the matrix does not prove',
      slipped({ file: 'scenarios', from: 'answer: [quay]', to: 'answer: [buoy]' }),
      /^harbour\/questions\.yaml:\d+:\d+ {2}/,
    ],
    [
      'an unknown fact',
      slipped({ file: 'topic', from: '[^ships.brig-masts]', to: '[^ships.sails]' }),
      /^harbour\/01-ships\/topic\.md:13:22 {2}The text cites the fact "ships\.sails"/,
    ],
    [
      'a misspelt name',
      withFile('harbour/01-ships/card.yaml', 'x'),
      /^harbour\/01-ships\/card\.yaml:1:1 {2}No file of a pack has this name/,
    ],
    ['a matrix', withFile('harbour/matrix.yaml', 'x'), /harbour\/matrix\.yaml:1:1 {2}A pack has no matrix/],
    ['a file beside it', withFile('other/x.yaml', 'x'), /other\/x\.yaml:1:1 {2}This file lies outside/],
    [
      'a second pack',
      withFile('harbour/quay/pack.yaml', 'x'),
      /^harbour\/quay\/pack\.yaml:1:1 {2}There is a second pack/,
    ],
    ['no pack.yaml', new Map([['01-ships/topic.md', 'x']]), /^pack\.yaml:1:1 {2}This file is missing/],
    [
      'no topic',
      new Map([['pack.yaml', SMALL.get(FILES.pack) ?? '']]),
      /^pack\.yaml:1:1 {2}A pack has at least one topic/,
    ],
    [
      'a depth bomb in one of its files',
      withFile('harbour/glossary.yaml', '['.repeat(20_000)),
      /^harbour\/glossary\.yaml:1:1 {2}This file nests deeper/,
    ],
  ])('is refused whole for %s, with the file and the place', (_what, files, message) => {
    expect(faultsOf(files)).toEqual(expect.arrayContaining([expect.stringMatching(message)]))
  })

  it('leads its own links to its own pages, and leaves the others alone', () => {
    const text = 'See [ships](#/learn/ships/masts), [port](#/lab/exercises/ships.lab-port), [learn](#/learn).'
    const linked = slipped({ file: 'topic', from: '## Masts', to: `${text}\n\n## Masts` })
    const reading = read(linked)
    if (reading.kind === 'refused') throw new Error(reading.faults.map(faultText).join('\n'))
    const hrefs = [...JSON.stringify(reading.pack.topics[0]?.text).matchAll(/"href":"([^"]+)"/g)]
    expect(hrefs.map(([, href]) => href)).toEqual([
      '#/learn/harbour:ships/masts',
      '#/lab/exercises/harbour:ships.lab-port',
      '#/learn',
    ])
  })

  it('may be what `npm run content -- new` makes, once the TODOs are written', () => {
    const planned = planNew(['topic', 'harbour', 'knots', 'Knots'], {
      files: SMALL,
      topics: compile(SMALL).course.topics,
      day: '2026-11-22',
    })
    if (!planned.ok) throw new Error(planned.message)
    const files = new Map([...harbour(), ...planned.writings.map(({ file, text }) => [file, text] as const)])
    const faults = faultsOf(files)
    expect(faults.length).toBeGreaterThan(0)
    for (const fault of faults) expect(fault).toMatch(/^harbour\/02-knots\/.*(TODO|exam task)/)
  })
})
