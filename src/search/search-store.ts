import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Found, Hit, SearchIndex } from './search-index.ts'

/** What the search shows: what was asked, what was found, and which hit the keyboard is on. */
export interface SearchState {
  readonly query: string
  readonly found: Found
  /** All hits that are shown, in the order of the screen. */
  readonly hits: readonly Hit[]
  /** Index into `hits`; -1 while there is none. */
  readonly active: number
}

export interface SearchStore extends StoreApi<SearchState> {
  readonly ask: (query: string) => void
  /** To the next hit or the one before; round at the ends. */
  readonly move: (by: 1 | -1) => void
  readonly activate: (place: number) => void
}

const NOTHING: Found = { match: 'all', groups: [] }

/** Opens a search over an index: what is found changes with every letter. */
export function openSearchStore(index: SearchIndex): SearchStore {
  const store = createStore<SearchState>(() => ({ query: '', found: NOTHING, hits: [], active: -1 }))
  return {
    ...store,
    ask(query) {
      const found = index.find(query)
      const hits = found.groups.flatMap((group) => group.hits)
      store.setState({ query, found, hits, active: hits.length > 0 ? 0 : -1 })
    },
    move(by) {
      store.setState(({ hits, active }) =>
        hits.length === 0 ? {} : { active: (active + by + hits.length) % hits.length },
      )
    },
    activate: (active) => store.setState({ active }),
  }
}
