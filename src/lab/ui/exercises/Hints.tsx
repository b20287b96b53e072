import type { Exercise } from '../../../content/exercise.ts'
import { Words } from '../../../content/ui/Prose.tsx'
import { Button } from '../../../kit/Button.tsx'

/** The ladder of hints, one step at a time; behind its last step stands a solution. */
export function Hints(props: {
  readonly exercise: Exercise
  readonly shown: number
  readonly aided: boolean
  readonly solved: boolean
  readonly onHint: () => void
  readonly onSolution: () => void
}) {
  const { exercise, shown, aided, solved } = props
  const left = exercise.hints.length - shown
  return (
    <section className="section" aria-label="Hints">
      <h2>Hints</h2>
      <ol className="hints" aria-live="polite">
        {exercise.hints.slice(0, shown).map((hint, place) => (
          // Hints never move: their place is their identity.
          <li key={`hint-${place}`}>
            <Words words={hint} />
          </li>
        ))}
      </ol>
      {!solved && (
        <div className="row">
          <Button size="small" aria-disabled={left === 0} onClick={props.onHint}>
            {left === 0 ? 'No hint left' : `Show a hint (${left} left)`}
          </Button>
          {!aided && (
            <Button size="small" look="quiet" onClick={props.onSolution}>
              Show a solution
            </Button>
          )}
        </div>
      )}
      {!solved && (
        <p className="hints__note">
          {aided
            ? 'A solution was shown: solved now, it is solved with help.'
            : 'Hints are counted. Solved after a solution was shown is solved with help.'}
        </p>
      )}
    </section>
  )
}
