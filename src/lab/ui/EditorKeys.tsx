import { Button } from '../../kit/Button.tsx'
import { STARTS } from './starts.ts'

/** What stands below the editor: how its keys work, how to get out of it, and where to begin when it is empty. */
export function EditorKeys(props: {
  readonly plain: boolean
  readonly empty: boolean
  readonly problems: number
  readonly onStart: (text: string) => void
  readonly onNextProblem: () => void
  readonly onPlain: (plain: boolean) => void
}) {
  const { plain } = props
  return (
    <div className="lab__keys">
      {props.empty && (
        <div className="row" role="group" aria-label="Start with">
          Start with …
          {STARTS.map((start) => (
            <Button key={start.name} size="small" onClick={() => props.onStart(start.text)}>
              {start.name}
            </Button>
          ))}
        </div>
      )}
      {!plain && (
        <p className="for-keys">
          <kbd>Tab</kbd> indents; <kbd>Ctrl</kbd> <kbd>M</kbd>, then <kbd>Tab</kbd> leaves the editor.{' '}
          <kbd>F8</kbd> next problem, <kbd>Ctrl</kbd> <kbd>.</kbd> fix, <kbd>F1</kbd> all commands.
        </p>
      )}
      {plain && (
        <Button size="small" disabled={props.problems === 0} onClick={props.onNextProblem}>
          Next problem
        </Button>
      )}
      <Button look="quiet" size="small" onClick={() => props.onPlain(!plain)}>
        {plain ? 'Use the full editor' : 'Use a plain text field'}
      </Button>
    </div>
  )
}
