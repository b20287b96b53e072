import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import type { CardId, ExamId, LabId, OptionId, QuestionId } from '../../src/content/ids.ts'
import type { EventId, Grade, Happening, ProgressEvent } from '../../src/progress/event.ts'

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** An id of the right form; greater numbers sort later. */
export function eventId(number: number): EventId {
  let rest = number
  let text = ''
  for (let place = 0; place < 26; place++) {
    text = DIGITS.charAt(rest % 32) + text
    rest = Math.floor(rest / 32)
  }
  return text as EventId
}

export const NOON = Date.UTC(2026, 8, 14, 12)
export const MINUTE = 60_000
export const DAY = 24 * 60 * MINUTE

/** The happening as an event; ids rise with each call of the maker. */
export function eventMaker(): (happening: Happening, at?: number, offset?: number) => ProgressEvent {
  let number = 0
  return (happening, at = NOON, offset = 0) =>
    ({ ...happening, id: eventId(++number), at, offset }) as ProgressEvent
}

export function reviewed(card: string, grade: Grade): Happening {
  return { kind: 'card-reviewed', card: card as CardId, grade, elapsedMs: 4000 }
}

export function undone(event: ProgressEvent): Happening {
  return { kind: 'event-undone', undone: event.id }
}

export async function sha256(text: string): Promise<string> {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** One valid happening of each kind, optional fields once absent and once present. */
export const ONE_OF_EACH: readonly Happening[] = [
  reviewed('pricing.card-vcpu-price', 'good'),
  {
    kind: 'question-answered',
    question: 'pricing.q-idle' as QuestionId,
    chosen: ['a', 'c'] as OptionId[],
    right: false,
    context: 'practice',
    confidence: 'sure',
    elapsedMs: 31_000,
  },
  {
    kind: 'question-answered',
    question: 'security.q-roles' as QuestionId,
    chosen: [
      ['pull' as OptionId, 'access' as OptionId],
      ['read' as OptionId, 'access' as OptionId],
    ],
    right: true,
    context: 'practice',
    session: 'm0x3k2-7a',
    elapsedMs: 0,
  },
  { kind: 'session-finished', activity: 'review', items: 20 },
  { kind: 'lab-solved', lab: 'configuration.lab-port' as LabId, points: 5, max: 5, hints: 2, aided: false },
  { kind: 'goal-set', exam: 'saa-c03' as ExamId, date: '2026-12-01' },
  { kind: 'goal-set', exam: null, date: null },
  { kind: 'setting-changed', name: 'desired-retention', value: 0.92 },
  { kind: 'event-undone', undone: eventId(7) },
]

const GRADES: readonly Grade[] = ['again', 'hard', 'good', 'easy']

/** Random logs over a few cards, with settings and undos of any event (also of undos and of missing ones). */
export const someEvents: fc.Arbitrary<readonly ProgressEvent[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('review', 'review', 'review', 'review', 'setting', 'undo'),
      card: fc.constantFrom('a.1', 'a.2', 'b.1'),
      grade: fc.constantFrom(...GRADES),
      gap: fc.integer({ min: 0, max: 9 * DAY }),
      offset: fc.constantFrom(-600, -150, 0, 60, 345, 840),
      target: fc.integer({ min: 1, max: 25 }),
      retention: fc.constantFrom(0.8, 0.9, 0.95, 3),
    }),
    { maxLength: 20 },
  )
  .map((steps) => {
    let at = NOON
    return steps.map((step, index) => {
      at += step.gap
      const stamp = { id: eventId(index + 1), at, offset: step.offset }
      if (step.kind === 'review') return { ...stamp, ...reviewed(step.card, step.grade) } as ProgressEvent
      if (step.kind === 'undo') return { ...stamp, kind: 'event-undone', undone: eventId(step.target) }
      return { ...stamp, kind: 'setting-changed', name: 'desired-retention', value: step.retention }
    })
  })
