import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry, EntryKind } from '../../src/search/entry.ts'
import { indexText, openIndex, SHOWN_OF_A_KIND } from '../../src/search/search-index.ts'

const made = (kind: EntryKind, title: string, text = ''): Entry => ({
  kind,
  title,
  text,
  place: 'Somewhere',
  href: `#/${title}`,
})

const ENTRIES = [
  made('term', 'MaxConcurrency', 'The number of requests in flight on one instance.'),
  made('fact', 'The file is called apprunner.yaml and lies in the source directory.'),
  made('fact', 'Metrics are published to the namespace AWS/AppRunner.'),
  made(
    'command',
    'aws apprunner associate-custom-domain',
    'Ties a domain to a service. --enable-www-subdomain',
  ),
  made('section', 'Scaling', 'Auto scaling adds instances when concurrent requests pass MaxConcurrency.'),
  made('section', 'Domains', 'A custom domain is associated with a service; scaling it is not needed.'),
  made('card', 'What does MaxConcurrency bound?', 'Requests in flight on one instance.'),
  ...Array.from({ length: 8 }, (_, index) => made('rule', `Rule ${index}`, 'About the port of a network.')),
]
const index = await openIndex(ENTRIES, indexText(ENTRIES))
const titles = (query: string) =>
  index.find(query).groups.flatMap(({ hits }) => hits.map(({ entry }) => entry.title))

describe('A search', () => {
  it.each([
    ['MaxConcurrency', 'MaxConcurrency'],
    ['apprunner.yaml', 'The file is called apprunner.yaml and lies in the source directory.'],
    ['AWS/AppRunner', 'Metrics are published to the namespace AWS/AppRunner.'],
    ['--enable-www-subdomain', 'aws apprunner associate-custom-domain'],
  ])('finds %s by its exact name', (query, title) => {
    expect(titles(query)[0]).toBe(title)
  })

  it('finds what is not finished yet, at each letter from the second on', () => {
    for (let letters = 2; letters <= 'maxconcurrency'.length; letters++)
      expect(titles('maxconcurrency'.slice(0, letters)), String(letters)).toContain('MaxConcurrency')
  })

  it.each(['maxconcurency', 'maxconcurrencey', 'scalling', 'associate custon domain'])(
    'forgives a slip: %s',
    (query) => {
      expect(titles(query)).not.toEqual([])
      expect(index.find(query).match).toBe('all')
    },
  )

  it('finds a name by its parts, and the parts by the name', () => {
    expect(titles('max concurrency')).toContain('MaxConcurrency')
    expect(titles('auto-scaling')).toEqual(['Scaling'])
  })

  it('wants all words, passes over those that tell nothing, and says when only some were found', () => {
    expect(titles('how does the scaling of requests work')).not.toEqual([])
    expect(titles('custom scaling')).toEqual(['Domains'])
    const some = index.find('domain zeppelin')
    expect(some.match).toBe('some')
    expect(some.groups).not.toEqual([])
  })

  it('finds nothing for what is nowhere, and nothing for no words', () => {
    expect(titles('zeppelin')).toEqual([])
    expect(titles('  -- ? ')).toEqual([])
  })

  it('names the words of the entry that were meant, not those that were typed', () => {
    expect(index.find('concurency').groups[0]?.hits[0]?.words).toContain('concurrency')
  })

  it('shows the best of each kind and counts the rest', () => {
    const group = index.find('port network').groups.find(({ kind }) => kind === 'rule')
    expect(group?.hits).toHaveLength(SHOWN_OF_A_KIND)
    expect(group?.more).toBe(8 - SHOWN_OF_A_KIND)
  })

  it('answers the same with the index of the build as with one made on the spot', async () => {
    const fresh = await openIndex(ENTRIES)
    for (const query of ['max', 'scaling', 'port', 'domian'])
      expect(fresh.find(query)).toEqual(index.find(query))
  })

  it('finds what was added to it, ranked with the rest, without what it was made of being changed', async () => {
    const own = made('fact', 'A brig has two masts.', 'MaxConcurrency')
    const more = await openIndex(ENTRIES, indexText(ENTRIES), [own])
    const found = (query: string) =>
      more.find(query).groups.flatMap(({ hits }) => hits.map(({ entry }) => entry.title))
    expect(found('brig')).toEqual(['A brig has two masts.'])
    expect(found('MaxConcurrency').slice(0, 1)).toEqual(['MaxConcurrency'])
    expect(found('MaxConcurrency')).toContain('A brig has two masts.')
    expect(titles('brig')).toEqual([])
  })

  it('never fails, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (query) => {
        const { groups } = index.find(query)
        for (const { hits } of groups) expect(hits.length).toBeGreaterThan(0)
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})
