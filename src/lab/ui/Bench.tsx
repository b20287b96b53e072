import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { OutlineEntry } from '../engine.ts'
import { isJson } from '../kind-names.ts'
import type { LabStore } from '../lab-store.ts'
import type { Problem } from '../problem.ts'
import { benchActions } from './bench-actions.ts'
import { Changes } from './Changes.tsx'
import { EditorKeys } from './EditorKeys.tsx'
import { takeDrops } from './file-drop.ts'
import { KeptNotice } from './KeptNotice.tsx'
import type { LabNeeds } from './LabPage.tsx'
import { LabTools, type Panel } from './LabTools.tsx'
import { OutlinePanel } from './OutlinePanel.tsx'
import { PlainEditor } from './PlainEditor.tsx'
import { Price } from './Price.tsx'
import { Problems } from './Problems.tsx'
import { SharePanel } from './SharePanel.tsx'

const MonacoEditor = lazy(() => import('./MonacoEditor.tsx'))
const NO_PROBLEMS: readonly Problem[] = []
const NO_KEYS: readonly OutlineEntry[] = []

/** What stands beside the bench may change its text, in a way that the undo of the editor knows. */
export interface BenchHandle {
  readonly replaceText: (text: string) => void
}

/** The workbench: editor left; problems and price right. On a phone one below the other. */
export function Bench(props: {
  readonly store: LabStore
  readonly services: LabNeeds
  /** What stands above the problems, in place of the tools that open other texts: the goals of an exercise. */
  readonly side?: ReactNode
  readonly onReady?: (handle: BenchHandle) => void
  readonly priced?: boolean
}) {
  const { store, services, side, onReady, priced = true } = props
  const state = useStore(store)
  const { text, report, checkedText } = state
  const [plain, setPlain] = useState(prefersPlain)
  const [panel, setPanel] = useState<Panel>()
  const [comparing, setComparing] = useState(false)
  const [fixed, setFixed] = useState({ text: '', words: '' })
  const [said, setSaid] = useState('')
  const bench = useRef<HTMLDivElement>(null)
  const current = report !== undefined && checkedText === text
  const problems = current ? report.problems : NO_PROBLEMS
  const outline = (current ? report.outline : undefined) ?? NO_KEYS
  const [actions] = useState(() => benchActions({ store, engine: services.lab, say: setSaid }))
  const { replaceText, openFile } = actions
  useEffect(() => onReady?.({ replaceText }), [onReady, replaceText])
  useEffect(
    () => (bench.current ? takeDrops(bench.current, (file) => void openFile(file)) : undefined),
    [openFile],
  )

  return (
    <div className="lab" ref={bench}>
      {side === undefined && (
        <LabTools
          store={store}
          state={state}
          panel={panel}
          onPanel={setPanel}
          onOpen={actions.openText}
          onFile={(file) => void openFile(file)}
          onFormat={() => void actions.format()}
          onChanges={() => setComparing(true)}
        />
      )}
      <div className="lab__below-tools">
        <p className="lab__said" role="status">
          {said}
        </p>
        {state.kept && <KeptNotice onBringBack={actions.bringBack} onForget={store.forgetKept} />}
        {panel === 'share' && <SharePanel state={state} services={services} />}
        {panel === 'outline' && <OutlinePanel entries={outline} onReveal={actions.reveal} />}
      </div>
      <section className="lab__editor" aria-label="Editor">
        {plain ? (
          <PlainEditor text={text} onText={store.setText} onReady={actions.attach} />
        ) : (
          <Suspense fallback={<p className="lab__waiting">Loading the editor…</p>}>
            <MonacoEditor
              text={text}
              language={isJson(text) ? 'json' : 'yaml'}
              problems={problems}
              documented={report?.documented ?? []}
              outline={outline}
              engine={services.lab}
              context={store.context}
              newWorker={services.newWorker}
              onText={store.setText}
              onFormat={() => void actions.format()}
              onReady={actions.attach}
            />
          </Suspense>
        )}
        <EditorKeys
          plain={plain}
          empty={text.trim() === ''}
          problems={problems.length}
          onStart={(start) => actions.openText(start, '')}
          onNextProblem={() => actions.nextProblem(problems)}
          onPlain={(wanted) => {
            actions.attach(undefined)
            setPlain(wanted)
          }}
        />
      </section>
      <div className="lab__side">
        {side}
        <Problems
          text={checkedText}
          current={current}
          problems={report?.problems ?? NO_PROBLEMS}
          documented={report?.documented ?? []}
          trouble={state.trouble}
          said={fixed.text === text ? fixed.words : ''}
          onReveal={(problem) => actions.reveal(problem.range)}
          onFix={actions.fix}
          onFixAll={(rule) => void actions.fixAll(rule).then(setFixed)}
        />
        {priced && (
          <Price
            report={report}
            library={services.library}
            traffic={state.traffic}
            onTraffic={store.setTraffic}
          />
        )}
      </div>
      {comparing && <Changes {...state} onClose={() => setComparing(false)} />}
    </div>
  )
}

/** Monaco does not support touch: a plain text field serves better there. */
function prefersPlain(): boolean {
  return matchMedia('(pointer: coarse), (max-width: 40rem)').matches
}
