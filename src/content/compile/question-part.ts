import type { FactId, QuestionId, TaskRef, TopicId } from '../ids.ts'
import type { Inline, Prose } from '../prose.ts'
import type { TopicQuestion } from '../question.ts'
import type { QuestionFile, ServiceSelectionSource } from '../types.gen.ts'
import type { Path } from './fault.ts'
import type { Reader } from './reader.ts'
import type { YamlSource } from './yaml-source.ts'

/** A question of a topic as its author wrote it. */
export type TopicQuestionSource = Exclude<QuestionFile[number], ServiceSelectionSource>

/** What the compiler of one kind of question is given. Paths begin at the question. */
export interface QuestionPart<Source> {
  readonly question: Source
  /** What questions of all kinds say of themselves, compiled. */
  readonly base: Pick<
    TopicQuestion,
    'id' | 'topic' | 'stem' | 'facts' | 'tasks' | 'adjacent' | 'difficulty' | 'checked'
  >
  readonly prose: (path: Path, markdown: string) => Prose
  readonly inline: (path: Path, markdown: string) => readonly Inline[]
  readonly refuse: (path: Path, message: string) => void
  /** True while nothing of this question was refused: what is unsound would only be told again by a proof. */
  readonly isSound: () => boolean
}

/** Reads what all kinds have in common, and notes the facts and exam tasks that the question names. */
export function questionPart<Source extends TopicQuestionSource>(
  reader: Reader,
  source: YamlSource,
  question: Source,
  index: number,
  topic: TopicId,
): QuestionPart<Source> {
  const before = reader.list.faults.length
  noteTasks(reader, source, question, index)
  for (const [at, name] of question.facts.entries())
    reader.facts.push({ name, place: source.placeOf([index, 'facts', at]), by: `"${question.id}" names` })
  const prose = (path: Path, markdown: string) => reader.prose(source, [index, ...path], markdown)
  return {
    question,
    base: {
      id: question.id as QuestionId,
      topic,
      stem: prose(['stem'], question.stem),
      facts: question.facts as FactId[],
      tasks: question.exams as TaskRef[],
      adjacent: question.adjacent,
      difficulty: question.difficulty,
      checked: question.checked,
    },
    prose,
    inline: (path, markdown) => reader.inline(source, [index, ...path], markdown),
    refuse: (path, message) => reader.list.add(source.fault([index, ...path], message)),
    isSound: () => reader.list.faults.length === before,
  }
}

export function noteTasks(
  reader: Reader,
  source: YamlSource,
  question: QuestionFile[number],
  index: number,
): void {
  for (const [at, name] of question.exams.entries())
    reader.tasks.push({ name, place: source.placeOf([index, 'exams', at]), by: `"${question.id}" names` })
}

/** Tells the second of two entries of a list that bear the same id. */
export function refuseTwins(
  part: QuestionPart<unknown>,
  list: string,
  what: string,
  entries: readonly { readonly id: string }[],
): void {
  const ids = entries.map(({ id }) => id)
  for (const [at, id] of ids.entries())
    if (ids.indexOf(id) < at)
      part.refuse([list, at, 'id'], `Two ${what} of this question are called "${id}".`)
}
