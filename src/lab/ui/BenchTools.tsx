import { useRef, useState } from 'react'
import type { OutlineEntry } from '../engine.ts'
import type { LabState, LabStore } from '../lab-store.ts'
import { type BenchActions, unsaved } from './bench-actions.ts'
import { Changes } from './Changes.tsx'
import { ConvertPanel } from './ConvertPanel.tsx'
import { FileInput } from './FileInput.tsx'
import { KeptNotice } from './KeptNotice.tsx'
import type { LabNeeds } from './LabPage.tsx'
import { LabTools, type Panel } from './LabTools.tsx'
import { OutlinePanel } from './OutlinePanel.tsx'
import { SharePanel } from './SharePanel.tsx'
import type { SideBySide } from './side-by-side.ts'
import { TogetherPanel } from './TogetherPanel.tsx'

const NO_KEYS: readonly OutlineEntry[] = []

interface Props {
  readonly store: LabStore
  readonly state: LabState
  readonly services: LabNeeds
  readonly actions: BenchActions
  readonly said: string
  readonly sideBySide: SideBySide
}

/** The tools of the lab, and the panel that one of them has opened. */
export function BenchTools(props: Props) {
  const { store, state, services, actions } = props
  const [panel, setPanel] = useState<Panel>()
  const [comparing, setComparing] = useState(false)
  const file = useRef<HTMLInputElement>(null)
  const where = useRef<'here' | 'beside'>('here')
  const pick = (place: 'here' | 'beside') => {
    where.current = place
    if (services.lab.pickFiles) void services.lab.pickFiles().then((files) => actions.openFiles(files, place))
    else file.current?.click()
  }
  return (
    <>
      <LabTools
        store={store}
        state={state}
        sideBySide={props.sideBySide}
        panel={panel}
        onPanel={setPanel}
        onOpen={actions.openText}
        onFiles={() => pick('here')}
        onSave={() => void actions.save()}
        onFormat={() => void actions.format()}
        onChanges={() => setComparing(true)}
      />
      <FileInput ref={file} onFiles={(files) => void actions.openFiles(files.map(unsaved), where.current)} />
      <div className="lab__below-tools">
        <p className="lab__said" role="status">
          {props.said}
        </p>
        {state.kept && <KeptNotice onBringBack={actions.bringBack} onForget={store.forgetKept} />}
        <OpenPanel
          {...props}
          panel={panel}
          onFileBeside={() => pick('beside')}
          onDone={() => setPanel(undefined)}
        />
      </div>
      {comparing && <Changes {...state} onClose={() => setComparing(false)} />}
    </>
  )
}

function OpenPanel(
  props: Props & {
    readonly panel: Panel | undefined
    readonly onFileBeside: () => void
    readonly onDone: () => void
  },
) {
  const { panel, store, state, services, actions } = props
  if (panel === 'share') return <SharePanel state={state} services={services} />
  if (panel === 'convert')
    return <ConvertPanel state={state} store={store} services={services} onOpen={actions.openText} />
  if (panel === 'together' && !state.other)
    return <TogetherPanel state={state} store={store} onOpen={props.onFileBeside} onDone={props.onDone} />
  if (panel !== 'outline') return undefined
  const entries = (state.checkedText === state.text && state.report?.outline) || NO_KEYS
  return <OutlinePanel entries={entries} onReveal={actions.reveal} />
}
