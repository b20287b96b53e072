import type { SearchIndex } from '../search/search-index.ts'

let opened: Promise<SearchIndex> | undefined

/** The index that came with this build, loaded at the first search. A failed load is forgotten, so that the next one tries again. */
export function openSearch(): Promise<SearchIndex> {
  opened ??= load()
  opened.catch(() => (opened = undefined))
  return opened
}

async function load(): Promise<SearchIndex> {
  const [{ openIndex }, content] = await Promise.all([
    import('../search/search-index.ts'),
    import('virtual:course/search'),
  ])
  return await openIndex(content.default.entries, content.default.index)
}
