import { createStore, type StoreApi } from 'zustand/vanilla'
import type { EventId, ProgressEvent } from '../progress/event.ts'
import { canonicalOrder, type Log, union } from '../progress/log.ts'
import {
  type Database,
  type OpenFault,
  openDatabase,
  type WriteFault,
  writeEvents,
  writeFault,
} from './idb-store.ts'
import { readWitness, type Witness, writeWitness } from './witness.ts'

/** How the learner's data stand, as the frame shows it. */
export interface StorageState {
  readonly access: 'open' | 'superseded' | OpenFault
  readonly saving: 'saved' | WriteFault
  /** Set when the browser has deleted data that were there before: when, and how many events. */
  readonly lost: Witness | undefined
}

/** Unfinished work that may be overwritten freely: the text in the lab, for one. A lost draft is a nuisance, never an error. */
export interface Drafts {
  readonly read: (name: string) => Promise<unknown>
  readonly write: (name: string, value: unknown) => Promise<void>
}

export interface IdbLog {
  readonly log: Log
  readonly drafts: Drafts
  readonly state: StoreApi<StorageState>
}

/** The learner's log in IndexedDB: one record an event, one strict transaction an action, and news from other tabs. */
export async function openIdbLog(): Promise<IdbLog> {
  const state = createStore<StorageState>(() => ({ access: 'open', saving: 'saved', lost: undefined }))
  let database: Database | undefined
  const hooks = {
    onSuperseded: () => state.setState({ access: 'superseded' }),
    onBlocked: () => state.setState({ access: 'blocked' }),
    onClosed: () => {
      database = undefined
    },
  }
  const opened = await openDatabase(hooks)
  let events = canonicalOrder(opened.events)
  if (opened.ok) database = opened.database
  state.setState({ access: opened.ok ? 'open' : opened.fault, lost: opened.ok ? missing(events) : undefined })

  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('preflight-log') : undefined
  const listeners = new Set<(added: readonly ProgressEvent[]) => void>()

  const accept = (incoming: readonly ProgressEvent[]): number => {
    const next = union(events, incoming)
    events = next.events
    if (next.added.length > 0) for (const listener of listeners) listener(next.added)
    return next.added.length
  }

  channel?.addEventListener('message', ({ data }: MessageEvent<EventId[]>) => {
    void (async () => {
      try {
        const news = await Promise.all(data.map((id) => database?.get('events', id)))
        accept(news.filter((event) => event !== undefined))
      } catch {
        // A tab that has let go of the database learns the news when it is loaded again.
      }
    })()
  })

  const connection = async (): Promise<Database> => {
    if (database) return database
    const again = await openDatabase(hooks)
    if (!again.ok) {
      if (again.fault === 'newer') state.setState({ access: 'newer' })
      throw new DOMException('The database cannot be opened.', 'InvalidStateError')
    }
    // What the browser has deleted meanwhile is written back; what other tabs have written is taken over.
    const gone = union(again.events, events).added
    if (gone.length > 0) await writeEvents(again.database, gone)
    accept(again.events)
    database = again.database
    return database
  }

  /** A lost connection is opened again once; writing twice is harmless because an event's id is its key. */
  const durable = async (fresh: readonly ProgressEvent[]): Promise<void> => {
    if (state.getState().access !== 'open') throw new DOMException('Nothing is written now.', 'ReadOnlyError')
    try {
      await writeEvents(await connection(), fresh)
    } catch (error) {
      if (writeFault(error) !== 'closed') throw error
      database?.close()
      database = undefined
      await writeEvents(await connection(), fresh)
    }
  }

  const append = async (incoming: readonly ProgressEvent[]): Promise<number> => {
    const fresh = union(events, incoming).added
    if (fresh.length === 0) return 0
    try {
      await durable(fresh)
    } catch (error) {
      state.setState({ saving: writeFault(error) })
      throw error
    }
    const added = accept(fresh)
    state.setState({ saving: 'saved', lost: undefined })
    writeWitness({ events: events.length, at: events.at(-1)?.at ?? 0 })
    channel?.postMessage(fresh.map((event) => event.id))
    return added
  }

  const drafts: Drafts = {
    async read(name) {
      try {
        return (await (await connection()).get('drafts', name))?.value
      } catch {
        return undefined
      }
    },
    async write(name, value) {
      if (state.getState().access !== 'open') return
      try {
        await (await connection()).put('drafts', { name, value })
      } catch (error) {
        if (writeFault(error) === 'full') state.setState({ saving: 'full' })
      }
    },
  }

  return {
    state,
    drafts,
    log: {
      events: () => events,
      append: async (incoming) => void (await append(incoming)),
      merge: async (incoming) => ({ added: await append(incoming) }),
      subscribe(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
  }
}

/** A witness of events while there are none: the browser has deleted the database. */
function missing(events: readonly ProgressEvent[]): Witness | undefined {
  const witness = readWitness()
  return events.length === 0 && witness !== undefined && witness.events > 0 ? witness : undefined
}
