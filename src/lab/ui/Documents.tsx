import { Columns2, X } from 'lucide-react'
import { Button } from '../../kit/Button.tsx'
import { CHECKED_KINDS, type CheckedKind } from '../kinds.ts'
import { KIND_NAMES } from '../kind-names.ts'
import type { LabState, LabStore, OpenText } from '../lab-store.ts'
import { suggestedName } from '../suggested-name.ts'
import type { SideBySide } from './side-by-side.ts'

interface Props {
  readonly store: LabStore
  readonly state: LabState
}

/** Where two texts are open: tabs for them, or both side by side; and the way to close the one in use. */
export function OpenDocuments({ store, state, sideBySide }: Props & { readonly sideBySide: SideBySide }) {
  const { other, editor } = state
  if (!other) return undefined
  return (
    <div className="documents__open">
      {!sideBySide.on && (
        <div className="documents__tabs" role="tablist" aria-label="Documents">
          {(['first', 'second'] as const).map((slot) => (
            <Tab
              key={slot}
              slot={slot}
              shown={slot === editor}
              text={slot === editor ? state : other}
              onShow={store.swap}
            />
          ))}
        </div>
      )}
      {sideBySide.possible && (
        <Button size="small" aria-pressed={sideBySide.on} onClick={() => sideBySide.turn(!sideBySide.on)}>
          <Columns2 size={16} aria-hidden="true" /> Side by side
        </Button>
      )}
      <button
        type="button"
        className="documents__close"
        aria-label={`Close ${nameOf(state)}`}
        onClick={store.close}
      >
        <X size={16} aria-hidden="true" />
        {sideBySide.on && `Close ${nameOf(state)}`}
      </button>
    </div>
  )
}

/** What the file of the text in use is called. */
export function FileName({ store, state }: Props) {
  return (
    <label className="documents__name">
      <span>File</span>
      <input
        aria-label="File name"
        value={state.name ?? ''}
        placeholder={nameOf(state)}
        maxLength={100}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => store.setName(event.target.value)}
      />
    </label>
  )
}

/** What the text in use is read as: what it looks like, unless the person knows better. */
export function KindChoice({ store, state }: Props) {
  const { report } = state
  return (
    <label className="documents__kind">
      <span>Kind</span>
      <select
        aria-label="Kind of document"
        value={state.kind ?? ''}
        onChange={(event) => store.setKind(CHECKED_KINDS.find((kind) => kind === event.target.value))}
      >
        <option value="">{report ? KIND_NAMES[report.kind] : 'being read …'}</option>
        {CHECKED_KINDS.map((kind: CheckedKind) => (
          <option key={kind} value={kind}>
            as {KIND_NAMES[kind]}
          </option>
        ))}
      </select>
    </label>
  )
}

/** What the file of a text is called, or would be. */
export function nameOf({ name, text, report }: Pick<OpenText, 'name' | 'text' | 'report'>): string {
  return name ?? suggestedName(text, report?.kind)
}

function Tab(props: {
  readonly slot: string
  readonly shown: boolean
  readonly text: OpenText
  readonly onShow: () => void
}) {
  const { slot, shown, text } = props
  return (
    <button
      type="button"
      role="tab"
      id={`document-${slot}`}
      aria-selected={shown}
      aria-controls="lab-editor"
      tabIndex={shown ? 0 : -1}
      onClick={() => !shown && props.onShow()}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
        event.preventDefault()
        props.onShow()
        const tabs = event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('[role=tab]')
        for (const tab of tabs ?? []) if (tab !== event.currentTarget) tab.focus()
      }}
    >
      {nameOf(text)}
      <ErrorCount text={text} />
    </button>
  )
}

/** How many errors a text has; nothing where it has none. */
export function ErrorCount({ text }: { readonly text: OpenText }) {
  const errors = text.report?.problems.filter(({ severity }) => severity === 'error').length ?? 0
  if (errors === 0) return undefined
  return (
    <span className="documents__errors">
      {errors}
      <span className="visually-hidden"> {errors === 1 ? 'error' : 'errors'}</span>
    </span>
  )
}
