import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '../../kit/Button.tsx'
import { TextDiff } from './TextDiff.tsx'

/** A dialog that compares the text with what it was. */
export function Changes(props: {
  readonly text: string
  readonly opened: string
  readonly lastRight: string | undefined
  readonly onClose: () => void
}) {
  const { text, opened, lastRight } = props
  const [since, setSince] = useState<'opened' | 'right'>('opened')
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  useEffect(() => dialog.current?.showModal(), [])
  const before = since === 'right' && lastRight !== undefined ? lastRight : opened
  return (
    <dialog ref={dialog} className="changes" aria-labelledby={title} onClose={props.onClose}>
      <div className="changes__head">
        <h2 id={title}>What has changed</h2>
        <Button size="small" onClick={() => dialog.current?.close()}>
          Close
        </Button>
      </div>
      {lastRight !== undefined && lastRight !== text && (
        <fieldset className="lab__modes">
          <legend className="visually-hidden">Compare with</legend>
          <label>
            <input
              type="radio"
              name="since"
              checked={since === 'opened'}
              onChange={() => setSince('opened')}
            />{' '}
            the text as it was opened
          </label>
          <label>
            <input type="radio" name="since" checked={since === 'right'} onChange={() => setSince('right')} />{' '}
            the last text without errors
          </label>
        </fieldset>
      )}
      <TextDiff label="Changes" before={before} after={text} />
    </dialog>
  )
}
