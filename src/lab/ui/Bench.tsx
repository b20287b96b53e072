import { lazy, type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { placesOf, type TextRange } from '../../base/text-range.ts'
import { Button } from '../../kit/Button.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { applyEdits } from '../apply-edits.ts'
import type { OutlineEntry } from '../engine.ts'
import { isJson } from '../kind-names.ts'
import type { LabStore } from '../lab-store.ts'
import type { Fix, Problem } from '../problem.ts'
import { Changes } from './Changes.tsx'
import type { EditorHandle } from './editor-handle.ts'
import { takeDrops } from './file-drop.ts'
import type { LabNeeds } from './LabPage.tsx'
import { LabTools, type Panel } from './LabTools.tsx'
import { PlainEditor } from './PlainEditor.tsx'
import { Price } from './Price.tsx'
import { Problems } from './Problems.tsx'
import { readTextFile } from './read-text-file.ts'
import { SharePanel } from './SharePanel.tsx'
import { STARTS } from './starts.ts'
import { together } from '../together.ts'

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
  const { text, report, checkedText, trouble } = state
  const [plain, setPlain] = useState(prefersPlain)
  const [panel, setPanel] = useState<Panel>()
  const [comparing, setComparing] = useState(false)
  const [fixed, setFixed] = useState({ text: '', words: '' })
  const [said, setSaid] = useState('')
  const bench = useRef<HTMLDivElement>(null)
  const editor = useRef<EditorHandle>(undefined)
  const ready = useCallback((handle: EditorHandle) => {
    editor.current = handle
  }, [])
  const current = report !== undefined && checkedText === text
  const problems = current ? report.problems : NO_PROBLEMS
  const outline = (current ? report.outline : undefined) ?? NO_KEYS

  /** Through the editor, so that its undo knows; before the editor has loaded, it starts with the new text. */
  const replaceText = useCallback(
    (next: string) => (editor.current ? editor.current.replaceAll(next) : store.setText(next)),
    [store],
  )
  useEffect(() => onReady?.({ replaceText }), [onReady, replaceText])
  const openText = useCallback(
    (next: string, words: string) => {
      store.open(next)
      replaceText(next)
      setSaid(words)
    },
    [store, replaceText],
  )
  const openFile = useCallback(
    async (file: File) => {
      const read = await readTextFile(file)
      if (read.ok) openText(read.text, `${file.name} is open.`)
      else setSaid(read.why)
    },
    [openText],
  )
  useEffect(
    () => (bench.current ? takeDrops(bench.current, (file) => void openFile(file)) : undefined),
    [openFile],
  )

  const bringBack = () => {
    store.bringBack()
    replaceText(store.getState().text)
    setSaid('Your text is back.')
  }
  const fixAll = async () => {
    const result = await services.lab.fixAll(text, store.context())
    if (!result) return setFixed({ text, words: 'The text could not be mended in reasonable time.' })
    if (result.text !== text) replaceText(result.text)
    setFixed({ text: result.text, words: saidOf(result.applied.length) })
  }
  const fix = (fixes: readonly Fix[]) => {
    const edits = together(fixes)
    if (editor.current) editor.current.apply(edits)
    else store.setText(applyEdits(text, edits))
  }
  const format = async () => {
    const asked = store.getState().text
    const result = await services.lab.format(asked)
    if (store.getState().text !== asked) return
    if (result?.kind === 'formatted') replaceText(result.text)
    setSaid(FORMAT_WORDS[result?.kind ?? 'failed'])
  }
  const reveal = (range: TextRange) => editor.current?.reveal(range)
  const nextProblem = () => {
    const caret = editor.current?.caret() ?? 0
    const next = problems.find(({ range }) => range.start > caret) ?? problems[0]
    if (!next) return setSaid('No problem to go to.')
    reveal(next.range)
    setSaid(`Line ${placesOf(text)(next.range.start).line}: ${next.message}`)
  }

  return (
    <div className="lab" ref={bench}>
      {side === undefined && (
        <LabTools
          store={store}
          state={state}
          panel={panel}
          onPanel={setPanel}
          onOpen={openText}
          onFile={(file) => void openFile(file)}
          onFormat={() => void format()}
          onChanges={() => setComparing(true)}
        />
      )}
      <div className="lab__below-tools">
        <p className="lab__said" role="status">
          {said}
        </p>
        {state.kept && (
          <Notice>
            <p>A text of your own was put aside when this one was opened.</p>
            <div className="row">
              <Button size="small" onClick={bringBack}>
                Bring it back
              </Button>
              <Button size="small" look="quiet" onClick={store.forgetKept}>
                Give it up
              </Button>
            </div>
          </Notice>
        )}
        {panel === 'share' && <SharePanel state={state} services={services} />}
        {panel === 'outline' && <Outline entries={outline} onReveal={reveal} />}
      </div>
      <section className="lab__editor" aria-label="Editor">
        {plain ? (
          <PlainEditor text={text} onText={store.setText} onReady={ready} />
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
              onFormat={() => void format()}
              onReady={ready}
            />
          </Suspense>
        )}
        <div className="lab__keys">
          {text.trim() === '' && (
            <div className="row" role="group" aria-label="Start with">
              Start with …
              {STARTS.map((start) => (
                <Button key={start.name} size="small" onClick={() => openText(start.text, '')}>
                  {start.name}
                </Button>
              ))}
            </div>
          )}
          {!plain && (
            <p className="for-keys">
              <kbd>Tab</kbd> indents; <kbd>Ctrl</kbd> <kbd>M</kbd>, then <kbd>Tab</kbd> leaves the editor.{' '}
              <kbd>F8</kbd> next problem, <kbd>Ctrl</kbd> <kbd>.</kbd> fix, <kbd>F1</kbd> all commands.
            </p>
          )}
          {plain && (
            <Button size="small" disabled={problems.length === 0} onClick={nextProblem}>
              Next problem
            </Button>
          )}
          <Button
            look="quiet"
            size="small"
            onClick={() => {
              editor.current = undefined
              setPlain(!plain)
            }}
          >
            {plain ? 'Use the full editor' : 'Use a plain text field'}
          </Button>
        </div>
      </section>
      <div className="lab__side">
        {side}
        <Problems
          text={checkedText}
          current={current}
          problems={report?.problems ?? NO_PROBLEMS}
          documented={report?.documented ?? []}
          trouble={trouble}
          said={fixed.text === text ? fixed.words : ''}
          onReveal={(problem) => reveal(problem.range)}
          onFix={fix}
          onFixAll={() => void fixAll()}
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

const FORMAT_WORDS = {
  formatted: 'Formatted. Undo takes it back.',
  unchanged: 'Nothing to format: it is in order already.',
  'too-broken': 'The text cannot be formatted before its syntax faults are mended.',
  failed: 'The text could not be formatted in reasonable time.',
} as const

/** The keys of the document, to jump to. */
function Outline(props: {
  readonly entries: readonly OutlineEntry[]
  readonly onReveal: (range: TextRange) => void
}) {
  return (
    <div className="lab__panel" role="group" aria-label="Outline">
      {props.entries.length === 0 && <p>The text has no keys to show yet.</p>}
      <ul className="outline">
        {props.entries.map(({ name, depth, range }) => (
          <li key={range.start} data-depth={depth}>
            <button type="button" onClick={() => props.onReveal(range)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Monaco does not support touch: a plain text field serves better there. */
function prefersPlain(): boolean {
  return matchMedia('(pointer: coarse), (max-width: 40rem)').matches
}

function saidOf(count: number): string {
  if (count === 0) return 'Nothing here can be fixed by itself.'
  return `${count} ${count === 1 ? 'fix' : 'fixes'} applied. Undo takes them back.`
}
