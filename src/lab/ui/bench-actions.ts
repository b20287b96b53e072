import { placesOf, type TextRange } from '../../base/text-range.ts'
import { applyEdits } from '../apply-edits.ts'
import type { Completion } from '../completion.ts'
import type { LabEngine, PickedFile } from '../engine.ts'
import type { FixedText } from '../fix.ts'
import type { LabState, LabStore } from '../lab-store.ts'
import type { Edit, Fix, Problem } from '../problem.ts'
import { textIn } from '../share.ts'
import type { EditorHandle, LinePrice } from './editor-handle.ts'
import { readTextFile } from './read-text-file.ts'

type Slot = LabState['editor']

/** What can be done with the text in view: each as one step of the editor's undo. */
export interface BenchActions {
  /** Takes an editor as soon as it has loaded; it then follows its text. Returns the way to let go of it. */
  readonly attach: (slot: Slot, editor: EditorHandle) => () => void
  /** Opens a text in place of the one in view; `words` say that it is there. */
  readonly openText: (text: string, words: string) => void
  /** Opens one file, or two that belong together. Where one cannot be read, none is opened. */
  readonly openFiles: (files: readonly PickedFile[], where?: 'here' | 'beside') => Promise<void>
  readonly save: () => Promise<void>
  readonly bringBack: () => void
  /** Makes a fix of the shown report. */
  readonly fix: (fix: Fix) => void
  /** What "fix everything", or everything of one rule, came to: the text afterwards, and how to say it. */
  readonly fixAll: (rule?: string) => Promise<{ readonly text: string; readonly words: string }>
  readonly format: () => Promise<void>
  readonly undo: () => void
  /** What could stand at the caret. */
  readonly suggest: () => Promise<readonly Completion[]>
  readonly take: (completion: Completion) => void
  readonly reveal: (range: TextRange) => void
  /** Shows amounts beside the lines of the text in view. */
  readonly showPrices: (prices: readonly LinePrice[]) => void
  /** Shows the other text, at a place in it. */
  readonly revealBeside: (range: TextRange) => void
  readonly nextProblem: (problems: readonly Problem[]) => void
}

export function benchActions(deps: {
  readonly store: LabStore
  readonly engine: LabEngine
  /** What sizes cost an hour, as soon as it is known. */
  readonly hourPrices: Promise<Readonly<Record<string, string>>>
  /** Says something to the person, also to one who hears the page. */
  readonly say: (words: string) => void
}): BenchActions {
  const { store, engine, say } = deps
  const editors = new Map<Slot, EditorHandle>()
  const editor = () => editors.get(store.getState().editor)
  const prices = new Map<Slot, readonly LinePrice[]>()
  const reveal = (range: TextRange) => editor()?.reveal(range)
  const apply = (edits: readonly Edit[]) => {
    const handle = editor()
    if (handle) handle.apply(edits)
    else store.setText(applyEdits(store.getState().text, edits))
  }
  store.subscribe((state) => {
    for (const [slot, handle] of editors) {
      const shown = slot === state.editor ? state : state.other
      if (shown) handle.show(shown.text)
    }
  })
  return {
    attach(slot, handle) {
      editors.set(slot, handle)
      handle.showPrices(prices.get(slot) ?? [])
      return () => {
        if (editors.get(slot) === handle) editors.delete(slot)
      }
    },
    reveal,
    showPrices(shown) {
      prices.set(store.getState().editor, shown)
      editor()?.showPrices(shown)
    },
    openText(text, words) {
      store.open(text)
      say(words)
    },
    async openFiles(files, where = 'here') {
      if (files.length === 0) return
      if (files.length > 2)
        return say(`Open one file, or two that belong together: these are ${files.length}.`)
      const read = await Promise.all(files.map(({ file }) => readTextFile(file)))
      const refused = read.find((one) => !one.ok)
      if (refused && !refused.ok) return say(refused.why)
      const opened = files.map(({ file, save }, at) => {
        const text = read[at]
        return { text: text?.ok ? text.text : '', name: file.name, save }
      })
      openTexts(store, opened, where)
      const names = opened.map(({ name }) => name).join(' and ')
      say(opened.length === 1 ? `${names} is open.` : `${names} are open and checked together.`)
    },
    async save() {
      const { save, text, name } = store.getState()
      if (!save) return
      const saved = await save(text)
      say(
        saved
          ? `${name} is saved.`
          : `${name} could not be written: the browser or the system does not allow it. Download it instead.`,
      )
    },
    bringBack() {
      store.bringBack()
      say('Your text is back.')
    },
    fix: ({ edits }) => apply(edits),
    async fixAll(rule) {
      const { text, other } = store.getState()
      const result = await engine.fixAll(text, store.context(), rule, other && textIn(other))
      if (!result) return { text, words: 'The text could not be mended in reasonable time.' }
      if (store.getState().text !== text) return { text, words: '' }
      store.setText(result.text)
      return { text: result.text, words: saidOf(result) }
    },
    async format() {
      const asked = store.getState().text
      const result = await engine.format(asked)
      if (store.getState().text !== asked) return
      if (result?.kind === 'formatted') store.setText(result.text)
      say(FORMAT_WORDS[result?.kind ?? 'failed'])
    },
    undo: () => editor()?.undo(),
    async suggest() {
      const caret = editor()?.caret() ?? 0
      const { text } = store.getState()
      return engine.complete(text, caret, { ...store.context(), hourPrices: await deps.hourPrices })
    },
    take({ range, insert }) {
      apply([{ range, text: insert }])
      const end = range.start + insert.length
      reveal({ start: end, end })
    },
    revealBeside(range) {
      store.swap()
      // The editor comes into view with the next frame.
      requestAnimationFrame(() => reveal(range))
    },
    nextProblem(problems) {
      const caret = editor()?.caret() ?? 0
      const next = problems.find(({ range }) => range.start > caret) ?? problems[0]
      if (!next) return say('No problem to go to.')
      reveal(next.range)
      say(`Line ${placesOf(store.getState().text)(next.range.start).line}: ${next.message}`)
    },
  }
}

/** A file that cannot be written back. */
export function unsaved(file: File): PickedFile {
  return { file, save: undefined }
}

interface OpenedFile {
  readonly text: string
  readonly name: string
  readonly save: PickedFile['save'] | undefined
}

function openTexts(store: LabStore, [first, second]: readonly OpenedFile[], where: 'here' | 'beside'): void {
  if (!first) return
  if (where === 'beside') store.openBeside(first.text, first)
  else store.open(first.text, first)
  if (!second) return
  if (store.getState().other) {
    store.swap()
    store.open(second.text, second)
  } else store.openBeside(second.text, second)
  store.swap()
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
