import type { Compilation } from './compile/compile.ts'
import { type Coverage, coverageOf, isCovered } from './coverage.ts'
import type { Course } from './course.ts'

/** What the content amounts to, in numbers. The names of the keys are read by machines. */
export interface ContentReport {
  readonly topics: number
  readonly facts: number
  /** A reversed card counts as the two that it becomes. */
  readonly cards: number
  readonly questions: number
  readonly questionsByKind: Readonly<Record<string, number>>
  /** A question that serves tasks of two exams counts in both. */
  readonly questionsByExam: Readonly<Record<string, number>>
  /** Seeded families that make fresh variants. */
  readonly generators: number
  readonly matrix: { readonly services: number; readonly capabilities: number; readonly cells: number }
  readonly headings: { readonly total: number; readonly covered: number }
}

/** Counts a course. `generators` are counted by whoever has them: they are code, not content. */
export function reportOf({ course, headings }: Compilation, generators: number): ContentReport {
  const { topics, matrix } = course
  const sum = (count: (topic: Course['topics'][number]) => number) =>
    topics.reduce((total, topic) => total + count(topic), 0)
  const questions = [...topics.flatMap((topic) => topic.questions), ...course.scenarios]
  const coverage = coverageOf(
    headings.map(({ entry }) => entry),
    course,
  )
  return {
    topics: topics.length,
    facts: sum(({ facts }) => facts.length),
    cards: sum(({ cards }) => cards.length),
    questions: questions.length,
    questionsByKind: countBy(questions.map(({ kind }) => kind)),
    questionsByExam: countBy(
      questions.flatMap(({ tasks }) => [...new Set(tasks.map((task) => task.split('/')[0] ?? ''))]),
    ),
    generators,
    matrix: {
      services: matrix.services.length,
      capabilities: matrix.capabilities.length,
      cells: matrix.capabilities.reduce((cells, { cells: row }) => cells + Object.keys(row).length, 0),
    },
    headings: { total: coverage.length, covered: coverage.filter(isCovered).length },
  }
}

function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names.toSorted()) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

/** The report as lines for a terminal: the coverage of every heading, then the counts. */
export function reportLines(report: ContentReport, coverage: readonly Coverage[]): string[] {
  const width = Math.max(...coverage.map(({ heading, level }) => heading.length + indent(level)), 7)
  const row = (name: string, cells: readonly (string | number)[]) =>
    `${name.padEnd(width)}  ${cells.map((cell) => String(cell).padStart(11)).join('')}`
  return [
    row('Heading', ['topics', 'facts', 'cards', 'questions']),
    ...coverage.map(({ heading, level, topics, facts, cards, questions }) =>
      row(
        ' '.repeat(indent(level)) + heading,
        [topics, facts, cards, questions].map(({ length }) => length),
      ),
    ),
    '',
    ...countLines(report),
  ]
}

function indent(level: number): number {
  return (level - 1) * 2
}

function countLines(report: ContentReport): string[] {
  const { headings, matrix } = report
  const list = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ')
  return [
    `headings    ${headings.covered} of ${headings.total} covered`,
    `topics      ${report.topics}`,
    `facts       ${report.facts}`,
    `cards       ${report.cards}`,
    `questions   ${report.questions}: ${list(report.questionsByKind)}`,
    `by exam     ${list(report.questionsByExam)}`,
    `generators  ${report.generators}`,
    `matrix      ${matrix.services} services × ${matrix.capabilities} capabilities, ${matrix.cells} cells`,
  ]
}
