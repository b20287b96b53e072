import { useState } from 'react'
import { Button } from '../../kit/Button.tsx'
import type { Completion } from '../completion.ts'
import type { BenchActions } from './bench-actions.ts'
import { STARTS } from './starts.ts'
import { Suggestions } from './Suggestions.tsx'

/** What stands below the editor: how its keys work, how to get out of it, and where to begin when it is empty. */
export function EditorKeys(props: {
  /** The editor on the screen: a plain field that stays, one in the place of the full editor, or that. */
  readonly shown: 'plain' | 'standing-in' | 'full'
  readonly empty: boolean
  readonly problems: number
  readonly actions: BenchActions
  readonly onNextProblem: () => void
  readonly onPlain: (plain: boolean) => void
}) {
  const { shown, actions } = props
  const plain = shown === 'plain'
  const [suggested, setSuggested] = useState<readonly Completion[]>()
  return (
    <div className="lab__keys">
      {props.empty && (
        <div className="row" role="group" aria-label="Start with">
          Start with …
          {STARTS.map((start) => (
            <Button key={start.name} size="small" onClick={() => actions.openText(start.text, '')}>
              {start.name}
            </Button>
          ))}
        </div>
      )}
      {plain ? (
        <div className="row">
          <Button size="small" onClick={() => void actions.suggest().then(setSuggested)}>
            Suggest
          </Button>
          <Button size="small" onClick={actions.undo}>
            Undo
          </Button>
          <Button size="small" disabled={props.problems === 0} onClick={props.onNextProblem}>
            Next problem
          </Button>
        </div>
      ) : (
        <KeyHint shown={shown} />
      )}
      <Button look="quiet" size="small" onClick={() => props.onPlain(!plain)}>
        {plain ? 'Use the full editor' : 'Use a plain text field'}
      </Button>
      {plain && suggested && (
        <Suggestions
          completions={suggested}
          onTake={(completion) => {
            setSuggested(undefined)
            actions.take(completion)
          }}
          onClose={() => setSuggested(undefined)}
        />
      )}
    </div>
  )
}

function KeyHint({ shown }: { readonly shown: 'standing-in' | 'full' }) {
  if (shown === 'standing-in')
    return (
      <p className="for-keys">
        The full editor is being loaded. Until then <kbd>Tab</kbd> leaves this field.
      </p>
    )
  return (
    <p className="for-keys">
      <kbd>Tab</kbd> indents; <kbd>Ctrl</kbd> <kbd>M</kbd>, then <kbd>Tab</kbd> leaves the editor.{' '}
      <kbd>F8</kbd> next problem, <kbd>Ctrl</kbd> <kbd>.</kbd> fix, <kbd>F1</kbd> all commands.
    </p>
  )
}
