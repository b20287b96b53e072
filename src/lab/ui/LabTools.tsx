import { AlignLeft, FileDiff, FilePlus2, FolderOpen, ListTree, Replace, Save, Share2 } from 'lucide-react'
import { Button } from '../../kit/Button.tsx'
import { EXAMPLES } from '../examples.ts'
import type { LabState, LabStore } from '../lab-store.ts'
import { Documents } from './Documents.tsx'

/** The panels of which one at a time is open below the tools. */
export type Panel = 'share' | 'outline' | 'convert' | 'together'

/** What can be done with the text as a whole. */
export function LabTools(props: {
  readonly store: LabStore
  readonly state: LabState
  readonly panel: Panel | undefined
  readonly onPanel: (panel: Panel | undefined) => void
  readonly onOpen: (text: string, words: string) => void
  readonly onFiles: () => void
  readonly onSave: () => void
  readonly onFormat: () => void
  readonly onChanges: () => void
}) {
  const { store, state, panel } = props
  const toggle = (one: Panel) => ({
    'aria-expanded': panel === one,
    onClick: () => props.onPanel(panel === one ? undefined : one),
  })
  return (
    <div className="lab__tools">
      <Documents store={store} state={state} />
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
      <div className="lab__actions">
        <label className="lab__example">
          <span className="visually-hidden">Open an example</span>
          <select
            value=""
            onChange={(event) => {
              const example = EXAMPLES.find(({ id }) => id === event.target.value)
              if (example) props.onOpen(example.text, `“${example.title}” is open.`)
            }}
          >
            <option value="">Open an example …</option>
            {EXAMPLES.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <Button size="small" onClick={props.onFiles}>
          <FolderOpen size={16} aria-hidden="true" /> Open a file
        </Button>
        {state.save && (
          <Button size="small" onClick={props.onSave}>
            <Save size={16} aria-hidden="true" /> Save
          </Button>
        )}
        {!state.other && (
          <Button size="small" {...toggle('together')}>
            <FilePlus2 size={16} aria-hidden="true" /> Check together with …
          </Button>
        )}
        <Button size="small" onClick={props.onFormat}>
          <AlignLeft size={16} aria-hidden="true" /> Format
        </Button>
        <Button size="small" onClick={props.onChanges}>
          <FileDiff size={16} aria-hidden="true" /> Changes
        </Button>
        <Button size="small" {...toggle('outline')}>
          <ListTree size={16} aria-hidden="true" /> Outline
        </Button>
        <Button size="small" {...toggle('convert')}>
          <Replace size={16} aria-hidden="true" /> Convert
        </Button>
        <Button size="small" {...toggle('share')}>
          <Share2 size={16} aria-hidden="true" /> Share
        </Button>
      </div>
    </div>
  )
}
