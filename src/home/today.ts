import type { Outline } from '../content/course.ts'
import { deckOf } from '../flashcards/deck.ts'
import { fold } from '../flashcards/memories.ts'
import type { Moment } from '../flashcards/memory.ts'
import { queueOf } from '../flashcards/queue.ts'
import { startOfDay, studyDay } from '../flashcards/study-day.ts'
import { isSuccess, type ProgressEvent } from '../progress/event.ts'
import { goalOf } from '../progress/goal.ts'
import { effective } from '../progress/log.ts'
import { settingsOf } from '../progress/settings.ts'

/** What the start page says of this study day. */
export interface Today {
  /** True until the first card or question. */
  readonly newcomer: boolean
  readonly cards: { readonly learning: number; readonly due: number; readonly new: number }
  /** How long the waiting cards will take, in whole minutes, from the learner's own pace. */
  readonly minutes: number
  /** The last seven study days, oldest first: its start (UTC ms) and how much was done on it. */
  readonly week: readonly { readonly start: number; readonly done: number }[]
  readonly questions: { readonly answered: number; readonly right: number }
  readonly exam:
    | {
        readonly code: string
        readonly title: string
        readonly date: string | null
        readonly daysLeft: number | null
        readonly over: boolean
      }
    | undefined
}

/** A card takes about this long until the learner's own pace is known; one idea a card is meant to be answered in ten seconds. */
const FIRST_PACE_MS = 12_000
const LONGEST_PACE_MS = 60_000

export function todayOf(outline: Outline, events: readonly ProgressEvent[], now: Moment): Today {
  const settings = settingsOf(events)
  const limits = { newCardsADay: settings['new-cards-a-day'], reviewsADay: settings['reviews-a-day'] }
  const { counts } = queueOf(deckOf(outline), fold(events), now, limits)
  const done = effective(events).filter(
    (event) => event.kind === 'card-reviewed' || event.kind === 'question-answered',
  )
  const answers = done.filter((event) => event.kind === 'question-answered')
  return {
    newcomer: done.length === 0,
    cards: counts,
    minutes: Math.max(1, Math.round(((counts.learning + counts.due + counts.new) * pace(done)) / 60_000)),
    week: weekOf(done, now),
    questions: { answered: answers.length, right: answers.filter(isSuccess).length },
    exam: examOf(outline, events, now),
  }
}

/** The median time on the last hundred cards, in ms: one long pause does not move it. */
function pace(done: readonly ProgressEvent[]): number {
  const times = done
    .flatMap((event) => (event.kind === 'card-reviewed' ? [Math.min(event.elapsedMs, LONGEST_PACE_MS)] : []))
    .slice(-100)
    .toSorted((a, b) => a - b)
  return times.length < 5 ? FIRST_PACE_MS : (times[times.length >> 1] ?? FIRST_PACE_MS)
}

function weekOf(done: readonly ProgressEvent[], now: Moment): Today['week'] {
  const today = studyDay(now.at, now.offset)
  const counts = new Map<number, number>()
  for (const { at, offset } of done) {
    const day = studyDay(at, offset)
    counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  return [6, 5, 4, 3, 2, 1, 0].map((ago) => ({
    start: startOfDay(today - ago, now.offset),
    done: counts.get(today - ago) ?? 0,
  }))
}

function examOf(outline: Outline, events: readonly ProgressEvent[], now: Moment): Today['exam'] {
  const goal = goalOf(events)
  const exam = outline.exams.find(({ id }) => id === goal.exam)
  if (!exam) return undefined
  const daysLeft = goal.date === null ? null : daysUntil(goal.date, now)
  const asked = goal.date ?? isoDay(now)
  return {
    code: exam.code,
    title: exam.title,
    date: goal.date,
    daysLeft,
    over: exam.valid.to !== 'open' && asked > exam.valid.to,
  }
}

/** Whole calendar days from the learner's today to an ISO day; negative when it is past. */
export function daysUntil(date: string, now: Moment): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${isoDay(now)}T00:00:00Z`)) / 86_400_000)
}

function isoDay(now: Moment): string {
  return new Date(now.at + now.offset * 60_000).toISOString().slice(0, 10)
}
