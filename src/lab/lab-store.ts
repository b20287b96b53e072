import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Clock } from '../base/clock.ts'
import { latestOnly } from '../base/latest-only.ts'
import type { Traffic } from '../pricing/traffic.ts'
import type { Findings, LabEngine } from './engine.ts'
import type { CheckedKind } from './kinds.ts'
import { freshDraft, isOwn, type LabDraft, type LabText, opening, sharedIn } from './lab-draft.ts'
import type { CheckContext } from './rule.ts'
import { textIn } from './share.ts'

/** A text with what is known of it. */
export interface OpenText extends LabText {
  /** The last report, and the text that it is about: problems of an older text are never shown on a newer one. */
  readonly report: Findings | undefined
  readonly checkedText: string
  /** The last text that had no error. */
  readonly lastRight: string | undefined
  /** Writes it to the file that it was opened from, where the browser can. */
  readonly save?: ((text: string) => Promise<boolean>) | undefined
}

/** What the lab page needs while it is open: the text in view, and perhaps one beside it. */
export interface LabState extends OpenText, Omit<LabDraft, 'other'> {
  readonly other: OpenText | undefined
  /** Which of the two editors is in view: each text keeps its own, and with it its undo. */
  readonly editor: 'first' | 'second'
  readonly trouble: 'too-slow' | 'failed' | undefined
}

export interface LabStore extends StoreApi<LabState> {
  readonly context: () => CheckContext
  readonly setText: (text: string) => void
  readonly setMode: (mode: CheckContext['mode']) => void
  readonly setTraffic: (traffic: Traffic) => void
  /** The kind that the person chose; nothing = the text decides. */
  readonly setKind: (kind: CheckedKind | undefined) => void
  readonly setName: (name: string) => void
  /** Opens another text in place of the one in view; one of the person's own is put aside. */
  readonly open: (text: string, from?: TextSource) => void
  /** Opens a text beside the one in view and shows it. */
  readonly openBeside: (text: string, from?: TextSource) => void
  /** Shows the other text. */
  readonly swap: () => void
  /** Closes the text in view where there is another one; one of the person's own is put aside. */
  readonly close: () => void
  /** Changes places with the text that was put aside. */
  readonly bringBack: () => void
  readonly forgetKept: () => void
}

/** Where a text comes from. */
export interface TextSource {
  readonly name?: string | undefined
  readonly save?: OpenText['save']
}

const UNREAD = { report: undefined, checkedText: '', lastRight: undefined } as const
const OTHER_EDITOR = { first: 'second', second: 'first' } as const

/** Opens the lab on a text or a draft. Every change is checked at once; only the latest answer counts. */
export function openLab(
  start: string | LabDraft,
  deps: { readonly engine: Pick<LabEngine, 'check'>; readonly clock: Clock },
): LabStore {
  const draft = typeof start === 'string' ? freshDraft(start) : start
  const store = createStore<LabState>(() => ({
    ...draft,
    ...UNREAD,
    other: draft.other && { ...draft.other, ...UNREAD },
    editor: 'first',
    trouble: undefined,
  }))
  const context = (): CheckContext => {
    const { mode, kind } = store.getState()
    return { mode, today: new Date(deps.clock.now()).toISOString().slice(0, 10), ...(kind && { kind }) }
  }
  const ask = latestOnly(deps.engine.check)
  const check = async () => {
    const { text, other } = store.getState()
    const answer = await ask(text, context(), other && { other: textIn(other) })
    if (answer === undefined) return
    if (!answer.ok) {
      store.setState({ report: undefined, checkedText: text, trouble: answer.reason })
      return
    }
    const { value } = answer
    store.setState((now) => ({
      ...checked(now, text, value),
      trouble: undefined,
      other: now.other && value.other ? checked(now.other, other?.text ?? '', value.other) : now.other,
    }))
  }
  const change = (part: Partial<LabState>) => {
    store.setState(part)
    void check()
  }
  void check()
  return {
    ...store,
    context,
    setText(text) {
      if (text !== store.getState().text) change({ text })
    },
    setMode: (mode) => change({ mode }),
    setTraffic: (traffic) => store.setState({ traffic }),
    setKind: (kind) => change({ kind }),
    setName: (name) => store.setState({ name: name === '' ? undefined : name }),
    open(text, { name, save } = {}) {
      const { mode, traffic, other, kept, ...own } = store.getState()
      const made = opening({ ...own, mode, traffic, kept }, { ...textIn({ text, name }), mode, traffic })
      change({ ...CLEARED, ...made, save, other })
    },
    openBeside(text, { name, save } = {}) {
      const state = store.getState()
      if (state.other) return
      const opened = { ...CLEARED, ...textIn({ text, name }), save, opened: text, ...UNREAD }
      change({ ...opened, other: openIn(state), editor: OTHER_EDITOR[state.editor] })
    },
    swap() {
      const state = store.getState()
      if (!state.other) return
      change({ ...CLEARED, ...state.other, other: openIn(state), editor: OTHER_EDITOR[state.editor] })
    },
    close() {
      const { other, editor, ...own } = store.getState()
      if (!other) return
      const kept = isOwn(own) ? sharedIn(own) : own.kept
      change({ ...CLEARED, ...other, other: undefined, kept, editor: OTHER_EDITOR[editor] })
    },
    bringBack() {
      const { kept, other, ...own } = store.getState()
      if (!kept) return
      // Brought back, it is as much the person's own as before; what came without another leaves the other one there.
      const back = opening({ ...own, kept: undefined, other: kept.other && other }, kept)
      const beside = back.other && { ...back.other, opened: '', ...UNREAD }
      change({ ...CLEARED, ...back, opened: '', other: beside ?? other })
    },
    forgetKept: () => store.setState({ kept: undefined }),
  }
}

/** What a text need not have, so that one that has it not does not inherit it. */
const CLEARED = { name: undefined, kind: undefined, save: undefined } as const

function openIn({ text, name, kind, save, opened, report, checkedText, lastRight }: OpenText): OpenText {
  return { ...textIn({ text, name, kind }), save, opened, report, checkedText, lastRight }
}

function checked<T extends OpenText>(now: T, checkedText: string, report: Findings): T {
  const right = !report.problems.some(({ severity }) => severity === 'error')
  return { ...now, report, checkedText, ...(right && { lastRight: checkedText }) }
}
