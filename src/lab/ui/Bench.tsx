import { type ReactNode, Suspense, useCallback, useDeferredValue, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { OutlineEntry } from '../engine.ts'
import { checkFileName } from '../file-name.ts'
import { hourPricesOf } from '../hour-prices.ts'
import type { LabState, LabStore } from '../lab-store.ts'
import type { Problem } from '../problem.ts'
import { type BenchActions, benchActions } from './bench-actions.ts'
import { BesideProblems } from './BesideProblems.tsx'
import { Changes } from './Changes.tsx'
import { ConvertPanel } from './ConvertPanel.tsx'
import { EditorKeys } from './EditorKeys.tsx'
import { Editors } from './Editors.tsx'
import { takeDrops } from './file-drop.ts'
import { FileInput } from './FileInput.tsx'
import { KeptNotice } from './KeptNotice.tsx'
import type { LabNeeds } from './LabPage.tsx'
import { LabTools, type Panel } from './LabTools.tsx'
import { OutlinePanel } from './OutlinePanel.tsx'
import { Price } from './Price.tsx'
import { BOOK } from './price-words.ts'
import { Problems } from './Problems.tsx'
import { SharePanel } from './SharePanel.tsx'
import { TogetherPanel } from './TogetherPanel.tsx'

const NO_PROBLEMS: readonly Problem[] = []
const NO_KEYS: readonly OutlineEntry[] = []

/** The workbench: editor left; problems and price right. On a phone one below the other. */
export function Bench(props: {
  readonly store: LabStore
  readonly services: LabNeeds
  /** What stands above the problems, in place of the tools that open other texts: the goals of an exercise. */
  readonly side?: ReactNode
  readonly priced?: boolean
}) {
  const { store, services, side, priced = true } = props
  const state = useStore(store)
  const { text, report, checkedText, other } = state
  const [plain, setPlain] = useState(prefersPlain)
  const [said, setSaid] = useState('')
  const noFullEditor = useCallback(() => {
    setPlain(true)
    setSaid('The full editor could not be loaded. The plain text field does the same.')
  }, [])
  // The text and its problems are there before the price is drawn.
  const pricing = useDeferredValue(priced, false)
  const bench = useRef<HTMLDivElement>(null)
  const [hourPrices] = useState(async () => hourPricesOf(await services.library.priceBook(BOOK)))
  const [actions] = useState(() => benchActions({ store, engine: services.lab, hourPrices, say: setSaid }))
  const current = report !== undefined && checkedText === text
  const problems = current ? report.problems : NO_PROBLEMS
  useEffect(
    () =>
      bench.current && side === undefined
        ? takeDrops(bench.current, {
            files: (files) => void actions.openFiles(files.map(unsaved)),
            refused: setSaid,
          })
        : undefined,
    [actions, side],
  )

  return (
    <div className="lab" ref={bench}>
      {side === undefined && (
        <Tools store={store} state={state} services={services} actions={actions} said={said} />
      )}
      {side !== undefined && said !== '' && (
        <p className="lab__said" role="status">
          {said}
        </p>
      )}
      <section
        className="lab__editor"
        id="lab-editor"
        {...(other
          ? { role: 'tabpanel', 'aria-labelledby': `document-${state.editor}` }
          : { 'aria-label': 'Editor' })}
      >
        <Editors
          store={store}
          state={state}
          services={services}
          actions={actions}
          hourPrices={hourPrices}
          plain={plain}
          onNoFullEditor={noFullEditor}
        />
        <EditorKeys
          plain={plain}
          empty={text.trim() === ''}
          problems={problems.length}
          actions={actions}
          onNextProblem={() => actions.nextProblem(problems)}
          onPlain={setPlain}
        />
      </section>
      <div className="lab__side">
        {side}
        <SideProblems state={state} store={store} actions={actions} />
        {pricing && (
          <Suspense>
            <Price state={state} library={services.library} actions={actions} onTraffic={store.setTraffic} />
          </Suspense>
        )}
      </div>
    </div>
  )
}

/** The tools of the lab, and the panel that one of them has opened. */
function Tools(props: {
  readonly store: LabStore
  readonly state: LabState
  readonly services: LabNeeds
  readonly actions: BenchActions
  readonly said: string
}) {
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
        {panel === 'share' && <SharePanel state={state} services={services} />}
        {panel === 'convert' && (
          <ConvertPanel state={state} store={store} services={services} onOpen={actions.openText} />
        )}
        {panel === 'together' && !state.other && (
          <TogetherPanel
            state={state}
            store={store}
            onOpen={() => pick('beside')}
            onDone={() => setPanel(undefined)}
          />
        )}
        {panel === 'outline' && (
          <OutlinePanel
            entries={(state.checkedText === state.text && state.report?.outline) || NO_KEYS}
            onReveal={actions.reveal}
          />
        )}
      </div>
      {comparing && <Changes {...state} onClose={() => setComparing(false)} />}
    </>
  )
}

/** What is wrong with the text in view, and with the one beside it. */
function SideProblems(props: {
  readonly state: LabState
  readonly store: LabStore
  readonly actions: BenchActions
}) {
  const { state, store, actions } = props
  const { text, report, checkedText, other } = state
  const [fixed, setFixed] = useState({ text: '', words: '' })
  return (
    <>
      <Problems
        text={checkedText}
        current={checkedText === text && (report ?? state.trouble) !== undefined}
        problems={report?.problems ?? NO_PROBLEMS}
        documented={report?.documented ?? []}
        trouble={state.trouble}
        said={fixed.text === text ? fixed.words : ''}
        misnamed={
          state.name !== undefined && report?.kind === 'apprunner-yaml'
            ? checkFileName(state.name)
            : undefined
        }
        onRename={store.setName}
        onReveal={(problem) => actions.reveal(problem.range)}
        onFix={actions.fix}
        onFixAll={(rule) => void actions.fixAll(rule).then(setFixed)}
      />
      {other && (
        <BesideProblems
          other={other}
          onReveal={(problem) => actions.revealBeside(problem.range)}
          onShow={store.swap}
        />
      )}
    </>
  )
}

/** A file that cannot be written back. */
function unsaved(file: File) {
  return { file, save: undefined }
}

/** Monaco does not support touch: a plain text field serves better there. */
function prefersPlain(): boolean {
  return matchMedia('(pointer: coarse), (max-width: 40rem)').matches
}
