import type { Course, Difficulty, Outline, PackId } from '../course.ts'
import type { Pack } from '../types.gen.ts'

const STEPS: readonly Difficulty[] = ['easy', 'medium', 'hard']

/** What the start page knows of a course: ids and titles only, so that it stays small. */
export function outlineOf(packs: readonly Pack[], course: Omit<Course, 'outline'>): Outline {
  return {
    packs: packs.map((pack) => ({ ...pack, id: pack.id as PackId })),
    topics: course.topics.map(({ id, pack, title, summary, cards, questions }) => ({
      id,
      pack,
      title,
      summary,
      cards: cards.map((card) => card.id),
      questions: questions.length,
    })),
    scenarios: course.scenarios.map(({ id, title }) => ({ id, title })),
    labs: course.labs
      .map(({ id, topic, title, difficulty, goals }) => ({
        id,
        topic,
        title,
        difficulty,
        points: goals.reduce((sum, goal) => sum + goal.points, 0),
      }))
      .toSorted((one, other) => STEPS.indexOf(one.difficulty) - STEPS.indexOf(other.difficulty)),
    exams: course.exams.map(({ id, code, title, valid }) => ({ id, code, title, valid })),
  }
}
