import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { QuestionId, TaskRef, TopicId } from '../../src/content/ids.ts'
import {
  countWith,
  type Filter,
  FILTER_KEYS,
  filterOf,
  passing,
  queryOf,
  waysOut,
  withPart,
} from '../../src/practice/filter.ts'
import type { Standing } from '../../src/practice/standing.ts'
import { entry } from './made-kinds.ts'

const task = (...refs: string[]) => ({ tasks: refs as TaskRef[] })
const ENTRIES = [
  entry('easy'),
  entry('hard', { difficulty: 'hard', ...task('saa-c03/1.2', 'dva-c02/1.1') }),
  entry('order', { kind: 'ordering', ...task('saa-c03/2.1') }),
  entry('rig', { topic: 'rigs' as TopicId, ...task('dva-c02/1.10') }),
  entry('service', { topic: null, kind: 'service-selection' }),
]
const NOBODY = new Map<QuestionId, Standing>()
const names = (filter: Filter, standings: ReadonlyMap<QuestionId, Standing> = NOBODY) =>
  passing(ENTRIES, filter, standings).map(({ id }) => id.replace('ships.q-', ''))

describe('A filter', () => {
  it('without parts passes everything', () => {
    expect(names({})).toHaveLength(ENTRIES.length)
  })

  it('goes by exam, by domain and by task, and does not take 1.1 for 1.10', () => {
    expect(names({ scope: 'saa-c03' })).toEqual(['easy', 'hard', 'order', 'service'])
    expect(names({ scope: 'saa-c03/1' })).toEqual(['easy', 'hard', 'service'])
    expect(names({ scope: 'dva-c02/1' })).toEqual(['hard', 'rig'])
    expect(names({ scope: 'dva-c02/1.1' })).toEqual(['hard'])
  })

  it('goes by topic, where choices of a service belong to none', () => {
    expect(names({ topic: 'rigs' })).toEqual(['rig'])
    expect(names({ topic: 'matrix' })).toEqual(['service'])
  })

  it('goes by kind and difficulty together', () => {
    expect(names({ kind: 'ordering', difficulty: 'easy' })).toEqual(['order'])
    expect(names({ kind: 'ordering', difficulty: 'hard' })).toEqual([])
  })

  it('goes by how the last answer went: a guess that was right is not known', () => {
    const standings = new Map<QuestionId, Standing>([
      [ENTRIES[0]?.id ?? ('' as QuestionId), 'right'],
      [ENTRIES[1]?.id ?? ('' as QuestionId), 'guessed'],
      [ENTRIES[2]?.id ?? ('' as QuestionId), 'wrong'],
    ])
    expect(names({ standing: 'unseen' }, standings)).toEqual(['rig', 'service'])
    expect(names({ standing: 'missed' }, standings)).toEqual(['hard', 'order'])
  })

  it('says beforehand how many questions a choice would leave', () => {
    const filter = { scope: 'saa-c03', kind: 'ordering' }
    expect(countWith(ENTRIES, filter, NOBODY, 'scope', 'dva-c02')).toBe(0)
    expect(countWith(ENTRIES, filter, NOBODY, 'kind', undefined)).toBe(4)
    expect(countWith(ENTRIES, filter, NOBODY, 'kind', 'service-selection')).toBe(1)
  })

  it('that nothing passes names the parts whose removal helps', () => {
    expect(waysOut(ENTRIES, { topic: 'rigs', kind: 'ordering' }, NOBODY)).toEqual([
      { key: 'topic', count: 1 },
      { key: 'kind', count: 1 },
    ])
    expect(waysOut(ENTRIES, { topic: 'rigs', kind: 'ordering', difficulty: 'hard' }, NOBODY)).toEqual([])
  })
})

describe('A filter in an address', () => {
  it('comes back as it went', () => {
    const value = fc.stringMatching(/^[a-z0-9./-]{1,20}$/)
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.constantFrom(...FILTER_KEYS), value), { selector: ([key]) => key }),
        (parts) => {
          const filter = parts.reduce<Filter>((so, [key, one]) => withPart(so, key, one), {})
          expect(filterOf(decodeURIComponent(queryOf(filter)))).toEqual(filter)
        },
      ),
      { seed: 20_261_126, numRuns: 200 },
    )
  })

  it('passes over what it does not know', () => {
    expect(filterOf('')).toEqual({})
    // A topic of a pack of one's own has its pack's name before it.
    expect(filterOf('topic=harbour:ships')).toEqual({ topic: 'harbour:ships' })
    expect(filterOf('constructor=x&kind=&topic=<b>&scope=saa-c03&&difficulty')).toEqual({ scope: 'saa-c03' })
  })
})
