import { AlignLeft, FileDiff, FolderOpen, ListTree, Share2 } from 'lucide-react'
import { useRef } from 'react'
import { Button } from '../../kit/Button.tsx'
import { EXAMPLES } from '../examples.ts'
import { KIND_NAMES } from '../kind-names.ts'
import type { LabState, LabStore } from '../lab-store.ts'

/** The panels of which one at a time is open below the tools. */
export type Panel = 'share' | 'outline'

/** What can be done with the text as a whole. */
export function LabTools(props: {
  readonly store: LabStore
  readonly state: LabState
  readonly panel: Panel | undefined
  readonly onPanel: (panel: Panel | undefined) => void
  readonly onOpen: (text: string, words: string) => void
  readonly onFile: (file: File) => void
  readonly onFormat: () => void
  readonly onChanges: () => void
}) {
  const { store, state, panel } = props
  const file = useRef<HTMLInputElement>(null)
  const toggle = (one: Panel) => ({
    'aria-expanded': panel === one,
    onClick: () => props.onPanel(panel === one ? undefined : one),
  })
  return (
    <div className="lab__tools">
      <label className="lab__example">
        Open an example
        <select
          value=""
          onChange={(event) => {
            const example = EXAMPLES.find(({ id }) => id === event.target.value)
            if (example) props.onOpen(example.text, `“${example.title}” is open.`)
          }}
        >
          <option value="">Choose …</option>
          {EXAMPLES.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="lab__modes">
        <legend className="visually-hidden">Check it for</legend>
        <label>
          <input
            type="radio"
            name="mode"
            checked={state.mode === 'new'}
            onChange={() => store.setMode('new')}
          />{' '}
          a new service
        </label>
        <label>
          <input
            type="radio"
            name="mode"
            checked={state.mode === 'existing'}
            onChange={() => store.setMode('existing')}
          />{' '}
          an existing one
        </label>
      </fieldset>
      <span className="chip">{state.report ? KIND_NAMES[state.report.kind] : 'not read'}</span>
      <div className="lab__actions">
        <Button size="small" onClick={() => file.current?.click()}>
          <FolderOpen size={16} aria-hidden="true" /> Open a file
        </Button>
        <input
          ref={file}
          type="file"
          hidden
          aria-label="File to open"
          accept=".yaml,.yml,.json,.txt,text/*,application/json"
          onChange={(event) => {
            const chosen = event.target.files?.[0]
            event.target.value = ''
            if (chosen) props.onFile(chosen)
          }}
        />
        <Button size="small" onClick={props.onFormat}>
          <AlignLeft size={16} aria-hidden="true" /> Format
        </Button>
        <Button size="small" onClick={props.onChanges}>
          <FileDiff size={16} aria-hidden="true" /> Changes
        </Button>
        <Button size="small" {...toggle('outline')}>
          <ListTree size={16} aria-hidden="true" /> Outline
        </Button>
        <Button size="small" {...toggle('share')}>
          <Share2 size={16} aria-hidden="true" /> Share
        </Button>
      </div>
    </div>
  )
}
