import { Editor, loader } from '@monaco-editor/react'
import { useEffect, useRef, useState } from 'react'
import type { LabEngine, OutlineEntry } from '../engine.ts'
import type { Problem } from '../problem.ts'
import type { CheckContext } from '../rule.ts'
import type { TextPast } from '../text-past.ts'
import type { EditorHandle, EditorPlace } from './editor-handle.ts'
import { editorWorker, monaco } from './monaco.ts'
import { connectEngine, followRuleLinks, showOutline, showProblems } from './monaco-engine.ts'
import { handleOf, rangeIn } from './monaco-handle.ts'
import { registerJson } from './monaco-json.ts'
import { followTheme, THEME } from './monaco-theme.ts'

// Bundled: without this the wrapper would fetch the editor from a foreign host.
loader.config({ monaco })
registerJson()

export interface MonacoProps {
  /** Tells the texts apart that are open at once. */
  readonly path: string
  /** The text with what was changed before this editor had loaded, also between two renderings. */
  readonly past: () => TextPast
  readonly language: 'yaml' | 'json'
  readonly problems: readonly Problem[]
  /** Rules that have a page. */
  readonly documented: readonly string[]
  readonly outline: readonly OutlineEntry[]
  readonly engine: LabEngine
  readonly context: () => Promise<CheckContext>
  /** Makes a worker under the app's trusted policy. */
  readonly newWorker: (url: string) => Worker
  readonly onText: (text: string) => void
  readonly onFormat: () => void
  /** Returns the way to let go of the editor. */
  readonly onReady: (handle: EditorHandle) => () => void
  /** Waits until nobody is in the middle of something. */
  readonly quiet: () => Promise<void>
  /** Shows this editor in place of the plain field; returns where somebody was in that. */
  readonly onTakeOver: () => EditorPlace | undefined
}

const LABEL =
  'Configuration editor. Tab inserts an indentation; press Control M (Control Shift M on a Mac) and Tab leaves the editor. F8 goes to the next problem.'

/** Monaco as an adapter of the lab's engine: squiggles, fixes, completion and hover are ours. */
export default function MonacoEditor(props: MonacoProps) {
  const mounted = useRef<monaco.editor.IStandaloneCodeEditor>(undefined)
  const latest = useRef(props)
  const [first] = useState(() => props.past().first)
  const inCharge = useRef(false)
  const { problems, documented, outline } = props
  globalThis.MonacoEnvironment ??= { getWorker: () => props.newWorker(editorWorker) }
  useEffect(() => {
    const model = mounted.current?.getModel()
    if (model) showProblems(model, problems, documented)
    // oxlint-disable-next-line react/exhaustive-deps -- both are of one report
  }, [problems])
  useEffect(() => {
    const model = mounted.current?.getModel()
    if (model) showOutline(model, outline)
  }, [outline])
  useEffect(() => {
    latest.current = props
  })
  useEffect(() => followTheme(), [])
  useEffect(() => followRuleLinks(), [])
  return (
    <Editor
      className="lab__monaco"
      path={props.path}
      language={props.language}
      theme={THEME}
      defaultValue={first}
      loading="Loading the editor…"
      options={{
        ariaLabel: LABEL,
        automaticLayout: true,
        fixedOverflowWidgets: true,
        fontFamily: "'Atkinson Hyperlegible Mono Variable', monospace",
        fontSize: 14,
        insertSpaces: true,
        minimap: { enabled: false },
        padding: { top: 12, bottom: 12 },
        // Dimmed, the number of an empty last line is too faint to read.
        renderFinalNewline: 'on',
        renderLineHighlight: 'line',
        scrollBeyondLastLine: false,
        tabSize: 2,
        unicodeHighlight: { ambiguousCharacters: false },
        wordBasedSuggestions: 'off',
      }}
      onMount={(editor) => {
        mounted.current = editor
        const model = editor.getModel()
        if (!model) return
        const disconnect = connectEngine(model, props.engine, props.context)
        editor.onDidDispose(disconnect)
        editor.addAction({
          id: 'preflight.format',
          label: 'Format the text',
          keybindings: [monaco.KeyMod.Shift | monaco.KeyMod.Alt | monaco.KeyCode.KeyF],
          contextMenuGroupId: '1_modification',
          run: () => latest.current.onFormat(),
        })
        showProblems(model, latest.current.problems, latest.current.documented)
        showOutline(model, latest.current.outline)
        let gone = false
        editor.onDidDispose(() => (gone = true))
        void props.quiet().then(() => {
          if (gone) return
          takeOver(editor, model, latest.current)
          inCharge.current = true
        })
      }}
      onChange={(text) => inCharge.current && props.onText(text ?? '')}
    />
  )
}

/** Puts the editor where the plain field was: with its text, its undo, and whoever was in it. */
function takeOver(
  editor: monaco.editor.IStandaloneCodeEditor,
  model: monaco.editor.ITextModel,
  { past, onText, onTakeOver, onReady }: MonacoProps,
): void {
  const { first, steps, now } = past()
  const handle = handleOf(editor)
  if (model.getValue() !== first) model.setValue(first)
  for (const step of steps) {
    // Undo leads the caret back to where it was before the step.
    editor.setSelection(rangeIn(model, step.range))
    handle.apply([step])
  }
  // Steps between line breaks of both kinds do not lead where they should.
  if (model.getValue() !== now) model.setValue(now)
  // Of line breaks of both kinds the editor makes one kind; the places of problems are places of that.
  onText(model.getValue())
  const place = onTakeOver()
  if (place) {
    const { startLineNumber, startColumn, endLineNumber, endColumn } = rangeIn(model, place.selection)
    editor.setSelection(
      place.backward
        ? new monaco.Selection(endLineNumber, endColumn, startLineNumber, startColumn)
        : new monaco.Selection(startLineNumber, startColumn, endLineNumber, endColumn),
    )
    editor.setScrollPosition({ scrollTop: place.scroll.top, scrollLeft: place.scroll.left })
    if (place.focused) editor.focus()
  }
  editor.onDidDispose(onReady(handle))
}
