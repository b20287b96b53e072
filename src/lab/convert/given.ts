import type { Plain } from '../node.ts'

/**
 * What a document says, before it is held against the API. A node of the lab's own tree is one; other readers make
 * theirs. `open` = a value that only CloudFormation knows, perhaps by the default of a parameter.
 */
export type Given =
  | { readonly kind: 'scalar'; readonly value: Plain; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Given[] }
  | { readonly kind: 'map'; readonly entries: readonly GivenEntry[] }
  | { readonly kind: 'open'; readonly written: string; readonly parameter?: string }

export interface GivenEntry {
  readonly key: string
  readonly node: Given
}

/** The last of the entries with that key, as parsers take it. */
export function givenAt(node: Given | undefined, ...keys: readonly string[]): Given | undefined {
  let found = node
  for (const key of keys)
    found =
      found?.kind === 'map' ? found.entries.findLast((entry): boolean => entry.key === key)?.node : undefined
  return found
}

/** Any scalar but null, as the text that was written. */
export function givenText(node: Given | undefined, ...keys: readonly string[]): string | undefined {
  const found = givenAt(node, ...keys)
  return found?.kind === 'scalar' && found.value !== null ? found.text : undefined
}

export function textGiven(text: string): Given {
  return { kind: 'scalar', value: text, text }
}
