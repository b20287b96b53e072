import { type ComponentType, startTransition, useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { noPast, type TextPast, withChange } from '../text-past.ts'
import type { EditorHandle, EditorPlace } from './editor-handle.ts'
import type { EditorsProps } from './Editors.tsx'
import { loadFullEditor } from './load-full-editor.ts'
import type { MonacoProps } from './MonacoEditor.tsx'
import type { PlainHandle } from './plain-handle.ts'
import { type Quiet, watchQuiet } from './quiet.ts'

/** The plain field in place of the full editor, until that has loaded and nobody is in the middle of something. */
export interface StandIn {
  /** The full editor as soon as it has loaded; it is drawn unseen until it takes over. */
  readonly FullEditor: ComponentType<MonacoProps> | undefined
  /** The full editor has taken over. */
  readonly full: boolean
  readonly quiet: () => Promise<void>
  /** What was changed in the field. */
  readonly past: () => TextPast
  readonly attach: (handle: PlainHandle) => () => void
  /** Hides the field and shows the full editor at once; returns where somebody was. */
  readonly leave: () => EditorPlace | undefined
}

/** Loads the full editor when it is wanted and the first problems are there, so that they need not wait for it. */
export function useStandIn(
  { store, state, plain, onNoFullEditor }: EditorsProps,
  now: () => string,
  attach: (handle: EditorHandle) => () => void,
): StandIn {
  const [FullEditor, setFullEditor] = useState<ComponentType<MonacoProps>>()
  const [taken, setTaken] = useState(false)
  if (plain && taken) setTaken(false)
  const full = taken && !plain
  const past = useRef(noPast(''))
  const field = useRef<PlainHandle>(undefined)
  const watched = useRef<Quiet>(undefined)
  useEffect(() => {
    if (full) return undefined
    past.current = noPast(now())
    return store.subscribe(() => {
      // What is being composed is no step until it is done.
      if (!watched.current?.composing()) past.current = withChange(past.current, now())
    })
  }, [full, store, now])
  const answered = state.report !== undefined || state.trouble !== undefined
  const wanted = !plain && (answered || FullEditor !== undefined)
  useEffect(() => {
    if (plain) return undefined
    const quiet = watchQuiet()
    watched.current = quiet
    return quiet.stop
  }, [plain])
  useEffect(() => {
    if (!wanted) return undefined
    let gone = false
    void (async () => {
      try {
        const loaded = await loadFullEditor(async () => {
          await painted()
          await watched.current?.wait()
        })
        await watched.current?.wait()
        if (!gone) startTransition(() => setFullEditor(() => loaded))
      } catch {
        if (!gone) onNoFullEditor()
      }
    })()
    return () => {
      gone = true
    }
  }, [wanted, onNoFullEditor])
  return {
    FullEditor: plain ? undefined : FullEditor,
    full,
    quiet: useCallback(async () => watched.current?.wait(), []),
    past: useCallback(() => (past.current = withChange(past.current, now())), [now]),
    attach: useCallback(
      (handle: PlainHandle) => {
        field.current = handle
        return attach(handle)
      },
      [attach],
    ),
    leave: useCallback(() => {
      const place = field.current?.place()
      flushSync(() => setTaken(true))
      return place
    }, []),
  }
}

/** Waits until what has just been drawn is seen. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}
