import { lazy, Suspense, useCallback, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { Button } from '../../kit/Button.tsx'
import { applyEdits } from '../apply-edits.ts'
import { EXAMPLES } from '../examples.ts'
import { isJson, KIND_NAMES } from '../kind-names.ts'
import type { LabStore } from '../lab-store.ts'
import type { Problem } from '../problem.ts'
import type { EditorHandle } from './editor-handle.ts'
import type { LabNeeds } from './LabPage.tsx'
import { PlainEditor } from './PlainEditor.tsx'
import { Price } from './Price.tsx'
import { Problems } from './Problems.tsx'

const MonacoEditor = lazy(() => import('./MonacoEditor.tsx'))
const NO_PROBLEMS: readonly Problem[] = []

/** The workbench: editor left; problems and price right. On a phone one below the other. */
export function Bench({ store, services }: { readonly store: LabStore; readonly services: LabNeeds }) {
  const { text, mode, report, checkedText, trouble } = useStore(store)
  const [plain, setPlain] = useState(prefersPlain)
  const [fixed, setFixed] = useState({ text: '', words: '' })
  const editor = useRef<EditorHandle>(undefined)
  const ready = useCallback((handle: EditorHandle) => {
    editor.current = handle
  }, [])
  const current = report !== undefined && checkedText === text
  const problems = current ? report.problems : NO_PROBLEMS
  const language = isJson(text) ? 'json' : 'yaml'

  /** Through the editor, so that its undo knows; before the editor has loaded, it starts with the new text. */
  const replaceText = (next: string) =>
    editor.current ? editor.current.replaceAll(next) : store.setText(next)

  const fixAll = async () => {
    const result = await services.lab.fixAll(text, store.context())
    if (!result) return setFixed({ text, words: 'The text could not be mended in reasonable time.' })
    if (result.text !== text) replaceText(result.text)
    setFixed({ text: result.text, words: saidOf(result.applied.length) })
  }

  return (
    <div className="lab">
      <div className="lab__tools">
        <label className="lab__example">
          Open an example
          <select
            value=""
            onChange={(event) => {
              const example = EXAMPLES.find(({ id }) => id === event.target.value)
              if (example) replaceText(example.text)
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
            <input type="radio" name="mode" checked={mode === 'new'} onChange={() => store.setMode('new')} />{' '}
            a new service
          </label>
          <label>
            <input
              type="radio"
              name="mode"
              checked={mode === 'existing'}
              onChange={() => store.setMode('existing')}
            />{' '}
            an existing one
          </label>
        </fieldset>
        <span className="chip">{report ? KIND_NAMES[report.kind] : 'not read'}</span>
      </div>
      <section className="lab__editor" aria-label="Editor">
        {plain ? (
          <PlainEditor text={text} onText={store.setText} onReady={ready} />
        ) : (
          <Suspense fallback={<p className="lab__waiting">Loading the editor…</p>}>
            <MonacoEditor
              text={text}
              language={language}
              problems={problems}
              engine={services.lab}
              context={store.context}
              newWorker={services.newWorker}
              onText={store.setText}
              onReady={ready}
            />
          </Suspense>
        )}
        <p className="lab__keys">
          {!plain && (
            <span className="for-keys">
              <kbd>Tab</kbd> indents; <kbd>Ctrl</kbd> <kbd>M</kbd>, then <kbd>Tab</kbd> leaves the editor.{' '}
              <kbd>F8</kbd> next problem, <kbd>Ctrl</kbd> <kbd>.</kbd> fix.
            </span>
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
        </p>
      </section>
      <div className="lab__side">
        <Problems
          text={checkedText}
          current={current}
          problems={report?.problems ?? NO_PROBLEMS}
          trouble={trouble}
          said={fixed.text === text ? fixed.words : ''}
          onReveal={(problem) => editor.current?.reveal(problem.range)}
          onFix={(fix) =>
            editor.current ? editor.current.apply(fix.edits) : store.setText(applyEdits(text, fix.edits))
          }
          onFixAll={() => void fixAll()}
        />
        <Price report={report} library={services.library} />
      </div>
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
