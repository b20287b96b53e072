import type { TextRange } from '../../base/text-range.ts'
import { changedRange } from '../changed-range.ts'
import type { EditorHandle } from './editor-handle.ts'
import type { monaco } from './monaco.ts'

/** Offsets of the engine as a range of Monaco. */
export function rangeIn(model: monaco.editor.ITextModel, range: TextRange): monaco.IRange {
  const start = model.getPositionAt(range.start)
  const end = model.getPositionAt(range.end)
  return {
    startLineNumber: start.lineNumber,
    startColumn: start.column,
    endLineNumber: end.lineNumber,
    endColumn: end.column,
  }
}

/** The editor as the page uses it. */
export function handleOf(editor: monaco.editor.IStandaloneCodeEditor): EditorHandle {
  const edit = (changes: (model: monaco.editor.ITextModel) => { range: monaco.IRange; text: string }[]) => {
    const model = editor.getModel()
    if (!model) return
    editor.pushUndoStop()
    editor.executeEdits('preflight', changes(model))
    editor.pushUndoStop()
  }
  const prices = editor.createDecorationsCollection()
  return {
    showPrices(shown) {
      const model = editor.getModel()
      if (!model) return
      prices.set(
        shown.map(({ range, words }) => {
          const { endLineNumber: line } = rangeIn(model, range)
          const end = model.getLineMaxColumn(line)
          return {
            range: { startLineNumber: line, startColumn: end, endLineNumber: line, endColumn: end },
            options: {
              description: 'price',
              showIfCollapsed: true,
              after: { content: words, inlineClassName: 'price-beside' },
            },
          }
        }),
      )
    },
    reveal(range) {
      const model = editor.getModel()
      if (!model) return
      const target = rangeIn(model, range)
      editor.setSelection(target)
      editor.revealRangeInCenterIfOutsideViewport(target)
      editor.focus()
    },
    apply: (edits) =>
      edit((model) => edits.map(({ range, text }) => ({ range: rangeIn(model, range), text }))),
    show(text) {
      const before = editor.getModel()?.getValue() ?? ''
      // Line breaks are the editor's: a text that mixes them is shown with one kind.
      if (before.replaceAll('\r\n', '\n') === text.replaceAll('\r\n', '\n')) return
      const changed = changedRange(before, text)
      edit((model) => [{ range: rangeIn(model, changed.range), text: changed.text }])
    },
    caret() {
      const start = editor.getSelection()?.getStartPosition()
      return (start && editor.getModel()?.getOffsetAt(start)) ?? 0
    },
    undo: () => editor.trigger('preflight', 'undo', undefined),
  }
}
