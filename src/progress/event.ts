import type { Brand } from '../base/brand.ts'
import type { CardId, ExamId, LabId, OptionId, QuestionId } from '../content/ids.ts'

/** A ULID: 26 characters, its first ten are the time it was made. Two devices never make the same one. */
export type EventId = Brand<string, 'EventId'>

/** How well a card was remembered. Only `again` means forgotten; `hard` is a pass. */
export type Grade = 'again' | 'hard' | 'good' | 'easy'

/** What a learner says of an answer before it is judged. */
export type Confidence = 'guess' | 'fairly' | 'sure'

/** An item of a matching and the target that it was given. */
export type Pair = readonly [item: OptionId, target: OptionId]

/** What was answered: options in any order, all steps in order, or a pair for every item. */
export type Chosen = readonly OptionId[] | readonly Pair[]

export type SettingName = 'single-keys' | 'new-cards-a-day' | 'reviews-a-day' | 'desired-retention' | 'theme'

/** When and where on the clock something happened, and its name in the log. */
export interface Stamp {
  readonly id: EventId
  /** UTC milliseconds. */
  readonly at: number
  /** Minutes east of UTC of the learner's zone at that time. */
  readonly offset: number
}

type Event<Kind extends string, Payload> = Stamp & { readonly kind: Kind } & Readonly<Payload>

/**
 * Everything a learner can do that outlives the session. Events are facts: appended, merged, exported, never edited.
 * A log may also hold kinds of a newer version, so whoever reads one matches on `kind` and passes over the rest.
 */
export type ProgressEvent =
  | Event<'card-reviewed', { card: CardId; grade: Grade; elapsedMs: number }>
  | Event<
      'question-answered',
      {
        question: QuestionId
        chosen: Chosen
        right: boolean
        context: 'practice' | 'scenario'
        confidence?: Confidence
        /** The practice session in which it was asked. */
        session?: string
        elapsedMs: number
      }
    >
  | Event<'session-finished', { activity: 'review' | 'practice' | 'scenario'; items: number }>
  /** All goals of an exercise met, after that many hints; aided = a solution was shown before. */
  | Event<'lab-solved', { lab: LabId; points: number; max: number; hints: number; aided: boolean }>
  /** The exam aimed at and its ISO day; null = none. */
  | Event<'goal-set', { exam: ExamId | null; date: string | null }>
  | Event<'setting-changed', { name: SettingName; value: boolean | number | string }>
  | Event<'event-undone', { undone: EventId }>

/** Whether an answer shows that it is known: right by a guess is luck. */
export function isSuccess(answer: { readonly right: boolean; readonly confidence?: Confidence }): boolean {
  return answer.right && answer.confidence !== 'guess'
}

type Unstamped<E> = E extends ProgressEvent ? Omit<E, keyof Stamp> : never

/** What happened, before it has a time and a name. */
export type Happening = Unstamped<ProgressEvent>

/** A kind that this version understands; all others are kept untouched. */
export const KNOWN_KINDS: ReadonlySet<string> = new Set<ProgressEvent['kind']>([
  'card-reviewed',
  'question-answered',
  'session-finished',
  'lab-solved',
  'goal-set',
  'setting-changed',
  'event-undone',
])
