import { describe, expect, it } from 'vitest'
import type { Outline } from '../../src/content/course.ts'
import type { CardId, ExamId, OptionId, PackId, QuestionId, TopicId } from '../../src/content/ids.ts'
import { daysUntil, todayOf } from '../../src/home/today.ts'
import type { Happening, ProgressEvent } from '../../src/progress/event.ts'
import { DAY, eventMaker, MINUTE, NOON, reviewed, undone } from '../progress/made-events.ts'

const HOUR = 60 * MINUTE
const CARDS = Array.from({ length: 30 }, (_, index) => `ships.${index}` as CardId)

const OUTLINE: Outline = {
  topics: [
    {
      id: 'ships' as TopicId,
      pack: 'harbour' as PackId,
      title: 'Ships',
      cards: CARDS,
      questions: 1,
    },
  ],
  scenarios: 0,
  labs: 0,
  exams: [
    { id: 'saa-c03' as ExamId, code: 'SAA-C03', title: 'Architect', valid: { from: 'unknown', to: 'open' } },
    {
      id: 'dva-c02' as ExamId,
      code: 'DVA-C02',
      title: 'Developer',
      valid: { from: 'unknown', to: '2026-11-30' },
    },
  ],
}

const answered = (right: boolean): Happening & { kind: 'question-answered' } => ({
  kind: 'question-answered',
  question: 'ships.q-a' as QuestionId,
  chosen: ['a' as OptionId],
  right,
  context: 'practice',
  elapsedMs: 1000,
})
const set = (name: 'new-cards-a-day' | 'reviews-a-day', value: number): Happening => ({
  kind: 'setting-changed',
  name,
  value,
})
const aim = (exam: string | null, date: string | null): Happening => ({
  kind: 'goal-set',
  exam: exam as ExamId,
  date,
})
const paced = (card: CardId, elapsedMs: number): Happening => ({
  kind: 'card-reviewed',
  card,
  grade: 'easy',
  elapsedMs,
})

/** What the page says at NOON UTC (14 September 2026), or at another moment. */
function today(events: readonly ProgressEvent[], at = NOON, offset = 0) {
  return todayOf(OUTLINE, events, { at, offset })
}

describe('A newcomer', () => {
  const make = eventMaker()

  it('has done nothing, and gets the new cards of one day', () => {
    expect(today([])).toEqual({
      newcomer: true,
      cards: { learning: 0, due: 0, new: 20 },
      minutes: 4,
      week: [6, 5, 4, 3, 2, 1, 0].map((ago) => ({ start: Date.UTC(2026, 8, 14 - ago, 4), done: 0 })),
      questions: { answered: 0, right: 0 },
      exam: undefined,
    })
  })

  it('is one until the first card or question, whatever was set', () => {
    expect(today([make(set('new-cards-a-day', 5)), make(aim('saa-c03', null))]).newcomer).toBe(true)
    expect(today([make(reviewed('ships.0', 'good'))]).newcomer).toBe(false)
    expect(today([make(answered(false))]).newcomer).toBe(false)
  })

  it('is one again when the first card was undone', () => {
    const first = make(reviewed('ships.0', 'good'))
    expect(today([first, make(undone(first))])).toMatchObject({ newcomer: true, cards: { new: 20 } })
  })
})

describe('The cards of the day', () => {
  const make = eventMaker()

  it('are new, learning or due', () => {
    const events = [
      make(reviewed('ships.0', 'easy'), NOON - 60 * DAY),
      make(reviewed('ships.1', 'again'), NOON - MINUTE),
      make(reviewed('ships.2', 'easy'), NOON),
    ]
    // Two new cards were begun today.
    expect(today(events).cards).toEqual({ learning: 1, due: 1, new: 18 })
  })

  it('are as many as the learner set', () => {
    const old = CARDS.slice(0, 5).map((card) => make(reviewed(card, 'easy'), NOON - 60 * DAY))
    const limits = [make(set('new-cards-a-day', 3)), make(set('reviews-a-day', 2))]
    expect(today([...old, ...limits]).cards).toEqual({ learning: 0, due: 2, new: 3 })
  })
})

describe('The minutes of the day', () => {
  const make = eventMaker()
  const limit = make(set('new-cards-a-day', 30), NOON - 90 * DAY)
  const minutesAt = (...times: number[]) =>
    today([limit, ...times.map((time, index) => make(paced(CARDS[index] as CardId, time), NOON - 60 * DAY))])
      .minutes

  it('count 12 seconds a card until five cards have shown the learner’s own pace', () => {
    expect(minutesAt()).toBe(6)
    expect(minutesAt(60_000, 60_000, 60_000, 60_000)).toBe(6)
  })

  it('count the median of the learner’s own times, which one long pause does not move', () => {
    expect(minutesAt(20_000, 20_000, 20_000, 20_000, 3_600_000)).toBe(10)
    expect(minutesAt(4000, 6000, 8000, 10_000, 12_000)).toBe(4)
  })

  it('count no card as longer than a minute', () => {
    expect(minutesAt(...Array.from({ length: 6 }, () => 900_000))).toBe(30)
  })

  it('count the last hundred cards: who has become faster waits less', () => {
    const many = (count: number, from: number, elapsedMs: number) =>
      Array.from({ length: count }, (_, index) =>
        make(paced(CARDS[index % 10] as CardId, elapsedMs), from + index),
      )
    const slow = many(200, NOON - DAY, 60_000)
    const fast = many(100, NOON - DAY + HOUR, 6000)
    expect(today([limit, ...slow])).toMatchObject({ cards: { learning: 0, due: 0, new: 20 }, minutes: 20 })
    expect(today([limit, ...slow, ...fast])).toMatchObject({ cards: { new: 20 }, minutes: 2 })
  })

  it('are at least one', () => {
    expect(today([make(set('new-cards-a-day', 1))]).minutes).toBe(1)
  })
})

