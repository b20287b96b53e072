import { X } from 'lucide-react'
import { CHECKED_KINDS, type CheckedKind } from '../kinds.ts'
import { KIND_NAMES } from '../kind-names.ts'
import type { LabState, LabStore, OpenText } from '../lab-store.ts'
import { suggestedName } from '../suggested-name.ts'

/** Which text is in view, what its file is called and what it is; tabs where there are two. */
export function Documents({ store, state }: { readonly store: LabStore; readonly state: LabState }) {
  const { report, other, editor } = state
  return (
    <div className="documents">
      {other && (
        <div className="documents__open">
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
          <button
            type="button"
            className="documents__close"
            aria-label={`Close ${nameOf(state)}`}
            onClick={store.close}
          >
            <X size={16} aria-hidden="true" />
          </button>
        </div>
      )}
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
    </div>
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
  const errors = text.report?.problems.filter(({ severity }) => severity === 'error').length ?? 0
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
      {errors > 0 && (
        <span className="documents__errors">
          {errors}
          <span className="visually-hidden"> {errors === 1 ? 'error' : 'errors'}</span>
        </span>
      )}
    </button>
  )
}
