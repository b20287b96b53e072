import { Button } from '../../kit/Button.tsx'
import type { Completion } from '../completion.ts'

/** What could stand at the caret of the plain text field, each with what follows from it. */
export function Suggestions(props: {
  readonly completions: readonly Completion[]
  readonly onTake: (completion: Completion) => void
  readonly onClose: () => void
}) {
  const { completions } = props
  return (
    <div className="suggestions" role="group" aria-label="Suggestions">
      {completions.length === 0 ? (
        <p role="status">
          Nothing is known that could stand at the caret. Put it where a key or a value begins.
        </p>
      ) : (
        <ul>
          {completions.map((completion) => (
            <li key={`${completion.kind} ${completion.label}`}>
              <button type="button" onClick={() => props.onTake(completion)}>
                <code>{completion.label}</code>
                {completion.detail !== undefined && <span>{completion.detail}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
      <Button size="small" look="quiet" onClick={props.onClose}>
        Close
      </Button>
    </div>
  )
}
