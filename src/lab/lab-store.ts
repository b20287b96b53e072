import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Clock } from '../base/clock.ts'
import type { Findings, LabEngine } from './engine.ts'
import type { CheckContext } from './rule.ts'

/** What the lab page needs while it is open. */
export interface LabState {
  readonly text: string
  readonly mode: CheckContext['mode']
  /** The last report, and the text that it is about: problems of an older text are never shown on a newer one. */
  readonly report: Findings | undefined
  readonly checkedText: string
  readonly trouble: 'too-slow' | 'failed' | undefined
}

export interface LabStore extends StoreApi<LabState> {
  readonly context: () => CheckContext
  readonly setText: (text: string) => void
  readonly setMode: (mode: CheckContext['mode']) => void
}

/** Opens the lab on a text. Every change is checked at once; only the latest answer counts. */
export function openLab(text: string, deps: { readonly engine: LabEngine; readonly clock: Clock }): LabStore {
  const store = createStore<LabState>(() => ({
    text,
    mode: 'new',
    report: undefined,
    checkedText: '',
    trouble: undefined,
  }))
  const context = (): CheckContext => ({
    mode: store.getState().mode,
    today: new Date(deps.clock.now()).toISOString().slice(0, 10),
  })
  const check = async () => {
    const asked = store.getState().text
    const answer = await deps.engine.check(asked, context())
    if (answer === undefined) return
    if (answer.ok) store.setState({ report: answer.value, checkedText: asked, trouble: undefined })
    else store.setState({ report: undefined, checkedText: asked, trouble: answer.reason })
  }
  void check()
  return {
    ...store,
    context,
    setText(next) {
      if (next === store.getState().text) return
      store.setState({ text: next })
      void check()
    },
    setMode(mode) {
      store.setState({ mode })
      void check()
    },
  }
}
