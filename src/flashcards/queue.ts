import type { CardId, TopicId } from '../content/ids.ts'
import { isDue, type Memory, type Moment } from './memory.ts'
import { retrievability } from './schedule.ts'
import { type StudyDay, studyDay } from './study-day.ts'

/** A card as far as its turn depends on it. */
export interface QueueCard {
  readonly id: CardId
  readonly topic: TopicId
}

/** How much of one study day's work there may be. */
export interface Limits {
  readonly newCardsADay: number
  readonly reviewsADay: number
}

/** What there is to do now, each list in the order in which it would be asked if it stood alone. */
export interface Queue {
  /** Steps of minutes that have run out. */
  readonly learning: readonly QueueCard[]
  /** Steps that run out within 20 minutes: asked early rather than not at all. */
  readonly soon: readonly QueueCard[]
  /** Reviews, those most likely forgotten first. */
  readonly due: readonly QueueCard[]
  readonly fresh: readonly QueueCard[]
  /** Cards of this study day that are behind the learner already. */
  readonly done: { readonly due: number; readonly fresh: number }
  /** What the learner is told is left. */
  readonly counts: { readonly learning: number; readonly due: number; readonly new: number }
}

const AHEAD_MS = 20 * 60_000

/** The queue of a deck: the cards in the order in which the course teaches them. */
export function queueOf(
  deck: readonly QueueCard[],
  memories: ReadonlyMap<CardId, Memory>,
  now: Moment,
  limits: Limits,
): Queue {
  const seen = deck.flatMap((card) => {
    const memory = memories.get(card.id)
    return memory ? [{ card, memory }] : []
  })
  const stepping = seen
    .filter(({ memory }) => memory.state !== 'review')
    .toSorted((one, other) => one.memory.due - other.memory.due)
  const learning = stepping.filter(({ memory }) => isDue(memory, now)).map(({ card }) => card)
  const soon = stepping
    .filter(({ memory }) => memory.due > now.at && memory.due <= now.at + AHEAD_MS)
    .map(({ card }) => card)
  const done = doneToday(memories, studyDay(now.at, now.offset))
  const due = dueReviews(seen, now).slice(0, Math.max(0, limits.reviewsADay - done.due))
  const fresh = freshCards(deck, memories).slice(0, Math.max(0, limits.newCardsADay - done.fresh))
  const counts = { learning: learning.length + soon.length, due: due.length, new: fresh.length }
  return { learning, soon, due, fresh, done, counts }
}

/** The card to ask now, not of the topic just shown if another waits; undefined = done for now. */
export function next(queue: Queue, shown?: QueueCard): QueueCard | undefined {
  const other = (cards: readonly QueueCard[]) => cards.find(({ topic }) => topic !== shown?.topic) ?? cards[0]
  const unseen = (cards: readonly QueueCard[]) => cards.find(({ id }) => id !== shown?.id) ?? cards[0]
  return (
    unseen(queue.learning) ??
    (isFreshTurn(queue) ? other(queue.fresh) : other(queue.due)) ??
    unseen(queue.soon)
  )
}

/** New cards and reviews run out together: whichever is further behind is next. */
function isFreshTurn({ due, fresh, done }: Queue): boolean {
  if (fresh.length === 0 || due.length === 0) return due.length === 0
  return share(done.fresh, fresh.length) < share(done.due, due.length)
}

function share(done: number, left: number): number {
  return done / (done + left)
}

/** Of all cards, not of this deck only: a limit for a day holds however the day is divided among decks. */
function doneToday(memories: ReadonlyMap<CardId, Memory>, today: StudyDay): Queue['done'] {
  let due = 0
  let fresh = 0
  for (const { firstDay, lastDay } of memories.values()) {
    if (firstDay === today) fresh++
    else if (lastDay === today) due++
  }
  return { due, fresh }
}

function dueReviews(
  seen: readonly { readonly card: QueueCard; readonly memory: Memory }[],
  now: Moment,
): QueueCard[] {
  return seen
    .filter(({ memory }) => memory.state === 'review' && isDue(memory, now))
    .map(({ card, memory }) => ({ card, recall: retrievability(memory, now.at) }))
    .toSorted((one, other) => one.recall - other.recall)
    .map(({ card }) => card)
}

/** The first card of each topic, then the second of each: topics that are easily confused are learned side by side. */
function freshCards(deck: readonly QueueCard[], memories: ReadonlyMap<CardId, Memory>): QueueCard[] {
  const ranks = new Map<TopicId, number>()
  return deck
    .map((card) => {
      const rank = ranks.get(card.topic) ?? 0
      ranks.set(card.topic, rank + 1)
      return { card, rank }
    })
    .filter(({ card }) => !memories.has(card.id))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ card }) => card)
}
