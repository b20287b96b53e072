import type { TextRange } from '../../base/text-range.ts'
import type { OutlineEntry } from '../engine.ts'

/** The keys of the document, to jump to. */
export function OutlinePanel(props: {
  readonly entries: readonly OutlineEntry[]
  readonly onReveal: (range: TextRange) => void
}) {
  return (
    <div className="lab__panel" role="group" aria-label="Outline">
      {props.entries.length === 0 && <p>The text has no keys to show yet.</p>}
      <ul className="outline">
        {props.entries.map(({ name, depth, range }) => (
          <li key={range.start} data-depth={depth}>
            <button type="button" onClick={() => props.onReveal(range)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
