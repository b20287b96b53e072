import {
  type Card,
  createEmptyCard,
  default_w,
  forgetting_curve,
  type FSRS,
  fsrs,
  GenSeedStrategyWithCardId,
  Rating,
  State,
  StrategyMode,
} from 'ts-fsrs'
import type { CardId } from '../content/ids.ts'
import type { Grade } from '../progress/event.ts'
import { clampAt, clampOffset } from '../progress/stamp.ts'
import { isSound, type Memory, type Moment } from './memory.ts'
import { elapsedDays, startOfDay, type StudyDay, studyDay, utcMidnight } from './study-day.ts'

/** A card in front of the learner at a moment. Every `card-reviewed` event is one too. */
export interface Review extends Moment {
  readonly card: CardId
}

export interface ScheduleOptions {
  /** Desired retention: the chance of recall at which a card comes up, 0.70 to 0.97. */
  readonly retention: number
}

/** No card waits longer, in days: ten years. */
export const LONGEST_INTERVAL = 3650

/** `hard` on the relearning step: one and a half times its 10 minutes. */
const LONGEST_STEP_MS = 15 * 60_000
const RATINGS = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const
const STATES = { learning: State.Learning, review: State.Review, relearning: State.Relearning } as const

/** The memory after a review (undefined = a new card): exactly what `outcomes` shows for that grade. */
export function remember(
  memory: Memory | undefined,
  grade: Grade,
  review: Review,
  options: ScheduleOptions,
): Memory {
  const before = memory && isSound(memory) ? memory : undefined
  const time = timeOf(review, before)
  const card = cardOf(before, review.card)
  const { card: next } = scheduler(options.retention).next(card, utcMidnight(time.day), RATINGS[grade])
  return memoryAfter(next, before, time)
}

/** What each grade would make of the memory. again ≤ hard ≤ good ≤ easy in `due`, `dueDay` and stability, always. */
export function outcomes(
  memory: Memory | undefined,
  review: Review,
  options: ScheduleOptions,
): Readonly<Record<Grade, Memory>> {
  const after = (grade: Grade) => remember(memory, grade, review, options)
  return { again: after('again'), hard: after('hard'), good: after('good'), easy: after('easy') }
}

/** The chance, 0 to 1, that the card is remembered at an instant (UTC ms). */
export function retrievability(memory: Memory, at: number): number {
  return forgetting_curve(default_w, elapsedDays(memory.last, clampAt(at)), memory.stability)
}

interface ReviewTime extends Moment {
  readonly day: StudyDay
}

/** Never before the last review, in time or in days: ts-fsrs throws when a clock went back or the learner flew west. */
function timeOf(review: Review, before: Memory | undefined): ReviewTime {
  const offset = clampOffset(review.offset)
  const at = Math.max(clampAt(review.at), before?.last ?? 0)
  return { at, offset, day: Math.max(studyDay(at, offset), before?.lastDay ?? 0) }
}

/** ts-fsrs counts days by UTC midnight. It is only ever shown midnights, one for each study day, so its days are ours. */
function cardOf(memory: Memory | undefined, card: CardId): Card {
  if (!memory) return seeded(createEmptyCard(utcMidnight(0)), card)
  const { stability, difficulty, reps, lapses, step, state, lastDay } = memory
  const day = utcMidnight(lastDay)
  const past = { elapsed_days: 0, scheduled_days: 0, learning_steps: step, last_review: day, due: day }
  return seeded({ ...past, stability, difficulty, reps, lapses, state: STATES[state] }, card)
}

/** The fuzz of an interval depends on this id and the number of reviews: the same before and after the button is pressed. */
function seeded(card: Card, id: CardId): Card & { readonly cardId: string } {
  return { ...card, cardId: `${id}/` }
}

function memoryAfter(next: Card, before: Memory | undefined, time: ReviewTime): Memory {
  return {
    stability: next.stability,
    difficulty: next.difficulty,
    ...dueOf(next, time),
    last: time.at,
    lastDay: time.day,
    firstDay: before?.firstDay ?? time.day,
    state:
      next.state === State.Review ? 'review' : next.state === State.Relearning ? 'relearning' : 'learning',
    step: next.learning_steps,
    reps: next.reps,
    lapses: next.lapses,
  }
}

/** A review of days is due when its study day begins; at 03:55 that is sooner than a step of 15 minutes, which goes first. */
function dueOf(next: Card, { at, offset, day }: ReviewTime): Pick<Memory, 'due' | 'dueDay'> {
  if (next.state === State.Review) {
    const dueDay = day + Math.min(next.scheduled_days, LONGEST_INTERVAL)
    return { due: Math.max(startOfDay(dueDay, offset), at + LONGEST_STEP_MS), dueDay }
  }
  const due = at + (next.due.getTime() - utcMidnight(day).getTime())
  return { due, dueDay: Math.max(day, studyDay(due, offset)) }
}

/** At most 28, one for each retention in whole percents: making one costs as much as a review. */
const schedulers = new Map<number, FSRS>()

function scheduler(retention: number): FSRS {
  const percent = Math.round(100 * Math.min(Math.max(retention || 0.9, 0.7), 0.97))
  const known = schedulers.get(percent)
  if (known) return known
  const made = fsrs({
    request_retention: percent / 100,
    maximum_interval: LONGEST_INTERVAL,
    enable_fuzz: true,
    enable_short_term: true,
    learning_steps: ['1m', '10m'],
    relearning_steps: ['10m'],
  }).useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('cardId'))
  schedulers.set(percent, made)
  return made
}
