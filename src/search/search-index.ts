import MiniSearch, { type Options, type Query } from 'minisearch'
import { type Entry, type EntryKind, KINDS } from './entry.ts'
import { folded, namesIn, partsOf, wordsOf } from './words.ts'

/** Something found: the entry, and the words of it that were meant. */
export interface Hit {
  readonly entry: Entry
  readonly score: number
  /** Words of the entry, folded, that match the query. */
  readonly words: readonly string[]
}

/** What was found of one kind, the best first. */
export interface Group {
  readonly kind: EntryKind
  readonly hits: readonly Hit[]
  /** How many there are besides. */
  readonly more: number
}

/** `all`: every word of the query is in every hit. `some`: no entry has all of them, so these have a part. */
export interface Found {
  readonly match: 'all' | 'some'
  readonly groups: readonly Group[]
}

export interface SearchIndex {
  readonly find: (query: string) => Found
}

/** As much of a kind as is shown at once. */
export const SHOWN_OF_A_KIND = 5

type Numbered = Entry & { readonly id: number }

const OPTIONS: Options<Numbered> = {
  fields: ['title', 'text'],
  tokenize: wordsOf,
  processTerm: folded,
}

/** How much more a kind is likely to be what was looked for than another with the same words. */
const WEIGHT: Readonly<Record<EntryKind, number>> = {
  page: 2.5,
  section: 1.3,
  term: 2,
  command: 1.6,
  fact: 1,
  rule: 1,
  exercise: 1,
  card: 0.7,
  capability: 0.9,
}

/** The index over all entries as a text, to be made when the app is built. */
export function indexText(entries: readonly Entry[]): string {
  return JSON.stringify(indexOf(entries))
}

function indexOf(entries: readonly Entry[]): MiniSearch<Numbered> {
  const index = new MiniSearch<Numbered>(OPTIONS)
  index.addAll(entries.map((entry, id) => ({ ...entry, id })))
  return index
}

/**
 * Opens an index that was made of exactly the first entries and adds the others, in steps that leave the screen alive;
 * without its text it is made anew.
 */
export async function openIndex(
  first: readonly Entry[],
  text?: string,
  others: readonly Entry[] = [],
): Promise<SearchIndex> {
  const index = text === undefined ? indexOf(first) : await MiniSearch.loadJSONAsync(text, OPTIONS)
  await index.addAllAsync(others.map((entry, at) => ({ ...entry, id: first.length + at })))
  const entries = [...first, ...others]
  const search = (query: Query) =>
    index
      .search(query, {
        boost: { title: 3 },
        boostDocument: (id) => WEIGHT[entries[Number(id)]?.kind ?? 'fact'],
        weights: { prefix: 0.6, fuzzy: 0.25 },
      })
      .flatMap(({ id, score, terms }): Hit[] => {
        const entry = entries[Number(id)]
        return entry === undefined ? [] : [{ entry, score, words: terms }]
      })
  return {
    find(query) {
      const names = wantedIn(query)
      const parts = names.flatMap((name) => partsOf(name))
      if (names.length === 0) return { match: 'all', groups: [] }
      for (const words of [names, parts]) {
        const hits = search({ queries: [...words], combineWith: 'AND', ...LOOSE })
        if (hits.length > 0) return { match: 'all', groups: grouped(hits) }
      }
      return { match: 'some', groups: grouped(search({ queries: parts, combineWith: 'OR', ...LOOSE })) }
    },
  }
}

/** A longer question is cut: what it means stands in its first words. */
const LONGEST_QUERY = 120
const MOST_WORDS = 10

/** The words of a query that tell something. Where there is none of them, all count. */
function wantedIn(query: string): readonly string[] {
  const names = namesIn(query.slice(0, LONGEST_QUERY)).slice(0, MOST_WORDS)
  const telling = names.filter((name) => !IDLE.has(folded(name)))
  return telling.length > 0 ? telling : names
}

const IDLE = new Set(
  'a an and are as at be by can do does for from how i in is it my of on or than that the to was what when where which who why with'.split(
    ' ',
  ),
)

/** A word may be unfinished, and a long one may be mistyped. A number is what it is. */
const LOOSE = {
  tokenize: (text: string) => [text],
  prefix: (word: string) => word.length > 1,
  fuzzy: (word: string) => (word.length < 4 || /^\p{N}+$/u.test(word) ? false : word.length < 8 ? 1 : 2),
} as const

function grouped(hits: readonly Hit[]): readonly Group[] {
  const kinds = KINDS.flatMap((kind) => {
    const own = hits.filter(({ entry }) => entry.kind === kind)
    return own.length === 0 ? [] : [{ kind, own, best: own[0]?.score ?? 0 }]
  })
  return kinds
    .toSorted((one, other) => other.best - one.best)
    .map(({ kind, own }) => ({
      kind,
      hits: own.slice(0, SHOWN_OF_A_KIND),
      more: Math.max(0, own.length - SHOWN_OF_A_KIND),
    }))
}
