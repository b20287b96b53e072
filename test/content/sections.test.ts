import { expect, test } from 'vitest'
import type { FactId } from '../../src/content/ids.ts'
import type { Block, Inline } from '../../src/content/prose.ts'
import { bySection, sectionsOf } from '../../src/content/sections.ts'

const heading = (id: string): Block => ({
  kind: 'heading',
  level: 2,
  id,
  children: [{ kind: 'text', text: id }],
})
const telling = (...facts: string[]): Block => ({
  kind: 'paragraph',
  children: facts.map((fact) => ({ kind: 'fact', fact: fact as FactId })),
})
const about = (...facts: string[]) => ({ facts: facts as FactId[] })

const TEXT = [
  telling('in-the-lead'),
  heading('rig'),
  telling('masts', 'sails'),
  heading('hull'),
  telling('keel', 'sails', 'ribs'),
]

test('a section tells the facts between its heading and the next', () => {
  expect(sectionsOf(TEXT).map(({ id, facts }) => [id, [...facts]])).toEqual([
    ['rig', ['masts', 'sails']],
    ['hull', ['keel', 'sails', 'ribs']],
  ])
})

test('an item belongs to the section that tells the most of its facts, of equals to the first, or to none', () => {
  const cases = [
    about('masts'),
    about('sails'),
    about('masts', 'keel', 'ribs'),
    about('in-the-lead'),
    about(),
  ]
  const sections = bySection(TEXT, cases)
  expect(sections.get('rig')).toEqual([cases[0], cases[1]])
  expect(sections.get('hull')).toEqual([cases[2]])
  expect([...sections.values()].flat()).toHaveLength(3)
})

test('a fact counts wherever its section tells it: in a list, a table, a correction, bold words', () => {
  const cell = [
    { kind: 'strong', children: [{ kind: 'fact', fact: 'in-a-table' as FactId }] },
  ] satisfies Inline[]
  const text = [
    heading('rig'),
    { kind: 'list', ordered: false, items: [[telling('in-a-list')]] },
    { kind: 'table', head: [], align: [], rows: [[cell]] },
    { kind: 'correction', fact: 'corrected' as FactId, blocks: [telling('in-a-correction')] },
  ] satisfies Block[]
  expect([...(sectionsOf(text)[0]?.facts ?? [])]).toEqual([
    'in-a-list',
    'in-a-table',
    'corrected',
    'in-a-correction',
  ])
})
