import type { Clock } from '../base/clock.ts'
import type { PackLibrary } from '../content/pack-library.ts'
import type { Packs } from '../packs/packs.ts'
import { forgetPack, keepPack, readShelf, type Shelf } from './idb-packs.ts'

/** The packs that are there when the app starts. None where the browser keeps nothing. */
export async function firstShelf(): Promise<Shelf> {
  try {
    return await readShelf()
  } catch {
    return { packs: [], old: [] }
  }
}

/** The learner's own packs, which every tab shows alike; what reads them is loaded when a file is opened. */
export function openPacks(library: PackLibrary, clock: Clock, first: Shelf): Packs {
  let { old } = first
  let reading = Promise.resolve()
  const read = async () => {
    const shelf = await readShelf()
    old = shelf.old
    library.replace(shelf.packs)
  }
  /** One reading after the other, so that what was read first never comes last. Where one fails, what was shown stays. */
  const follow = () => {
    const next = reading.then(read)
    reading = next.catch(() => {})
    return next
  }
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('preflight-packs') : undefined
  channel?.addEventListener('message', () => void follow().catch(() => {}))
  const change = async (work: Promise<void>) => {
    await work
    channel?.postMessage('changed')
    await follow()
  }
  return {
    added: library.packs,
    old: () => old,
    subscribe: library.subscribe,
    read: async (file) => (await import('./read-pack.ts')).readPack(file, library.current(), clock),
    add: (pack) => change(keepPack(pack)),
    remove: (id) => change(forgetPack(id)),
  }
}
