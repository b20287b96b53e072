import { createStore, type StoreApi } from 'zustand/vanilla'
import { anySession } from './session-lock.ts'
import { trustedScript } from './trusted.ts'

/** What the frame shows of the installed app. */
export interface UpdateState {
  /** Everything is kept on this device: the app opens without a network. */
  readonly offlineReady: boolean
  /** A newer version is installed and waits for consent. */
  readonly updateReady: boolean
  /** An update was asked for while a tab is in a session. */
  readonly held: boolean
}

/** The app's own installation: its state and the consent to a newer version. */
export interface Updates {
  readonly state: StoreApi<UpdateState>
  /** Changes over to the waiting version and reloads, unless any tab is in the middle of a session. */
  readonly apply: () => Promise<void>
}

const HOUR = 3_600_000

/** Registers the service worker. The prompt style: a new version waits until the learner says so, and never interrupts a session. */
export function openUpdates(): Updates {
  const state = createStore<UpdateState>(() => ({
    offlineReady: navigator.serviceWorker?.controller != null,
    updateReady: false,
    held: false,
  }))
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return { state, apply: async () => {} }
  // Also when it was an earlier load of the page that has begun the installation, of which this one hears no event.
  void navigator.serviceWorker.ready.then(() => state.setState({ offlineReady: true }))
  // The worker is registered after the page has loaded; what registers it need not be loaded before.
  const loading = import('workbox-window').then(({ Workbox }) => {
    const made = new Workbox(trustedScript('./sw.js'), { updateViaCache: 'none' })
    made.addEventListener('waiting', () => state.setState({ updateReady: true }))
    return made
  })
  void (async () => {
    try {
      const workbox = await loading
      await workbox.register()
      const look = () => void workbox.update().catch(() => {}) // offline: the next look will do
      setInterval(look, HOUR)
      document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look())
    } catch {
      // A browser that refuses service workers (a private window, say) still runs the app, only not offline.
    }
  })()
  return {
    state,
    async apply() {
      if (await anySession()) {
        state.setState({ held: true })
        return
      }
      const workbox = await loading
      workbox.addEventListener('controlling', () => location.reload())
      workbox.messageSkipWaiting()
    },
  }
}
