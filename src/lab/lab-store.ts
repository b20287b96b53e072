import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Clock } from '../base/clock.ts'
import { EVERYDAY_TRAFFIC, type Traffic } from '../pricing/traffic.ts'
import type { Findings, LabEngine } from './engine.ts'
import { EXAMPLES } from './examples.ts'
import type { CheckContext } from './rule.ts'
import { field, type Shared, sharedOf } from './share.ts'

/** The name of the draft that holds what is open in the lab. */
export const LAB_DRAFT = 'lab-text'

/** What the lab keeps from one visit to the next. */
export interface LabDraft extends Shared {
  /** The text as it was opened: what differs from it is the person's own. */
  readonly opened: string
  /** A text of the person's own that made room for another one, to be brought back. */
  readonly kept?: Shared | undefined
}

/** What the lab page needs while it is open. */
export interface LabState extends LabDraft {
  /** The last report, and the text that it is about: problems of an older text are never shown on a newer one. */
  readonly report: Findings | undefined
  readonly checkedText: string
  readonly trouble: 'too-slow' | 'failed' | undefined
  /** The last text that had no error. */
  readonly lastRight: string | undefined
}

export interface LabStore extends StoreApi<LabState> {
  readonly context: () => CheckContext
  readonly setText: (text: string) => void
  readonly setMode: (mode: CheckContext['mode']) => void
  readonly setTraffic: (traffic: Traffic) => void
  /** Opens another text; one of the person's own is put aside. */
  readonly open: (text: string) => void
  /** Changes places with the text that was put aside. */
  readonly bringBack: () => void
  readonly forgetKept: () => void
}

/** A draft of a text to start from. */
export function freshDraft(text: string): LabDraft {
  return { text, mode: 'new', traffic: EVERYDAY_TRAFFIC, opened: text }
}

/** What was stored as a draft, if it is one. The first version of the lab kept the text alone. */
export function draftOf(stored: unknown): LabDraft | undefined {
  if (typeof stored === 'string') return { ...freshDraft(stored), opened: '' }
  const shared = keptOf(stored)
  const opened = field(stored, 'opened')
  return (
    shared && {
      ...shared,
      opened: typeof opened === 'string' ? opened : '',
      kept: keptOf(field(stored, 'kept')),
    }
  )
}

/** A traffic that was just being typed is no reason to lose a text. */
function keptOf(stored: unknown): Shared | undefined {
  return sharedOf(stored) ?? sharedOf({ text: field(stored, 'text'), mode: field(stored, 'mode') })
}

/** Whether replacing the text would lose something that the person wrote. */
export function isOwn({ text, opened }: Pick<LabDraft, 'text' | 'opened'>): boolean {
  const same = (other: string) => other.replaceAll('\r', '') === text.replaceAll('\r', '')
  return text.trim() !== '' && !same(opened) && !EXAMPLES.some((example) => same(example.text))
}

/** A draft after something else was opened: a text of the person's own is put aside. */
export function opening(draft: LabDraft | undefined, shared: Shared): LabDraft {
  const { text, mode, traffic } = draft ?? freshDraft('')
  const kept = draft && isOwn(draft) && text !== shared.text ? { text, mode, traffic } : draft?.kept
  return { ...shared, opened: shared.text, kept }
}

/** Opens the lab on a text or a draft. Every change is checked at once; only the latest answer counts. */
export function openLab(
  start: string | LabDraft,
  deps: { readonly engine: Pick<LabEngine, 'check'>; readonly clock: Clock },
): LabStore {
  const store = createStore<LabState>(() => ({
    ...(typeof start === 'string' ? freshDraft(start) : start),
    report: undefined,
    checkedText: '',
    trouble: undefined,
    lastRight: undefined,
  }))
  const context = (): CheckContext => ({
    mode: store.getState().mode,
    today: new Date(deps.clock.now()).toISOString().slice(0, 10),
  })
  const check = async () => {
    const asked = store.getState().text
    const answer = await deps.engine.check(asked, context())
    if (answer === undefined) return
    if (!answer.ok) {
      store.setState({ report: undefined, checkedText: asked, trouble: answer.reason })
      return
    }
    const right = !answer.value.problems.some(({ severity }) => severity === 'error')
    store.setState({
      report: answer.value,
      checkedText: asked,
      trouble: undefined,
      ...(right && { lastRight: asked }),
    })
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
    open(text) {
      const { mode, traffic } = store.getState()
      change(opening(store.getState(), { text, mode, traffic }))
    },
    bringBack() {
      const { kept } = store.getState()
      // Brought back, it is as much the person's own as before.
      if (kept) change({ ...opening({ ...store.getState(), kept: undefined }, kept), opened: '' })
    },
    forgetKept: () => store.setState({ kept: undefined }),
  }
}

/** What of the state outlives the page. */
export function draftIn({ text, mode, traffic, opened, kept }: LabState): LabDraft {
  return { text, mode, traffic, opened, kept }
}
