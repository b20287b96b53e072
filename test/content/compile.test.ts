import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededDice, shuffled } from '../../src/base/dice.ts'
import type { Topic } from '../../src/content/course.ts'
import type { Block, Inline } from '../../src/content/prose.ts'
import { compile, SMALL } from './small-course.ts'

const { course } = compile(SMALL)
const [topic] = course.topics as [Topic]
const text = (words: string): Inline => ({ kind: 'text', text: words })
const said = (...children: Inline[]): Block[] => [{ kind: 'paragraph', children }]

describe('A card', () => {
  const card = (id: string) => topic.cards.find((one) => one.id === id)

  it('has a front, a back, its facts, and what is shown below the answer', () => {
    expect(card('ships.brig')).toEqual({
      id: 'ships.brig',
      topic: 'ships',
      kind: 'basic',
      front: said(text('How many masts has a brig?')),
      back: said(text('Two.')),
      extra: said(text('Both are square-rigged.')),
      facts: ['ships.brig-masts'],
    })
  })

  it('that is reversed becomes two, and the second asks for the front', () => {
    const front = said(text('Schoner'))
    const back = said(text('schooner'))
    expect(card('ships.words')).toMatchObject({ kind: 'basic', front, back })
    expect(card('ships.words~reversed')).toMatchObject({ kind: 'basic', front: back, back: front })
  })

  it('that is a cloze shows a blank in front, and what it hides in strong type behind', () => {
    expect(card('ships.ketch')).toMatchObject({
      kind: 'cloze',
      front: said(text('A ketch has '), { kind: 'blank' }, text(' masts.')),
      back: said(text('A ketch has '), { kind: 'strong', children: [text('two')] }, text(' masts.')),
    })
  })

  it('stands in the order of the file', () => {
    expect(topic.cards.map(({ id }) => id)).toEqual([
      'ships.brig',
      'ships.words',
      'ships.words~reversed',
      'ships.ketch',
      'ships.both',
    ])
  })
})

describe('A topic', () => {
  it('has what its front matter says, its text, and its facts', () => {
    expect(topic).toMatchObject({
      id: 'ships',
      pack: 'harbour',
      title: 'Ships',
      summary: 'Tell a brig from a ketch.',
      headings: ['Ships'],
      sources: ['https://example.org/ships'],
    })
    expect(topic.text.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'correction'])
    expect(topic.facts).toMatchObject([
      { id: 'ships.brig-masts', verdict: 'silent', evidence: 'read' },
      { id: 'ships.ketch-masts', verdict: 'wrong', claim: 'A ketch has three masts.', evidence: 'quoted' },
    ])
    expect(topic.facts[0]).not.toHaveProperty('claim')
    expect(topic.facts[0]?.documented).toEqual([
      text('A '),
      { kind: 'emphasis', children: [text('brig')] },
      text(' has two masts.'),
    ])
  })

  it('has questions whose options say whether they are right, and why', () => {
    expect(topic.questions).toMatchObject([
      {
        id: 'ships.q-masts',
        kind: 'multiple-choice',
        topic: 'ships',
        stem: said(text('How many masts has a brig?')),
        options: [
          { id: 'one', text: said(text('One')), right: false, why: said(text('A sloop has one.')) },
          { id: 'two', right: true },
          { id: 'three', right: false },
        ],
        facts: ['ships.brig-masts'],
        tasks: ['saa-c03/1.1'],
        adjacent: true,
      },
      {
        id: 'ships.q-two-masted',
        kind: 'multiple-response',
        options: [{ right: true }, { right: true }, { right: false }],
      },
    ])
  })
})

describe('The rest of the course', () => {
  it('is a matrix with the services and capabilities in their order', () => {
    expect(course.matrix.services).toEqual([
      { id: 'quay', name: 'The old quay', short: 'Quay' },
      { id: 'buoy', name: 'A buoy in the bay', short: 'Buoy' },
    ])
    expect(course.matrix.capabilities).toMatchObject([
      { id: 'dry-feet', type: 'yes-no', cells: { quay: { value: true }, buoy: { value: false } } },
      { id: 'depth', type: 'number', unit: 'm', cells: { quay: { value: 3 }, buoy: { value: null } } },
    ])
  })

  it('is scenarios whose options bear the names of the services', () => {
    expect(course.scenarios).toMatchObject([
      {
        id: 'choice.q-guests',
        kind: 'service-selection',
        options: [
          {
            id: 'quay',
            text: said(text('The old quay')),
            right: true,
            why: said(text('It is one step away.')),
          },
          { id: 'buoy', text: said(text('A buoy in the bay')), right: false },
        ],
        tasks: ['saa-c03/2.1'],
        adjacent: false,
      },
    ])
  })

  it('is exams, whose tasks bear the exam’s name, and price books', () => {
    expect(course.exams).toMatchObject([
      {
        id: 'saa-c03',
        domains: [
          { tasks: [{ ref: 'saa-c03/1.1' }, { ref: 'saa-c03/1.2' }] },
          { tasks: [{ ref: 'saa-c03/2.1' }] },
        ],
      },
    ])
    expect(course.priceBooks).toMatchObject([{ id: 'harbour-dues', rates: [{ id: 'quay.night' }] }])
  })

  it('is an outline of ids and titles, without a text', () => {
    expect(course.outline).toEqual({
      topics: [
        {
          id: 'ships',
          pack: 'harbour',
          title: 'Ships',
          cards: topic.cards.map(({ id }) => id),
          questions: 2,
        },
      ],
      scenarios: 1,
      labs: 1,
      exams: [
        {
          id: 'saa-c03',
          code: 'SAA-C03',
          title: "The harbour master's exam",
          valid: { from: 'unknown', to: 'open' },
        },
      ],
    })
    expect(course.contents).toEqual({
      packs: [
        { id: 'harbour', title: 'The harbour', summary: 'Ships and how they are moored.' },
        { id: 'moorings', title: 'Moorings', summary: 'Which mooring fits?' },
      ],
      summaries: { ships: 'Tell a brig from a ketch.' },
    })
  })
})

describe('A course', () => {
  it('is the same in whatever order its files come', () => {
    // A second topic and a second exam, so that there is an order to lose.
    const files = [...SMALL]
    for (const [file, words] of SMALL) {
      if (file.includes('01-ships'))
        files.push([file.replace('01-ships', '02-boats'), words.replaceAll('ships', 'boats')])
      if (file.startsWith('exams'))
        files.push([file.replace('saa', 'dva'), words.replace('id: saa', 'id: dva').replace('SAA', 'DVA')])
    }
    const whole = compile(new Map(files))
    expect(whole.faults).toEqual([])
    expect(whole.course.topics.map(({ id }) => id)).toEqual(['ships', 'boats'])
    expect(whole.course.exams.map(({ id }) => id)).toEqual(['dva-c03', 'saa-c03'])
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const again = compile(new Map(shuffled(files, seededDice(seed))))
        expect(again.course).toEqual(whole.course)
        expect(again.faults).toEqual([])
      }),
      { seed: 20_261_122, numRuns: 25 },
    )
  })

  it('is the same from an editor on Windows, with its line ends and its byte order mark', () => {
    const files = [...SMALL].map(
      ([file, words]) => [file, `\uFEFF${words.replaceAll('\n', '\r\n')}`] as const,
    )
    expect(compile(new Map(files))).toMatchObject({ course, faults: [] })
  })
})
