import { placesOf, type TextRange } from '../../base/text-range.ts'
import { Button } from '../../kit/Button.tsx'
import type { OpenText } from '../lab-store.ts'
import { nameOf } from './Documents.tsx'

/** A text beside the one that a problem stands in, and the way into it. */
export interface Neighbour {
  readonly text: OpenText
  readonly onGo: (range: TextRange) => void
}

/** Leads to what a problem contradicts in the other text. */
export function LinkBeside(props: { readonly neighbour: Neighbour; readonly range: TextRange }) {
  const { range, neighbour } = props
  const { text, checkedText } = neighbour.text
  return (
    <Button size="small" look="quiet" disabled={text !== checkedText} onClick={() => neighbour.onGo(range)}>
      Go to line {placesOf(checkedText)(range.start).line} of {nameOf(neighbour.text)}
    </Button>
  )
}
