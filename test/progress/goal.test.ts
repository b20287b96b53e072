import { describe, expect, it } from 'vitest'
import type { ExamId } from '../../src/content/ids.ts'
import { goalOf } from '../../src/progress/goal.ts'
import { eventMaker, NOON, undone } from './made-events.ts'

const make = eventMaker()
const aim = (exam: string | null, date: string | null, at = NOON) =>
  make({ kind: 'goal-set', exam: exam as ExamId | null, date }, at)

describe('The goal', () => {
  it('is none at first', () => {
    expect(goalOf([])).toEqual({ exam: null, date: null })
  })

  it('is the one set last', () => {
    const events = [aim('saa-c03', '2026-12-01', NOON + 5), aim('dva-c02', null, NOON)]
    expect(goalOf(events)).toEqual({ exam: 'saa-c03', date: '2026-12-01' })
  })

  it('can be given up, and the giving up undone', () => {
    const first = aim('saa-c03', '2026-12-01')
    const none = aim(null, null, NOON + 1)
    expect(goalOf([first, none])).toEqual({ exam: null, date: null })
    expect(goalOf([first, none, make(undone(none))])).toEqual({ exam: 'saa-c03', date: '2026-12-01' })
  })

  it.each(['2026-02-30', '2027-02-29', 'soon', ''])('passes over a day that no calendar has: %s', (date) => {
    expect(goalOf([aim('dva-c02', '2028-02-29'), aim('saa-c03', date, NOON + 1)])).toEqual({
      exam: 'dva-c02',
      date: '2028-02-29',
    })
  })
})
