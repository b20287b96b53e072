import { describe, expect, it } from 'vitest'
import { destinationOf } from '../../src/app/hash-address.ts'
import { entriesOf, entriesOfPack } from '../../src/search/entries.ts'
import { PAGE_ENTRIES } from '../../src/search/pages.ts'
import { twinOfCourse } from '../content/made-packs.ts'
import { compile, SMALL } from '../content/small-course.ts'

const files = new Map([
  ...SMALL,
  [
    'harbour/glossary.yaml',
    '- term: Brig\n  also: [brigantine]\n  meaning: A ship with two masts.\n  facts: [ships.brig-masts]\n',
  ],
  [
    'harbour/commands.yaml',
    '- command: aws harbour moor-ship\n  does: Moors a ship.\n  options: [--ship]\n  learn: ships\n  facts: [ships.brig-masts]\n',
  ],
])
const { course, faults } = compile(files)
const entries = entriesOf(course, [{ id: 'port-in-range', title: 'The port is a port', why: 'Or it fails.' }])
const found = (kind: string) => entries.filter((entry) => entry.kind === kind)

describe('What can be found', () => {
  it('comes from a sound course', () => {
    expect(faults).toEqual([])
  })

  it('is each section of a topic, at its own address', () => {
    expect(found('section')).toMatchObject([
      { title: 'Ships', href: '#/learn/ships', text: 'Tell a brig from a ketch.' },
      { title: 'Masts', place: 'Ships', href: '#/learn/ships/masts' },
    ])
    expect(found('section')[1]?.text).toContain('A brig has two masts.')
  })

  it('is each fact with the claim of the notes, and each card once, at the fact behind it', () => {
    expect(found('fact').map(({ href }) => href)).toEqual([
      '#/learn/ships/ships.brig-masts',
      '#/learn/ships/ships.ketch-masts',
    ])
    expect(found('fact')[1]?.text).toBe('A ketch has three masts.')
    expect(found('card').map(({ title }) => title)).toContain('How many masts has a brig?')
    expect(found('card').filter(({ title }) => title === 'schooner')).toEqual([])
  })

  it('is each term, command, rule and exercise', () => {
    expect(found('term')).toMatchObject([{ title: 'Brig', href: '#/glossary/brig' }])
    expect(found('term')[0]?.text).toContain('brigantine')
    expect(found('command')).toMatchObject([
      {
        title: 'aws harbour moor-ship',
        text: 'Moors a ship. --ship',
        href: '#/commands/aws-harbour-moor-ship',
      },
    ])
    expect(found('rule')).toMatchObject([{ href: '#/lab/rules/port-in-range' }])
    expect(found('exercise')).toMatchObject([{ title: 'The port of the ship' }])
  })

  it('is no question: its words would give it away', () => {
    const stems = course.topics.flatMap(({ questions }) => questions).map(({ id }) => id)
    expect(stems.length).toBeGreaterThan(0)
    expect(JSON.stringify(entries)).not.toContain('The old quay')
  })
})

describe('What can be found of a pack of one’s own', () => {
  const own = entriesOfPack(twinOfCourse())

  it('is the same as of the course, at addresses of its own', () => {
    const plain = entries.filter(({ kind }) => ['section', 'fact', 'card', 'exercise'].includes(kind))
    expect(own.map((entry) => ({ ...entry, href: entry.href.replaceAll('harbour:', '') }))).toEqual(plain)
    expect(own.map(({ href }) => href)).toContain('#/learn/harbour:ships/harbour:ships.brig-masts')
    expect(own.map(({ href }) => href)).toContain('#/lab/exercises/harbour:ships.lab-port')
  })
})

describe('Pages that can be found', () => {
  it('are pages that there are', async () => {
    const { ROUTES } = await import('../../src/app/routes.ts')
    for (const { href } of PAGE_ENTRIES) expect(destinationOf(href.slice(1), ROUTES), href).toBeDefined()
  })
})
