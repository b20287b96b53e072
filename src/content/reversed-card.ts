import type { CardId } from './ids.ts'

const MARK = '~reversed'

/** The id of the card that asks the other way round. */
export function reversedId(id: string): CardId {
  return `${id}${MARK}` as CardId
}

/** Whether a card asks the other way round than the one that its author wrote. */
export function isReversed({ id }: { readonly id: string }): boolean {
  return id.endsWith(MARK)
}

/** The id under which the author wrote a card. */
export function writtenId(id: string): string {
  return isReversed({ id }) ? id.slice(0, -MARK.length) : id
}
