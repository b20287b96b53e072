import { writtenId } from '../reversed-card.ts'
import { inconsistent } from '../../base/inconsistent.ts'
import type { ContentFault, ContentPlace, Path } from '../compile/fault.ts'
import type { Compilation } from '../compile/compile.ts'

/** A compiled content folder as its checks see it. */
export interface CheckedContent extends Compilation {
  /** The day on which it is judged, ISO. */
  readonly day: string
}

/**
 * One thing that is refused in content that compiles. The name of its file is its id. A check finds places, it does not
 * grade: everything it finds has to be mended before the content is built.
 */
export interface ContentCheck {
  readonly id: string
  /** What content that passes is like, as a sentence. */
  readonly title: string
  readonly check: (content: CheckedContent) => Iterable<ContentFault>
}

/** The place of a part of an item. A reversed card stands where its source stands. */
export function placeOf(content: CheckedContent, id: string, ...path: Path): ContentPlace {
  const item = itemOf(content, id)
  return item.source.placeOf([...item.path, ...path])
}

/** The place of words in a part of an item. */
export function placeOfWords(content: CheckedContent, id: string, path: Path, words: string): ContentPlace {
  const item = itemOf(content, id)
  return item.source.placeOfWords([...item.path, ...path], words)
}

function itemOf({ items }: CheckedContent, id: string) {
  const item = items.get(writtenId(id))
  return item ?? inconsistent(`"${id}" was compiled and stands nowhere`)
}
