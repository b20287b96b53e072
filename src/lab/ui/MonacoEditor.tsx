import { Editor, loader } from '@monaco-editor/react'
import { useEffect, useRef } from 'react'
import type { LabEngine } from '../engine.ts'
import type { Problem } from '../problem.ts'
import type { CheckContext } from '../rule.ts'
import type { EditorHandle } from './editor-handle.ts'
import { editorWorker, monaco } from './monaco.ts'
import { connectEngine, showProblems } from './monaco-engine.ts'
import { handleOf } from './monaco-handle.ts'
import { registerJson } from './monaco-json.ts'
import { followTheme, THEME } from './monaco-theme.ts'

// Bundled: without this the wrapper would fetch the editor from a foreign host.
loader.config({ monaco })
registerJson()

export interface MonacoProps {
  readonly text: string
  readonly language: 'yaml' | 'json'
  readonly problems: readonly Problem[]
  readonly engine: LabEngine
  readonly context: () => CheckContext
  /** Makes a worker under the app's trusted policy. */
  readonly newWorker: (url: string) => Worker
  readonly onText: (text: string) => void
  readonly onReady: (handle: EditorHandle) => void
}

const LABEL =
  'Configuration editor. Tab inserts an indentation; press Control M (Control Shift M on a Mac) and Tab leaves the editor. F8 goes to the next problem.'

/** Monaco as an adapter of the lab's engine: squiggles, fixes, completion and hover are ours. */
export default function MonacoEditor(props: MonacoProps) {
  const mounted = useRef<monaco.editor.IStandaloneCodeEditor>(undefined)
  const { problems } = props
  globalThis.MonacoEnvironment ??= { getWorker: () => props.newWorker(editorWorker) }
  useEffect(() => {
    const model = mounted.current?.getModel()
    if (model) showProblems(model, problems)
  }, [problems])
  useEffect(() => followTheme(), [])
  return (
    <Editor
      className="lab__monaco"
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
        showProblems(model, problems)
        props.onReady(handleOf(editor))
      }}
      onChange={(text) => props.onText(text ?? '')}
    />
  )
}
