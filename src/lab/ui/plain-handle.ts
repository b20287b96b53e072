import { applyEdits } from '../apply-edits.ts'
import { changedRange } from '../changed-range.ts'
import { lineBreakOf } from '../text-lines.ts'
import type { EditorHandle, EditorPlace } from './editor-handle.ts'

/** A text area as an editor, with the steps of undo that the browser does not know. */
export interface PlainHandle extends EditorHandle {
  /** Takes back, or makes again, a replacement that stands directly behind or before the text. False: the browser's turn. */
  readonly step: (direction: 'undo' | 'redo') => boolean
  readonly place: () => EditorPlace
}

/** The browser's own insertion takes a second for some thousand rows, and its undo would be as slow. */
const MOST_NATIVE_ROWS = 200

/**
 * Large replacements are set at once and kept as steps of our own: setting a value empties the browser's history, so the
 * text before the step is where that history would have ended anyway. Small ones are made by the browser
 * while `native` says so; that takes the focus.
 */
export function plainHandle(
  area: HTMLTextAreaElement,
  deps: {
    readonly text: () => string
    readonly onText: (text: string) => void
    readonly native: () => boolean
  },
): PlainHandle {
  const steps: { readonly before: string; readonly after: string }[] = []
  let done = 0

  /** A text area knows only \n. */
  const inArea = (offset: number) => deps.text().slice(0, offset).replaceAll('\r\n', '\n').length
  const inText = (offset: number) => {
    const breaks = lineBreakOf(deps.text()).length - 1
    return offset + breaks * (area.value.slice(0, offset).split('\n').length - 1)
  }
  const set = (value: string, caret: number) => {
    area.value = value
    area.setSelectionRange(caret, caret)
    deps.onText(withBreaksOf(deps.text(), value))
  }
  const show = (text: string) => {
    const after = text.replaceAll('\r\n', '\n')
    const before = area.value
    if (after === before) return
    const { range, text: middle } = changedRange(before, after)
    const rows = Math.max(rowsOf(middle), rowsOf(before.slice(range.start, range.end)))
    if (deps.native() && rows <= MOST_NATIVE_ROWS) {
      area.focus()
      area.setSelectionRange(range.start, range.end)
      // The only way to change a text area that its own undo knows of.
      if (document.execCommand(middle === '' ? 'delete' : 'insertText', false, middle)) return
    }
    steps.splice(done, Infinity, { before, after })
    done = steps.length
    set(after, range.start + middle.length)
  }
  const step = (direction: 'undo' | 'redo') => {
    const found = steps[direction === 'undo' ? done - 1 : done]
    const [from, to] = direction === 'undo' ? [found?.after, found?.before] : [found?.before, found?.after]
    if (from === undefined || to === undefined || area.value !== from) return false
    done += direction === 'undo' ? -1 : 1
    const { range, text } = changedRange(from, to)
    set(to, range.start + text.length)
    return true
  }
  return {
    show,
    step,
    place: () => ({
      focused: document.activeElement === area,
      selection: { start: inText(area.selectionStart), end: inText(area.selectionEnd) },
      backward: area.selectionDirection === 'backward',
      scroll: { top: area.scrollTop, left: area.scrollLeft },
    }),
    reveal({ start, end }) {
      area.focus()
      area.setSelectionRange(inArea(start), inArea(end))
      const line = rowsOf(area.value.slice(0, inArea(start)))
      area.scrollTop = (line - 3) * Number.parseFloat(getComputedStyle(area).lineHeight)
    },
    apply: (edits) => show(applyEdits(deps.text(), edits)),
    showPrices: () => {},
    caret: () => inText(area.selectionStart),
    undo() {
      if (step('undo')) return
      area.focus()
      document.execCommand('undo')
    },
  }
}

/** What stands in a text area, with the line breaks that the text had. */
export function withBreaksOf(text: string, value: string): string {
  return lineBreakOf(text) === '\r\n' ? value.replaceAll('\n', '\r\n') : value
}

function rowsOf(text: string): number {
  return text.split('\n').length - 1
}
