import type { QuestionId, TaskRef, TopicId } from '../content/ids.ts'
import type { QuestionEntry } from '../content/question.ts'
import type { Answer } from './run.ts'
import { type Standing, standingOf } from './standing.ts'

/** How many answers went which way. */
export type Tally = Readonly<Record<Standing, number>>

export interface SessionReport {
  readonly all: Tally
  /** The weakest first: most wrong and guessed, then most asked. An item of several tasks counts in each. */
  readonly tasks: readonly { readonly task: TaskRef; readonly tally: Tally }[]
  /** Topics with an answer that was no success, the one with most of them first. */
  readonly topics: readonly { readonly topic: TopicId; readonly missed: number }[]
  /** Questions that were no success, in the order in which they were asked. */
  readonly missed: readonly QuestionId[]
}

/** What a session's answers say. `exam` keeps to the tasks of one exam. */
export function reportOf(
  answers: readonly Answer[],
  entries: readonly QuestionEntry[],
  exam?: string,
): SessionReport {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const tasks = new Map<TaskRef, Tally>()
  const topics = new Map<TopicId, number>()
  let all = NOTHING
  for (const answer of answers) {
    const standing = standingOf(answer)
    const entry = byId.get(answer.question)
    all = counted(all, standing)
    for (const task of entry?.tasks ?? [])
      if (exam === undefined || task.startsWith(`${exam}/`))
        tasks.set(task, counted(tasks.get(task) ?? NOTHING, standing))
    if (standing !== 'right' && entry?.topic) topics.set(entry.topic, (topics.get(entry.topic) ?? 0) + 1)
  }
  return {
    all,
    tasks: [...tasks]
      .map(([task, tally]) => ({ task, tally }))
      .toSorted(
        (one, other) =>
          openOf(other.tally) - openOf(one.tally) ||
          other.tally.right - one.tally.right ||
          (one.task < other.task ? -1 : 1),
      ),
    topics: [...topics]
      .map(([topic, missed]) => ({ topic, missed }))
      .toSorted((one, other) => other.missed - one.missed),
    missed: answers.filter((answer) => standingOf(answer) !== 'right').map(({ question }) => question),
  }
}

const NOTHING: Tally = { right: 0, guessed: 0, wrong: 0 }

function counted(tally: Tally, standing: Standing): Tally {
  return { ...tally, [standing]: tally[standing] + 1 }
}

function openOf({ wrong, guessed }: Tally): number {
  return wrong + guessed
}
