import { placesOf, type TextRange } from '../../base/text-range.ts'
import { applyEdits } from '../apply-edits.ts'
import type { LabEngine } from '../engine.ts'
import type { FixedText } from '../fix.ts'
import type { LabStore } from '../lab-store.ts'
import type { Fix, Problem } from '../problem.ts'
import type { EditorHandle } from './editor-handle.ts'
import { readTextFile } from './read-text-file.ts'

/** What can be done with the text that is open: each as one step of the editor's undo. */
export interface BenchActions {
  /** Takes the editor as soon as it has loaded, and lets go of it with nothing. */
  readonly attach: (editor: EditorHandle | undefined) => void
  readonly replaceText: (text: string) => void
  /** Opens another text; `words` say that it is there. */
  readonly openText: (text: string, words: string) => void
  readonly openFile: (file: File) => Promise<void>
  readonly bringBack: () => void
  /** Makes a fix of the shown report. */
  readonly fix: (fix: Fix) => void
  /** What "fix everything", or everything of one rule, came to: the text afterwards, and how to say it. */
  readonly fixAll: (rule?: string) => Promise<{ readonly text: string; readonly words: string }>
  readonly format: () => Promise<void>
  readonly reveal: (range: TextRange) => void
  readonly nextProblem: (problems: readonly Problem[]) => void
}

export function benchActions(deps: {
  readonly store: LabStore
  readonly engine: LabEngine
  /** Says something to the person, also to one who hears the page. */
  readonly say: (words: string) => void
}): BenchActions {
  const { store, engine, say } = deps
  let editor: EditorHandle | undefined
  /** Through the editor, so that its undo knows; before the editor has loaded, it starts with the new text. */
  const replaceText = (text: string) => {
    if (editor) editor.replaceAll(text)
    else store.setText(text)
  }
  const openText = (text: string, words: string) => {
    store.open(text)
    replaceText(text)
    say(words)
  }
  const reveal = (range: TextRange) => editor?.reveal(range)
  return {
    attach(handle) {
      editor = handle
    },
    replaceText,
    openText,
    reveal,
    async openFile(file) {
      const read = await readTextFile(file)
      if (read.ok) openText(read.text, `${file.name} is open.`)
      else say(read.why)
    },
    bringBack() {
      store.bringBack()
      replaceText(store.getState().text)
      say('Your text is back.')
    },
    fix({ edits }) {
      if (editor) editor.apply(edits)
      else store.setText(applyEdits(store.getState().text, edits))
    },
    async fixAll(rule) {
      const { text } = store.getState()
      const result = await engine.fixAll(text, store.context(), rule)
      if (!result) return { text, words: 'The text could not be mended in reasonable time.' }
      if (store.getState().text !== text) return { text, words: '' }
      if (result.text !== text) replaceText(result.text)
      return { text: result.text, words: saidOf(result) }
    },
    async format() {
      const asked = store.getState().text
      const result = await engine.format(asked)
      if (store.getState().text !== asked) return
      if (result?.kind === 'formatted') replaceText(result.text)
      say(FORMAT_WORDS[result?.kind ?? 'failed'])
    },
    nextProblem(problems) {
      const caret = editor?.caret() ?? 0
      const next = problems.find(({ range }) => range.start > caret) ?? problems[0]
      if (!next) return say('No problem to go to.')
      reveal(next.range)
      say(`Line ${placesOf(store.getState().text)(next.range.start).line}: ${next.message}`)
    },
  }
}

const FORMAT_WORDS = {
  formatted: 'Formatted. Undo takes it back.',
  unchanged: 'Nothing to format: it is in order already.',
  'too-broken': 'The text cannot be formatted before its syntax faults are mended.',
  failed: 'The text could not be formatted in reasonable time.',
} as const

function saidOf({ applied: { length: count }, left }: FixedText): string {
  if (count === 0) return 'Nothing here can be fixed by itself.'
  const more = left === 0 ? '' : ' The text is long and has more of them: once more mends further ones.'
  return `${count} ${count === 1 ? 'fix' : 'fixes'} applied. Undo takes them back.${more}`
}
