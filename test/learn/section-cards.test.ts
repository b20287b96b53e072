import { expect, test } from 'vitest'
import { sectionCards } from '../../src/learn/section-cards.ts'
import { compile, SMALL } from '../content/small-course.ts'

test('the cards of a section are those whose facts it tells, each once and no reversed ones', () => {
  const [topic] = compile(SMALL).course.topics
  if (topic === undefined) throw new Error('The small course has no topic')
  const sections = sectionCards(topic)
  expect([...sections.keys()]).toEqual(['masts'])
  const ids = sections.get('masts')?.map(({ id }) => String(id)) ?? []
  expect(ids).toContain('ships.brig')
  expect(ids.filter((id) => id.endsWith('~reversed'))).toEqual([])
  const twice = { ...topic, text: [...topic.text, ...topic.text.map((block) => ({ ...block, id: 'again' }))] }
  expect([...sectionCards(twice).keys()]).toEqual(['masts'])
})
