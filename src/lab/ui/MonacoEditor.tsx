import { Editor, loader } from '@monaco-editor/react'
import { useEffect, useRef } from 'react'
import type { LabEngine, OutlineEntry } from '../engine.ts'
import type { Problem } from '../problem.ts'
import type { CheckContext } from '../rule.ts'
import type { EditorHandle } from './editor-handle.ts'
import { editorWorker, monaco } from './monaco.ts'
import { connectEngine, followRuleLinks, showOutline, showProblems } from './monaco-engine.ts'
import { handleOf } from './monaco-handle.ts'
import { registerJson } from './monaco-json.ts'
import { followTheme, THEME } from './monaco-theme.ts'

// Bundled: without this the wrapper would fetch the editor from a foreign host.
loader.config({ monaco })
registerJson()

export interface MonacoProps {
  /** Tells the texts apart that are open at once. */
  readonly path: string
  readonly text: string
  /** The text as it is now, also between two renderings. */
  readonly now: () => string
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
}

const LABEL =
  'Configuration editor. Tab inserts an indentation; press Control M (Control Shift M on a Mac) and Tab leaves the editor. F8 goes to the next problem.'

/** Monaco as an adapter of the lab's engine: squiggles, fixes, completion and hover are ours. */
export default function MonacoEditor(props: MonacoProps) {
  const mounted = useRef<monaco.editor.IStandaloneCodeEditor>(undefined)
  const latest = useRef(props)
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
      defaultValue={props.text}
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
        // The text may have changed between the first render and the end of loading: an example was opened meanwhile.
        if (model.getValue() !== props.now()) model.setValue(props.now())
        // Of line breaks of both kinds the editor makes one kind; the places of problems are places of that.
        props.onText(model.getValue())
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
        editor.onDidDispose(props.onReady(handleOf(editor)))
      }}
      onChange={(text) => props.onText(text ?? '')}
    />
  )
}
