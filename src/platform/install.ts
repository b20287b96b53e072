import { createStore, type StoreApi } from 'zustand/vanilla'

/** Chromium's event that offers the installation; no DOM typings have it. */
interface InstallEvent extends Event {
  readonly prompt: () => Promise<{ readonly outcome: 'accepted' | 'dismissed' }>
}

/** `offered`: the browser would install the app now. `installed`: it runs as one. `by-hand`: only through the browser's menu. */
export type InstallState = 'offered' | 'installed' | 'by-hand'

export interface Install {
  readonly state: StoreApi<{ readonly is: InstallState }>
  /** Shows the browser's own question. To be called by a press of a button. */
  readonly ask: () => Promise<void>
}

/** Keeps the browser's offer to install the app until the learner wants it. */
export function openInstall(): Install {
  const standalone = matchMedia('(display-mode: standalone)').matches
  const state = createStore<{ readonly is: InstallState }>(() => ({
    is: standalone ? 'installed' : 'by-hand',
  }))
  let offer: InstallEvent | undefined
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    offer = event as InstallEvent
    state.setState({ is: 'offered' })
  })
  addEventListener('appinstalled', () => state.setState({ is: 'installed' }))
  return {
    state,
    async ask() {
      const asked = offer
      offer = undefined
      state.setState({ is: 'by-hand' })
      await asked?.prompt()
    },
  }
}
