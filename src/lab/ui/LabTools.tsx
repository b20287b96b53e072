import {
  AlignLeft,
  ChevronDown,
  FileDiff,
  FilePlus2,
  FolderOpen,
  ListTree,
  Replace,
  Save,
  Share2,
} from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../kit/Button.tsx'
import { EXAMPLES } from '../examples.ts'
import type { LabState, LabStore } from '../lab-store.ts'
import { FileName, KindChoice, OpenDocuments } from './Documents.tsx'
import type { SideBySide } from './side-by-side.ts'

/** The panels of which one at a time is open below the tools. */
export type Panel = 'share' | 'outline' | 'convert' | 'together'

interface Props {
  readonly store: LabStore
  readonly state: LabState
  readonly sideBySide: SideBySide
  readonly panel: Panel | undefined
  readonly onPanel: (panel: Panel | undefined) => void
  readonly onOpen: (text: string, words: string) => void
  readonly onFiles: () => void
  readonly onSave: () => void
  readonly onFormat: () => void
  readonly onChanges: () => void
}

/** What can be done with the text as a whole. On a phone most of it waits behind one button, so that the text is in sight. */
export function LabTools(props: Props) {
  const { store, state } = props
  const [more, setMore] = useState(false)
  return (
    <div className="lab__tools">
      <OpenDocuments store={store} state={state} sideBySide={props.sideBySide} />
      <KindChoice store={store} state={state} />
      <Examples onOpen={props.onOpen} />
      <Button
        size="small"
        className="lab__more"
        aria-expanded={more}
        aria-controls="lab-tools"
        onClick={() => setMore(!more)}
      >
        <ChevronDown size={16} aria-hidden="true" /> Tools
      </Button>
      <div className="lab__all-tools" id="lab-tools" data-open={more ? '' : undefined}>
        <FileName store={store} state={state} />
        <Modes store={store} state={state} />
        <Actions {...props} />
      </div>
    </div>
  )
}

function Examples({ onOpen }: Pick<Props, 'onOpen'>) {
  return (
    <label className="lab__example">
      <span className="visually-hidden">Open an example</span>
      <select
        value=""
        onChange={(event) => {
          const example = EXAMPLES.find(({ id }) => id === event.target.value)
          if (example) onOpen(example.text, `“${example.title}” is open.`)
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
  )
}

const MODES = [
  { mode: 'new', words: 'a new service' },
  { mode: 'existing', words: 'an existing one' },
] as const

function Modes({ store, state }: Pick<Props, 'store' | 'state'>) {
  return (
    <fieldset className="lab__modes">
      <legend className="visually-hidden">Check it for</legend>
      {MODES.map(({ mode, words }) => (
        <label key={mode}>
          <input
            type="radio"
            name="mode"
            checked={state.mode === mode}
            onChange={() => store.setMode(mode)}
          />{' '}
          {words}
        </label>
      ))}
    </fieldset>
  )
}

function Actions(props: Props) {
  const { state, panel } = props
  const toggle = (one: Panel) => ({
    'aria-expanded': panel === one,
    onClick: () => props.onPanel(panel === one ? undefined : one),
  })
  return (
    <div className="lab__actions">
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
  )
}
