import { useEffect, useRef } from 'react'
import { applyEdits } from '../apply-edits.ts'
import type { EditorHandle } from './editor-handle.ts'

/** A plain text area with the same engine, problems and fixes: for touch, for screen readers, and for whoever prefers it. */
export function PlainEditor(props: {
  readonly text: string
  readonly onText: (text: string) => void
  readonly onReady: (handle: EditorHandle) => void
}) {
  const area = useRef<HTMLTextAreaElement>(null)
  const numbers = useRef<HTMLPreElement>(null)
  const { onReady } = props
  useEffect(() => {
    if (area.current) onReady(handleOf(area.current))
  }, [onReady])
  const count = props.text.split('\n').length
  return (
    <div className="lab__plain">
      <pre ref={numbers} aria-hidden="true">
        {Array.from({ length: count }, (_, line) => line + 1).join('\n')}
      </pre>
      <textarea
        ref={area}
        aria-label="Configuration text"
        defaultValue={props.text}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        wrap="off"
        onChange={(event) => props.onText(event.target.value)}
        onScroll={(event) => {
          if (numbers.current) numbers.current.scrollTop = event.currentTarget.scrollTop
        }}
      />
    </div>
  )
}

function handleOf(area: HTMLTextAreaElement): EditorHandle {
  const replaceAll = (text: string) => {
    area.focus()
    area.select()
    // The only way to change a text area that its own undo knows of.
    if (!document.execCommand('insertText', false, text)) {
      area.value = text
      area.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }
  return {
    reveal({ start, end }) {
      area.focus()
      area.setSelectionRange(start, end)
      const line = area.value.slice(0, start).split('\n').length
      area.scrollTop = (line - 4) * Number.parseFloat(getComputedStyle(area).lineHeight)
    },
    apply: (edits) => replaceAll(applyEdits(area.value, edits)),
    replaceAll,
    caret: () => area.selectionStart,
  }
}
