import type { Topic } from './course.ts'
import type { TopicId } from './ids.ts'
import type { Question, QuestionEntry } from './question.ts'

/** What a question is chosen by. */
export function questionEntry(
  { id, kind, tasks, difficulty }: Question,
  topic: TopicId | null,
): QuestionEntry {
  return { id, kind, topic, tasks, difficulty }
}

export function entriesOfTopic({ id, questions }: Topic): QuestionEntry[] {
  return questions.map((question) => questionEntry(question, id))
}
