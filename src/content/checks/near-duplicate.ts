import { isReversed } from '../reversed-card.ts'
import type { Question } from '../question.ts'
import { type CheckedContent, type ContentCheck, placeOf } from './check.ts'
import { sameWords, wordsOf } from './plain-words.ts'

/** Two texts that share this part of their runs of three words read as one. */
const NEAR = 0.8
/** Texts of fewer runs share them by chance. */
const FEWEST_RUNS = 6

interface Candidate {
  readonly id: string
  readonly path: readonly [string]
  /** What tells a contrast pair from a repetition: the same story may be asked twice when the answer changes. */
  readonly answer: string
  readonly words: string
  readonly runs: ReadonlySet<string>
}

export default {
  id: 'near-duplicate',
  title: 'No two questions and no two cards ask the same, unless one changed requirement changes the answer.',
  *check(content) {
    for (const candidates of [stemsOf(content), frontsOf(content)])
      for (const [index, one] of candidates.entries())
        for (const other of candidates.slice(index + 1)) {
          const same = one.words === other.words
          if (!same && (one.answer !== other.answer || !near(one.runs, other.runs))) continue
          yield {
            ...placeOf(content, other.id, ...other.path),
            message: `${same ? 'This is word for word' : 'This is nearly'} what "${one.id}" asks${
              same ? '' : ', with the same answer'
            }: ask for another thing, or drop one of the two.`,
          }
        }
  },
} satisfies ContentCheck

function stemsOf({ course }: CheckedContent): Candidate[] {
  const questions: readonly Question[] = [
    ...course.topics.flatMap((topic) => topic.questions),
    ...course.scenarios,
  ]
  return questions.map((question) => {
    const file = question.kind === 'config-debugging' ? question.file.text : ''
    return candidate(question.id, 'stem', `${wordsOf(question.stem)} ${file}`, answerOf(question))
  })
}

/** What is answered, in whatever order the answers stand. */
function answerOf(question: Question): string {
  const placed =
    'options' in question
      ? question.options.filter(({ right }) => right)
      : 'steps' in question
        ? question.steps
        : question.items
  return placed
    .map(({ text }) => sameWords(wordsOf(text)))
    .toSorted()
    .join('\n')
}

function frontsOf({ course }: CheckedContent): Candidate[] {
  return course.topics
    .flatMap(({ cards }) => cards)
    .filter((card) => !isReversed(card))
    .map(({ id, kind, front, back }) =>
      candidate(id, kind === 'cloze' ? 'text' : 'front', wordsOf(front), sameWords(wordsOf(back))),
    )
}

function candidate(id: string, key: string, text: string, answer: string): Candidate {
  const words = sameWords(text)
  const parts = words.split(' ')
  const runs = parts.slice(2).map((_, at) => parts.slice(at, at + 3).join(' '))
  return { id, path: [key], answer, words, runs: new Set(runs) }
}

function near(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  if (small.size < FEWEST_RUNS || small.size < large.size * NEAR) return false
  let shared = 0
  for (const run of small) if (large.has(run)) shared++
  return shared / (small.size + large.size - shared) >= NEAR
}