describe('The week', () => {
  const make = eventMaker()

  it('is seven study days, each from 04:00 by the learner’s clock, with what was done on it', () => {
    const four = Date.UTC(2026, 8, 14, 4)
    const events = [
      make(reviewed('ships.0', 'good'), four),
      make(answered(true), four + HOUR),
      make(reviewed('ships.1', 'good'), four - 1),
      make(reviewed('ships.2', 'good'), four - 6 * DAY),
      make(reviewed('ships.3', 'good'), four - 6 * DAY - 1),
      make(set('new-cards-a-day', 10), four),
    ]
    expect(today(events).week.map(({ done }) => done)).toEqual([1, 0, 0, 0, 0, 1, 2])
  })

  it('goes by the clock that the learner had at the time', () => {
    // 23:00 on the 13th in Los Angeles is 06:00 UTC on the 14th; the learner has since flown to Vienna.
    const inFlight = make(reviewed('ships.0', 'good'), Date.UTC(2026, 8, 14, 6), -420)
    const { week } = today([inFlight], NOON, 120)
    expect(week.map(({ done }) => done)).toEqual([0, 0, 0, 0, 0, 1, 0])
    expect(week.at(-1)?.start).toBe(Date.UTC(2026, 8, 14, 2))
  })
})

describe('The questions', () => {
  it('are counted as answered, and as right', () => {
    const make = eventMaker()
    const mistaken = make(answered(true))
    const events = [make(answered(true)), make(answered(false)), mistaken, make(undone(mistaken))]
    expect(today(events).questions).toEqual({ answered: 2, right: 1 })
  })

  it('are not right by a guess', () => {
    const guess: Happening = { ...answered(true), confidence: 'guess' }
    expect(today([eventMaker()(guess)]).questions).toEqual({ answered: 1, right: 0 })
  })
})

describe('The exam', () => {
  const make = eventMaker()
  const exam = (id: string | null, date: string | null, at = NOON, offset = 0) =>
    today([make(aim(id, date))], at, offset).exam

  it('is the one aimed at, with the days that are left', () => {
    expect(exam('saa-c03', '2026-10-01')).toEqual({
      code: 'SAA-C03',
      title: 'Architect',
      date: '2026-10-01',
      daysLeft: 17,
      over: false,
    })
  })

  it('may have no date yet', () => {
    expect(exam('saa-c03', null)).toMatchObject({ date: null, daysLeft: null, over: false })
  })

  it('is none when none is aimed at, or one that the course does not know', () => {
    expect(exam(null, null)).toBeUndefined()
    expect(exam('xyz-c01', '2026-10-01')).toBeUndefined()
  })

  it('has a negative number of days left when its date is past', () => {
    expect(exam('saa-c03', '2026-09-13')).toMatchObject({ daysLeft: -1, over: false })
  })

  it('is over when the date lies behind the last day on which it is held', () => {
    expect(exam('dva-c02', '2026-11-30')?.over).toBe(false)
    expect(exam('dva-c02', '2026-12-01')?.over).toBe(true)
  })

  it('without a date is over from the day after the last one, by the learner’s calendar', () => {
    const lastEvening = Date.UTC(2026, 10, 30, 23, 30)
    expect(exam('dva-c02', null, lastEvening, 0)?.over).toBe(false)
    expect(exam('dva-c02', null, lastEvening, 60)?.over).toBe(true)
    expect(exam('dva-c02', null, lastEvening + DAY, -600)?.over).toBe(true)
  })
})

describe('The days until a date', () => {
  const utc = (text: string) => Date.parse(`${text}Z`)

  it.each([
    ['today', '2026-09-14', '2026-09-14T12:00', 0, 0],
    ['tomorrow, a minute before midnight', '2026-09-15', '2026-09-14T23:59', 0, 1],
    ['today, at midnight', '2026-09-15', '2026-09-15T00:00', 0, 0],
    ['yesterday', '2026-09-13', '2026-09-14T00:01', 0, -1],
    ['over a leap day', '2028-03-01', '2028-02-28T12:00', 0, 2],
    ['over the end of a year', '2027-01-01', '2026-12-31T12:00', 0, 1],
    ['a year', '2027-09-14', '2026-09-14T12:00', 0, 365],
    ['where it is tomorrow already, east of Greenwich', '2026-09-16', '2026-09-14T22:00', 120, 1],
    ['where it is still yesterday, west of Greenwich', '2026-09-15', '2026-09-15T03:00', -420, 1],
    ['on an island 14 hours ahead', '2026-09-15', '2026-09-14T10:30', 840, 0],
    ['on an island 11 hours behind', '2026-09-14', '2026-09-15T10:30', -660, 0],
    ['with a zone of three quarters of an hour', '2026-09-15', '2026-09-14T18:15', 345, 0],
    ['before four in the morning: a calendar has no study days', '2026-09-15', '2026-09-15T02:00', 0, 0],
    ['over the end of summer time in Vienna', '2026-10-26', '2026-10-24T22:30', 120, 1],
    ['on the 25-hour day itself', '2026-10-26', '2026-10-25T22:30', 60, 1],
    ['over the beginning of summer time in Vienna', '2026-03-30', '2026-03-28T23:30', 60, 1],
  ])('are counted by the calendar: %s', (_, date, now, offset, days) => {
    expect(daysUntil(date, { at: utc(now), offset })).toBe(days)
  })
})
