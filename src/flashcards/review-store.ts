import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Clock } from '../base/clock.ts'
import type { CardId } from '../content/course.ts'
import type { Grade, ProgressEvent } from '../progress/event.ts'
import { effective, type Log } from '../progress/log.ts'
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
  const memories = new Map(fold(log.events()))
  const store = createStore<ReviewState>(() => show({ session: NEW_SESSION, saving: false, failed: false }))

  function show(state: Pick<ReviewState, 'session' | 'saving' | 'failed'>, wanted?: CardId): ReviewState {
    const now = moment()
    const settings = settingsOf(log.events())
    const limits = { newCardsADay: settings['new-cards-a-day'], reviewsADay: settings['reviews-a-day'] }
    const queue = queueOf(deck, memories, now, limits)
    const last = lastGraded(state.session)
    const card = state.session.showing?.card ?? wanted ?? next(queue, deck.find(({ id }) => id === last?.card))?.id
    const step: SessionStep = card === undefined ? { kind: 'queue-emptied' } : { kind: 'card-shown', card, at: now.at }
    const session = state.session.showing ? state.session : afterStep(state.session, step)
    const after = card && outcomes(memories.get(card), { card, ...now }, scheduleOptions(settings))
    return {
      ...state,
      session,
      queue,
      memories: new Map(memories),
      canUndo: undoable(log.events(), now) !== undefined,
      intervals: after && {
        again: intervalWords(after.again, now),
        hard: intervalWords(after.hard, now),
        good: intervalWords(after.good, now),
        easy: intervalWords(after.easy, now),
      },
    }
  }

  /** The one way in which the log and the screen change together: first the log, then the screen. */
  async function record(happening: Parameters<Recorder['record']>[0], then: (event: ProgressEvent) => ReviewState): Promise<void> {
    if (store.getState().saving) return
    store.setState({ saving: true })
    try {
      const [event] = await recorder.record(happening)
      if (event) store.setState(then(event))
    } catch {
      store.setState({ saving: false, failed: true })
    }
  }

  function remembered(card: CardId): void {
    const memory = memoryOf(card, log.events())
    if (memory) memories.set(card, memory)
    else memories.delete(card)
  }

  return {
    ...store,
    reveal: () => store.setState(({ session }) => ({ session: afterStep(session, { kind: 'answer-shown' }) })),
    async grade(grade) {
      const { session } = store.getState()
      if (!session.showing?.answer) return
      const { card } = session.showing
      await record([{ kind: 'card-reviewed', card, grade, elapsedMs: elapsedMs(session, clock.now()) }], (event) => {
        remembered(card)
        const graded = afterStep(session, { kind: 'card-graded', event: event.id, grade, at: event.at })
        return show({ session: graded, saving: false, failed: false })
      })
    },
    async undo() {
      const target = undoable(log.events(), moment())
      if (!target) return
      await record([{ kind: 'event-undone', undone: target.id }], ({ at }) => {
        remembered(target.card)
        const { session } = store.getState()
        const inSession = lastGraded(session)?.event === target.id
        const back = inSession
          ? afterStep(session, { kind: 'grade-undone', at })
          : afterStep(session, { kind: 'card-shown', card: target.card, at })
        return show({ session: back, saving: false, failed: false })
      })
    },
    refresh() {
      const state = store.getState()
      if (!state.saving && state.session.showing === null) store.setState(show(state))
    },
    finish: () =>
      record([{ kind: 'session-finished', activity: 'review', items: store.getState().session.graded.length }], () =>
        show({ ...store.getState(), saving: false, failed: false }),
      ),
  }
}

/** The last review of this study day that still counts. */
function undoable(events: readonly ProgressEvent[], now: Moment) {
  const last = effective(events).findLast((event) => event.kind === 'card-reviewed')
  if (last?.kind !== 'card-reviewed') return undefined
  return studyDay(last.at, last.offset) === studyDay(now.at, now.offset) ? last : undefined
}
