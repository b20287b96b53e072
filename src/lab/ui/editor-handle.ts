import type { Edit } from '../problem.ts'
import type { TextRange } from '../../base/text-range.ts'

/** What stands behind the line of a range: words of the page, no part of the text. */
export interface LinePrice {
  readonly range: TextRange
  readonly words: string
}

/** What the page can ask of an editor, whichever it is. Offsets are those of the text as the lab knows it. */
export interface EditorHandle {
  /** Moves the caret to a range, scrolls it into view and takes the focus. */
  readonly reveal: (range: TextRange) => void
  /** Applies edits as one step of the editor's own undo. */
  readonly apply: (edits: readonly Edit[]) => void
  /** Takes over a text that was changed elsewhere, as one step of undo. */
  readonly show: (text: string) => void
  /** The offset at which the caret stands, or the selection starts. */
  readonly caret: () => number
  readonly undo: () => void
  /** Shows amounts beside their lines, in place of those shown before. A plain field has no room for them. */
  readonly showPrices: (prices: readonly LinePrice[]) => void
}

/** Where somebody is in an editor: for the one that takes its place. */
export interface EditorPlace {
  readonly focused: boolean
  readonly selection: TextRange
  /** The caret stands at the start of the selection. */
  readonly backward: boolean
  /** In pixels. */
  readonly scroll: { readonly top: number; readonly left: number }
}
