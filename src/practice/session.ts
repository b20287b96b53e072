import { type Dice, shuffled } from '../base/dice.ts'
import type { QuestionId } from '../content/ids.ts'
import type { QuestionEntry } from '../content/question.ts'
import type { ProgressEvent } from '../progress/event.ts'
import { effective } from '../progress/log.ts'
import type { Answer } from './run.ts'

/** Questions that were drawn to be answered together. What was answered is not kept here: the log knows. */
export interface Session {
  /** Its name in the log. */
  readonly id: string
  /** The filter that it was drawn by, as it stands in an address. */
  readonly query: string
  readonly questions: readonly QuestionId[]
}

/** The name of the draft that holds the session. */
export const SESSION_DRAFT = 'practice-session'
export const SESSION_COUNTS = [5, 10, 20, 40, 65] as const
const MOST_QUESTIONS = 500

/** Draws a session in random order, so that confusable questions are interleaved. `now` (UTC ms) and the dice make its name. */
export function drawSession(
  entries: readonly QuestionEntry[],
  query: string,
  count: number,
  now: number,
  dice: Dice,
): Session {
  const id = `${now.toString(36)}-${Math.floor(dice() * 36 ** 8).toString(36)}`
  const questions = shuffled(entries, dice)
    .slice(0, count)
    .map((entry) => entry.id)
  return { id, query, questions }
}

/** What was stored as a draft, if it is a session. */
export function sessionOf(stored: unknown): Session | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined
  const { id, query, questions } = stored as Partial<Session>
  const isSession =
    typeof id === 'string' &&
    /^[0-9a-z-]{1,64}$/.test(id) &&
    typeof query === 'string' &&
    Array.isArray(questions) &&
    questions.length <= MOST_QUESTIONS &&
    questions.every((question) => typeof question === 'string')
  return isSession ? { id, query, questions: questions as QuestionId[] } : undefined
}

/** What the log says of a session: its answers in the order in which they were given, one a question. */
export function answersIn(session: Session, events: readonly ProgressEvent[]): readonly Answer[] {
  const answers = new Map<QuestionId, Answer>()
  for (const event of effective(events)) {
    if (event.kind !== 'question-answered' || event.session !== session.id) continue
    const { question, chosen, right, confidence } = event
    if (!session.questions.includes(question) || answers.has(question)) continue
    answers.set(question, { question, chosen, right, ...(confidence === undefined ? {} : { confidence }) })
  }
  return [...answers.values()]
}

/** The questions of a session with the answered ones first, in the order of their answers: as a run goes on with them. */
export function inRunOrder(session: Session, answers: readonly Answer[]): readonly QuestionId[] {
  const answered = answers.map(({ question }) => question)
  return [...answered, ...session.questions.filter((id) => !answered.includes(id))]
}
