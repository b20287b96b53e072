import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Clock } from '../base/clock.ts'
import type { CardId } from '../content/ids.ts'
import type { EventId, Grade, ProgressEvent } from '../progress/event.ts'
import { effective, type Log, union } from '../progress/log.ts'
import type { Recorder } from '../progress/recorder.ts'
import { settingsOf } from '../progress/settings.ts'
import { intervalWords } from './interval-words.ts'
import { fold, memoryOf, scheduleOptions } from './memories.ts'
import type { Memory, Moment } from './memory.ts'
import { next, type Queue, type QueueCard, queueOf } from './queue.ts'
import { outcomes } from './schedule.ts'
import { afterStep, elapsedMs, lastGraded, NEW_SESSION, type Session, type SessionStep } from './session.ts'
import { studyDay } from './study-day.ts'

/** What a review needs of the world. */
export interface ReviewDeps {
  readonly log: Log
  readonly recorder: Recorder
  readonly clock: Clock
}

/** A review on the screen. `failed`: the last grade could not be saved; the card stays where it is. */
export interface ReviewState {
  readonly session: Session
  readonly queue: Queue
  readonly memories: ReadonlyMap<CardId, Memory>
  /** What each button would do to the card on the screen, in words. */
  readonly intervals: Readonly<Record<Grade, string>> | undefined
  readonly canUndo: boolean
  readonly saving: boolean
  readonly failed: boolean
}

export interface ReviewStore extends StoreApi<ReviewState> {
  readonly reveal: () => void
  /** Records the grade; the next card is shown when the grade is on the disk. */
  readonly grade: (grade: Grade) => Promise<void>
  /** Takes back the last grade of this study day, also after a reload. */
  readonly undo: () => Promise<void>
  /** Looks whether a learning card has become due meanwhile. */
  readonly refresh: () => void
  /** Records that the session came to its end. */
  readonly finish: () => Promise<void>
}

/** Opens a review of a deck: the cards in the order in which the course teaches them. */
export function openReview(deck: readonly QueueCard[], deps: ReviewDeps): ReviewStore {
  const { log, recorder, clock } = deps
  const moment = (): Moment => ({ at: clock.now(), offset: clock.offset(clock.now()) })
  let seen = log.events()
  let memories = fold(seen)
  /** How many grades the last recorded end counted: the same end is not recorded twice. */
  let finished = 0
  const store = createStore<ReviewState>(() => show({ session: NEW_SESSION, saving: false, failed: false }))

  function show(state: Pick<ReviewState, 'session' | 'saving' | 'failed'>): ReviewState {
    const now = moment()
    follow()
    const settings = settingsOf(seen)
    const limits = { newCardsADay: settings['new-cards-a-day'], reviewsADay: settings['reviews-a-day'] }
    const queue = queueOf(deck, memories, now, limits)
    const last = lastGraded(state.session)
    const lastCard = deck.find(({ id }) => id === last?.card)
    const card = state.session.showing?.card ?? next(queue, lastCard)?.id
    const step: SessionStep =
      card === undefined ? { kind: 'queue-emptied' } : { kind: 'card-shown', card, at: now.at }
    const session = state.session.showing ? state.session : afterStep(state.session, step)
    const after = card && outcomes(memories.get(card), { card, ...now }, scheduleOptions(settings))
    return {
      ...state,
      session,
      queue,
      memories,
      canUndo: undoable(seen, now, last?.event) !== undefined,
      intervals: after && {
        again: intervalWords(after.again, now),
        hard: intervalWords(after.hard, now),
        good: intervalWords(after.good, now),
        easy: intervalWords(after.easy, now),
      },
    }
  }

  /** The one way in which the log and the screen change together: first the log, then the screen. */
  async function record(
    happening: Parameters<Recorder['record']>[0],
    then: (event: ProgressEvent) => ReviewState,
  ): Promise<void> {
    if (store.getState().saving) return
    store.setState({ saving: true })
    try {
      const [event] = await recorder.record(happening)
      if (event) store.setState(then(event))
    } catch {
      store.setState({ saving: false, failed: true })
    }
  }

  /** Brings the memories up to the log: it grows here, in another tab, and by an import. */
  function follow(): void {
    const events = log.events()
    const changed = cardsOf(union(seen, events).added, events)
    seen = events
    if (changed.size === 0) return
    memories = changed.size > FEW ? fold(events) : withMemories(memories, changed, events)
  }

  return {
    ...store,
    reveal: () =>
      store.setState(({ session }) => ({ session: afterStep(session, { kind: 'answer-shown' }) })),
    async grade(grade) {
      const { session } = store.getState()
      if (!session.showing?.answer) return
      const { card } = session.showing
      await record(
        [{ kind: 'card-reviewed', card, grade, elapsedMs: elapsedMs(session, clock.now()) }],
        (event) => {
          const graded = afterStep(session, { kind: 'card-graded', event: event.id, grade, at: event.at })
          return show({ session: graded, saving: false, failed: false })
        },
      )
    },
    async undo() {
      const last = lastGraded(store.getState().session)
      const target = undoable(log.events(), moment(), last?.event)
      if (!target) return
      await record([{ kind: 'event-undone', undone: target.id }], ({ at }) => {
        const { session } = store.getState()
        const back =
          last?.event === target.id
            ? afterStep(session, { kind: 'grade-undone', at })
            : afterStep(session, { kind: 'card-shown', card: target.card, at })
        return show({ session: back, saving: false, failed: false })
      })
    },
    refresh() {
      const state = store.getState()
      if (!state.saving && state.session.showing === null) store.setState(show(state))
    },
    async finish() {
      const items = store.getState().session.graded.length
      if (items === finished) return
      await record([{ kind: 'session-finished', activity: 'review', items }], () => {
        finished = items
        return show({ ...store.getState(), saving: false, failed: false })
      })
    },
  }
}

/** Of so many cards each memory is made anew on its own; of more it is quicker to fold the log. */
const FEW = 10

/** The cards whose memories the added events change. */
function cardsOf(added: readonly ProgressEvent[], events: readonly ProgressEvent[]): ReadonlySet<CardId> {
  const undone = new Set(added.flatMap((event) => (event.kind === 'event-undone' ? [event.undone] : [])))
  const reviews = undone.size === 0 ? added : [...added, ...events.filter(({ id }) => undone.has(id))]
  return new Set(reviews.flatMap((event) => (event.kind === 'card-reviewed' ? [event.card] : [])))
}

function withMemories(
  memories: ReadonlyMap<CardId, Memory>,
  cards: ReadonlySet<CardId>,
  events: readonly ProgressEvent[],
): ReadonlyMap<CardId, Memory> {
  const after = new Map(memories)
  for (const card of cards) {
    const memory = memoryOf(card, events)
    if (memory) after.set(card, memory)
    else after.delete(card)
  }
  return after
}

/**
 * The review of this study day that an undo takes back: the grade given last, else the last by the clock.
 * The two differ when the clock has gone back.
 */
function undoable(events: readonly ProgressEvent[], now: Moment, given: EventId | undefined) {
  const reviews = effective(events).filter((event) => event.kind === 'card-reviewed')
  const last = reviews.find(({ id }) => id === given) ?? reviews.at(-1)
  return last && studyDay(last.at, last.offset) === studyDay(now.at, now.offset) ? last : undefined
}
