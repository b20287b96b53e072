import { type KeyboardEvent, useEffect, useRef } from 'react'
import { plainHandle, type PlainHandle, withBreaksOf } from './plain-handle.ts'

/** A plain text area with the same engine, problems and fixes: for touch, for screen readers, and for whoever prefers it. */
export function PlainEditor(props: {
  readonly label: string
  readonly text: string
  /** The text as it is now, also between two renderings. */
  readonly now: () => string
  readonly onText: (text: string) => void
  /** It stands where the full editor will be, and looks like it. */
  readonly standsIn: boolean
  /** Returns the way to let go of the editor. */
  readonly onReady: (handle: PlainHandle) => () => void
}) {
  const area = useRef<HTMLTextAreaElement>(null)
  const numbers = useRef<HTMLPreElement>(null)
  const handle = useRef<PlainHandle>(undefined)
  const standsIn = useRef(props.standsIn)
  const { onReady, onText, now } = props
  useEffect(() => {
    standsIn.current = props.standsIn
  })
  useEffect(() => {
    if (!area.current) return undefined
    // On touch the browser's way would open the keyboard at every fix; the full editor will keep an undo of its own.
    const native = () => !standsIn.current && !matchMedia('(pointer: coarse)').matches
    handle.current = plainHandle(area.current, { text: now, onText, native })
    return onReady(handle.current)
  }, [onReady, onText, now])
  const count = props.text.split('\n').length
  return (
    <div className={props.standsIn ? 'lab__plain lab__plain--stands-in' : 'lab__plain'}>
      <pre ref={numbers} aria-hidden="true">
        {Array.from({ length: count }, (_, line) => line + 1).join('\n')}
      </pre>
      <textarea
        ref={area}
        aria-label={props.label}
        defaultValue={props.text}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        wrap="off"
        onChange={(event) => onText(withBreaksOf(now(), event.target.value))}
        onKeyDown={(event) => {
          const way = historyKey(event)
          if (way && handle.current?.step(way)) event.preventDefault()
        }}
        onScroll={(event) => {
          if (numbers.current) numbers.current.scrollTop = event.currentTarget.scrollTop
        }}
      />
    </div>
  )
}

function historyKey(event: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined
  const key = event.key.toLowerCase()
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
  return key === 'y' ? 'redo' : undefined
}
