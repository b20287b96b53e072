import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, vi } from 'vitest'
import 'fake-indexeddb/auto'

/** A local storage that lasts as long as a test. While `refuses` is set it throws, as in a private window. */
export interface StandIns {
  readonly local: Map<string, string>
  refuses: boolean
}

/** Gives each test a browser's storage of its own, and closes the channels that it opened. */
export function standIns(): StandIns {
  const stands: StandIns = { local: new Map(), refuses: false }
  const channels = new Set<BroadcastChannel>()
  const Channel = globalThis.BroadcastChannel

  beforeEach(() => {
    stands.local.clear()
    stands.refuses = false
    const guarded = <T>(then: () => T): T => {
      if (stands.refuses) throw new DOMException('No storage here.', 'SecurityError')
      return then()
    }
    vi.stubGlobal('indexedDB', new IDBFactory())
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => guarded(() => stands.local.get(key) ?? null),
      setItem: (key: string, value: string) => guarded(() => void stands.local.set(key, value)),
    })
    vi.stubGlobal(
      'BroadcastChannel',
      class extends Channel {
        constructor(name: string) {
          super(name)
          channels.add(this)
        }
      },
    )
  })

  afterEach(() => {
    for (const channel of channels) channel.close()
    channels.clear()
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  })
  return stands
}
