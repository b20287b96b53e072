import { describe, expect, it } from 'vitest'
import { GENERATORS } from '../../src/cli/content-generators.ts'
import { coverageOf } from '../../src/content/coverage.ts'
import { reportLines, reportOf } from '../../src/content/report.ts'
import { FAMILIES } from '../../src/drill/families.ts'
import { compile, SMALL } from './small-course.ts'

const HEADINGS = `- { heading: The notes, level: 1 }
- { heading: Ships, level: 2, facts: [ships.brig-masts] }
- { heading: Rigs, level: 3, facts: [ships.ketch-masts] }
- { heading: Whales, level: 2 }
`
const compilation = compile(new Map([...SMALL, ['harbour/headings.yaml', HEADINGS]]))
const coverage = coverageOf(
  compilation.headings.map(({ entry }) => entry),
  compilation.course,
)

describe('The coverage of the notes', () => {
  it('goes from a heading over its facts to the topics, cards and questions that name them', () => {
    expect(coverage[2]).toEqual({
      heading: 'Rigs',
      level: 3,
      topics: ['ships'],
      facts: ['ships.ketch-masts'],
      cards: ['ships.ketch', 'ships.both'],
      questions: ['ships.q-two-masted'],
    })
  })

  it('gives a heading what the headings below it have, each thing once', () => {
    expect(coverage[1]?.facts).toEqual(['ships.brig-masts', 'ships.ketch-masts'])
    expect(coverage[1]?.questions).toEqual(['ships.q-masts', 'ships.q-two-masted'])
    expect(coverage[0]?.facts).toEqual(coverage[1]?.facts)
    expect(coverage[3]?.facts).toEqual([])
  })
})

describe('The report', () => {
  const report = reportOf(compilation, 7)

  it('counts what there is, under the names that machines read', () => {
    expect(report).toEqual({
      topics: 1,
      facts: 2,
      cards: 5,
      questions: 3,
      questionsByKind: { 'multiple-choice': 1, 'multiple-response': 1, 'service-selection': 1 },
      questionsByExam: { 'saa-c03': 3 },
      generators: 7,
      matrix: { services: 2, capabilities: 2, cells: 4 },
      headings: { total: 4, covered: 3 },
    })
  })

  it('shows people a table with a line for each heading', () => {
    expect(
      reportLines(report, coverage)
        .slice(0, 5)
        .map((line) => line.replaceAll(/ +/g, ' ')),
    ).toEqual([
      'Heading topics facts cards questions',
      'The notes 1 2 5 2',
      ' Ships 1 2 5 2',
      ' Rigs 1 1 2 1',
      ' Whales 0 0 0 0',
    ])
  })
})

describe('The generators that the report of the project counts', () => {
  it('are the families of drills', () => {
    expect(GENERATORS).toBe(FAMILIES.length)
  })
})
