import { describe, expect, it } from 'vitest'
import { answersIn } from '../../src/packs/answers-in.ts'
import { figuresOf, figuresOfPack } from '../../src/packs/figures-of.ts'
import type { CardId, LabId } from '../../src/content/ids.ts'
import { madePack, twinOfCourse } from '../content/made-packs.ts'
import { eventMaker, NOON, reviewed } from '../progress/made-events.ts'

describe('The figures of a pack', () => {
  it('name what there is, and nothing of which there is none', () => {
    expect(figuresOfPack(madePack())).toBe('1 fact, 3 cards, 1 question')
    const twin = twinOfCourse()
    expect(figuresOfPack(twin)).toBe('2 facts, 5 cards, 2 questions, 1 exercise, 1 service selection')
    expect(figuresOf(twin.topics)).toBe('2 facts, 5 cards, 2 questions')
    expect(figuresOfPack({ ...twin, topics: [...twin.topics, ...twin.topics] })).toMatch(/^2 topics, 4 facts/)
  })
})

describe('The answers in a pack', () => {
  it('are those to its cards, questions and exercises, not to those of the course or of a pack of a longer name', () => {
    const make = eventMaker()
    const solved = (lab: string) =>
      ({ kind: 'lab-solved', lab: lab as LabId, points: 1, max: 1, hints: 0, aided: false }) as const
    const events = [
      make(reviewed('harbour:ships.brig' as CardId, 'good'), NOON),
      make(solved('harbour:ships.lab-port'), NOON + 1),
      make(reviewed('ships.brig', 'good'), NOON + 2),
      make(solved('harbour-two:ships.lab-port'), NOON + 3),
    ]
    expect(answersIn('harbour', events)).toBe(2)
    expect(answersIn('harbour-two', events)).toBe(1)
  })
})
