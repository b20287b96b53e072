import { describe, expect, it } from 'vitest'
import type { TopicId } from '../../src/content/ids.ts'
import { chosenOf, correctionsOf } from '../../src/learn/corrections.ts'
import { compile, SMALL } from '../content/small-course.ts'

const files = new Map(SMALL)
for (const [file, words] of SMALL)
  if (file.includes('01-ships'))
    files.set(
      file.replace('01-ships', '02-boats'),
      words.replaceAll('ships', 'boats').replace('verdict: wrong', 'verdict: incomplete'),
    )
const all = correctionsOf(compile(files).course.topics)

describe('The corrections', () => {
  it('are the facts that the notes have wrong or leave incomplete, with their claim', () => {
    expect(all.map(({ topic, fact, claim }) => [topic.id, fact.id, fact.verdict, claim])).toEqual([
      ['ships', 'ships.ketch-masts', 'wrong', 'A ketch has three masts.'],
      ['boats', 'boats.ketch-masts', 'incomplete', 'A ketch has three masts.'],
    ])
  })

  it('are narrowed by topic and by kind', () => {
    expect(chosenOf(all, undefined, undefined)).toEqual(all)
    expect(chosenOf(all, 'boats' as TopicId, undefined).map(({ topic }) => topic.id)).toEqual(['boats'])
    expect(chosenOf(all, undefined, 'wrong').map(({ topic }) => topic.id)).toEqual(['ships'])
    expect(chosenOf(all, 'ships' as TopicId, 'incomplete')).toEqual([])
  })
})
