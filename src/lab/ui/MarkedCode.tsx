import type { ReactNode } from 'react'
import type { TextRange } from '../../base/text-range.ts'
import './code.css'

/** A text with the places that are wrong: a squiggle for the eye, words for who hears it. Places must not overlap. */
export function MarkedCode({
  text,
  places,
}: {
  readonly text: string
  readonly places: readonly TextRange[]
}) {
  const parts: ReactNode[] = []
  let done = 0
  for (const { start, end } of places.toSorted((one, other) => one.start - other.start)) {
    if (start < done) continue
    parts.push(
      text.slice(done, start),
      <mark key={start} className="squiggle">
        <span className="visually-hidden">wrong here: </span>
        {end > start ? text.slice(start, end) : ' '}
      </mark>,
    )
    done = end
  }
  return (
    <code>
      {parts}
      {text.slice(done)}
    </code>
  )
}
