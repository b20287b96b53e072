import type { CardId } from '../content/ids.ts'
import type { EventId, Grade } from '../progress/event.ts'
import type { Memory } from './memory.ts'

/** One grade given in this sitting and not taken back. */
export interface Graded {
  readonly event: EventId
  readonly card: CardId
  readonly grade: Grade
  readonly elapsedMs: number
}

/** A sitting of reviews, as the screen needs it while open. What lasts is in the log. */
export interface Session {
  /** The card in front of the learner, since when (UTC ms), and whether its answer is visible. */
  readonly showing: { readonly card: CardId; readonly since: number; readonly answer: boolean } | null
  readonly graded: readonly Graded[]
  /** How many grades were taken back. */
  readonly undone: number
}

export type SessionStep =
  | { readonly kind: 'card-shown'; readonly card: CardId; readonly at: number }
  | { readonly kind: 'answer-shown' }
  | { readonly kind: 'card-graded'; readonly event: EventId; readonly grade: Grade; readonly at: number }
  | { readonly kind: 'grade-undone'; readonly at: number }
  | { readonly kind: 'queue-emptied' }

/** What the end screen says. Times in ms; `nextDue` is UTC ms, null when no card has been learned. */
export interface Figures {
  readonly reviewed: number
  readonly cards: number
  readonly again: number
  readonly elapsedMs: number
  readonly nextDue: number | null
}

/** Longer on one card is a phone call, not study. */
const LONGEST_ON_A_CARD_MS = 5 * 60_000

export const NEW_SESSION: Session = { showing: null, graded: [], undone: 0 }

/** The session after a step. A grade counts only once the answer is visible: a key pressed twice grades one card. */
export function afterStep(session: Session, step: SessionStep): Session {
  switch (step.kind) {
    case 'card-shown':
      return { ...session, showing: { card: step.card, since: step.at, answer: false } }
    case 'answer-shown':
      return session.showing ? { ...session, showing: { ...session.showing, answer: true } } : session
    case 'card-graded':
      return afterGrade(session, step)
    case 'grade-undone':
      return afterUndo(session, step.at)
    case 'queue-emptied':
      return { ...session, showing: null }
  }
}

/** The grade that an undo takes back. */
export function lastGraded(session: Session): Graded | undefined {
  return session.graded.at(-1)
}

/** How long the card has been in front of the learner, in ms; 0 when the clock went back. */
export function elapsedMs(session: Session, at: number): number {
  return session.showing ? Math.max(0, at - session.showing.since) : 0
}

/** The figures of the session; `memories` are those after it. */
export function figuresOf(session: Session, memories: ReadonlyMap<CardId, Memory>): Figures {
  const { graded } = session
  let nextDue = Infinity
  for (const { due } of memories.values()) nextDue = Math.min(nextDue, due)
  return {
    reviewed: graded.length,
    cards: new Set(graded.map(({ card }) => card)).size,
    again: graded.filter(({ grade }) => grade === 'again').length,
    elapsedMs: graded.reduce((sum, one) => sum + Math.min(one.elapsedMs, LONGEST_ON_A_CARD_MS), 0),
    nextDue: Number.isFinite(nextDue) ? nextDue : null,
  }
}

function afterGrade(session: Session, step: Extract<SessionStep, { kind: 'card-graded' }>): Session {
  if (!session.showing?.answer) return session
  const { event, grade, at } = step
  const graded = { event, grade, card: session.showing.card, elapsedMs: elapsedMs(session, at) }
  return { ...session, showing: null, graded: [...session.graded, graded] }
}

function afterUndo(session: Session, at: number): Session {
  const last = lastGraded(session)
  if (!last) return session
  return {
    showing: { card: last.card, since: at, answer: false },
    graded: session.graded.slice(0, -1),
    undone: session.undone + 1,
  }
}
