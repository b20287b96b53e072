import type { PackLibrary } from '../content/pack-library.ts'
import type { SearchIndex } from '../search/search-index.ts'

/**
 * The search over the index that came with this build and over the packs of one's own, loaded when it is first asked for
 * and again when the packs have changed. A failed load is forgotten, so that the next search tries again.
 */
export function openSearch(library: PackLibrary): () => Promise<SearchIndex> {
  let opened: Promise<SearchIndex> | undefined
  const forget = () => {
    opened = undefined
  }
  library.subscribe(forget)
  return () => {
    opened ??= load(library)
    opened.catch(forget)
    return opened
  }
}

async function load(library: PackLibrary): Promise<SearchIndex> {
  const [{ openIndex }, { entriesOfPack }, content] = await Promise.all([
    import('../search/search-index.ts'),
    import('../search/entries.ts'),
    import('virtual:course/search'),
  ])
  const own = library.packs().flatMap(entriesOfPack)
  return await openIndex(content.default.entries, content.default.index, own)
}
