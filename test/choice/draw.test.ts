import { describe, expect, it } from 'vitest'
import { seededDice } from '../../src/base/dice.ts'
import { drawRun, RUN_LENGTH } from '../../src/choice/draw.ts'
import type { OptionId, QuestionId } from '../../src/content/ids.ts'
import type { EventId, ProgressEvent } from '../../src/progress/event.ts'

const SCENARIOS = Array.from({ length: 30 }, (_, index) => ({ id: `q-${index}` as QuestionId }))

function answered(number: number, right: boolean, at: number, confidence?: 'guess'): ProgressEvent {
  return {
    kind: 'question-answered',
    id: `event-${String(at).padStart(3, '0')}` as EventId,
    at,
    offset: 0,
    question: `q-${number}` as QuestionId,
    chosen: ['lambda' as OptionId],
    right,
    context: 'scenario',
    elapsedMs: 1000,
    ...(confidence === undefined ? {} : { confidence }),
  }
}

function drawn(events: readonly ProgressEvent[], seed = 1): string[] {
  return drawRun(SCENARIOS, events, seededDice(seed)).map(({ id }) => id)
}

describe('a run of scenarios', () => {
  it('has twenty of them, each once', () => {
    const ids = drawn([])
    expect(ids).toHaveLength(RUN_LENGTH)
    expect(new Set(ids).size).toBe(RUN_LENGTH)
  })

  it('has all of them when there are fewer', () => {
    expect(drawRun(SCENARIOS.slice(0, 3), [], seededDice(1))).toHaveLength(3)
  })

  it('follows the dice: the same seed draws the same, another one something else', () => {
    expect(drawn([], 7)).toEqual(drawn([], 7))
    expect(drawn([], 7)).not.toEqual(drawn([], 8))
  })

  it('leaves out what was answered right while others wait', () => {
    const events = Array.from({ length: 10 }, (_, index) => answered(index, true, index))
    for (let seed = 0; seed < 20; seed++)
      expect(drawn(events, seed).toSorted()).toEqual(
        SCENARIOS.slice(10)
          .map(({ id }) => id)
          .toSorted(),
      )
  })

  it('fills up with known ones when too few wait', () => {
    const events = Array.from({ length: 25 }, (_, index) => answered(index, true, index))
    const ids = drawn(events)
    expect(ids).toHaveLength(RUN_LENGTH)
    expect(ids.slice(0, 5).toSorted()).toEqual(['q-25', 'q-26', 'q-27', 'q-28', 'q-29'])
  })

  it('goes by the last answer: a miss brings a question back, a right one lets it rest', () => {
    const all = Array.from({ length: 30 }, (_, index) => answered(index, true, index))
    expect(drawn([...all, answered(4, false, 100)])[0]).toBe('q-4')
    const later = [...all, answered(4, false, 100), answered(4, true, 101), answered(9, false, 102)]
    expect(drawn(later)[0]).toBe('q-9')
  })

  it('does not take a right guess for knowledge', () => {
    const all = Array.from({ length: 30 }, (_, index) => answered(index, true, index))
    expect(drawn([...all, answered(6, true, 100, 'guess')])[0]).toBe('q-6')
  })

  it('passes over an answer that was undone', () => {
    const all = Array.from({ length: 30 }, (_, index) => answered(index, true, index))
    const undone: ProgressEvent = {
      kind: 'event-undone',
      id: 'event-200' as EventId,
      at: 200,
      offset: 0,
      undone: 'event-011' as EventId,
    }
    expect(drawn([...all, undone])[0]).toBe('q-11')
  })
})
