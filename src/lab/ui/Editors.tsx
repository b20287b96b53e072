import { useCallback, useEffect } from 'react'
import type { OutlineEntry } from '../engine.ts'
import type { LabState, LabStore, OpenText } from '../lab-store.ts'
import type { Problem } from '../problem.ts'
import type { BenchActions } from './bench-actions.ts'
import { ErrorCount, nameOf } from './Documents.tsx'
import type { EditorHandle } from './editor-handle.ts'
import type { LabNeeds } from './LabPage.tsx'
import { PlainEditor } from './PlainEditor.tsx'
import type { SideBySide } from './side-by-side.ts'
import { useStandIn } from './stand-in.ts'
import { isJson } from '../text-lines.ts'

const NO_PROBLEMS: readonly Problem[] = []
const NO_KEYS: readonly OutlineEntry[] = []

export interface EditorsProps {
  readonly store: LabStore
  readonly state: LabState
  readonly services: LabNeeds
  readonly actions: BenchActions
  /** What sizes cost an hour. */
  readonly hourPrices: Promise<Readonly<Record<string, string>>>
  readonly plain: boolean
  readonly sideBySide: SideBySide
  /** The full editor could not be loaded. */
  readonly onNoFullEditor: () => void
  /** Whether the full editor is what is seen of a text. */
  readonly onFull: (slot: LabState['editor'], full: boolean) => void
}

/** An editor for each open text, one of them in view or both: so each keeps its caret and its undo. */
export function Editors(props: EditorsProps) {
  const { state, store, sideBySide } = props
  return (['first', 'second'] as const).map((slot) => {
    const text = slot === state.editor ? state : state.other
    if (!text) return undefined
    const both = sideBySide.on && { role: 'group', 'aria-label': nameOf(text) }
    return (
      <div
        key={slot}
        className="lab__text"
        hidden={!both && slot !== state.editor}
        {...both}
        data-current={both && slot === state.editor ? '' : undefined}
        // The tools and the fixes are of the text that somebody is in.
        onFocus={() => both && slot !== store.getState().editor && store.swap()}
      >
        {both && <TextHeading text={text} current={slot === state.editor} />}
        <OneEditor {...props} slot={slot} open={text} />
      </div>
    )
  })
}

/** Which text it is, and how many errors it has. */
function TextHeading({ text, current }: { readonly text: OpenText; readonly current: boolean }) {
  return (
    <p className="lab__heading">
      <span>{nameOf(text)}</span> <ErrorCount text={text} />
      {current && <span className="lab__in-use">in use</span>}
    </p>
  )
}

function OneEditor(props: EditorsProps & { readonly slot: LabState['editor']; readonly open: OpenText }) {
  const { store, services, actions, plain, slot, open, hourPrices } = props
  const { text, report, checkedText } = open
  const current = report !== undefined && checkedText === text
  const now = useCallback(() => textAt(store, slot), [store, slot])
  /** Whoever types in a text is in it, and so it is the one in use. */
  const onText = useCallback(
    (typed: string) => {
      if (store.getState().editor === slot) store.setText(typed)
    },
    [store, slot],
  )
  const context = useCallback(
    async () => ({ ...store.context(), hourPrices: await hourPrices }),
    [store, hourPrices],
  )
  const attach = useCallback((handle: EditorHandle) => actions.attach(slot, handle), [actions, slot])
  const { FullEditor, quiet, full, ...standIn } = useStandIn(props, now, attach)
  const { onFull } = props
  useEffect(() => onFull(slot, full), [onFull, slot, full])
  return (
    <>
      {!full && (
        <PlainEditor
          label={props.state.other ? `Configuration text of ${nameOf(open)}` : 'Configuration text'}
          text={text}
          now={now}
          standsIn={!plain}
          onText={onText}
          onReady={standIn.attach}
        />
      )}
      {FullEditor && (
        <div className={full ? 'lab__full' : 'lab__full lab__full--waiting'}>
          <FullEditor
            path={slot}
            past={standIn.past}
            language={isJson(text) ? 'json' : 'yaml'}
            problems={current ? report.problems : NO_PROBLEMS}
            documented={report?.documented ?? []}
            outline={(current ? report.outline : undefined) ?? NO_KEYS}
            engine={services.lab}
            context={context}
            newWorker={services.newWorker}
            onText={onText}
            onFormat={() => void actions.format()}
            onReady={attach}
            quiet={quiet}
            onTakeOver={standIn.leave}
          />
        </div>
      )}
    </>
  )
}

function textAt(store: LabStore, slot: LabState['editor']): string {
  const state = store.getState()
  return (slot === state.editor ? state.text : state.other?.text) ?? ''
}
