import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { ProgressEvent } from '../progress/event.ts'

/** The version of the stored form that this code writes. */
export const SCHEMA = 1
const NAME = 'preflight'

interface Stored extends DBSchema {
  events: { key: string; value: ProgressEvent }
  drafts: { key: string; value: { readonly name: string; readonly value: unknown } }
  meta: {
    key: string
    value: { readonly name: 'schema'; readonly schema: number; readonly minWriter: number }
  }
}

export type Database = IDBPDatabase<Stored>

/** A database that could not be opened for writing, and why. */
export type OpenFault = 'newer' | 'blocked' | 'unavailable'

export type Opened =
  | { readonly ok: true; readonly database: Database; readonly events: readonly ProgressEvent[] }
  | {
      readonly ok: false
      readonly fault: OpenFault
      readonly events: readonly ProgressEvent[]
      readonly detail: string
    }

/** What the store tells the app while it is open. */
export interface StoreHooks {
  /** A newer version of the app wants to change the database; this tab has let go of it. */
  readonly onSuperseded: () => void
  /** Another tab with older code holds the database and keeps this one from opening it. */
  readonly onBlocked: () => void
  /** The browser closed the connection by itself. */
  readonly onClosed: () => void
}

/**
 * Opens the learner's database. Data written by a newer version of the app is opened for reading only:
 * older code never writes on newer data, it shows it and offers to export it.
 */
export async function openDatabase(hooks: StoreHooks): Promise<Opened> {
  try {
    const database = await openDB<Stored>(NAME, SCHEMA, {
      upgrade(db, from, _to, transaction) {
        if (from >= 1) return
        db.createObjectStore('events', { keyPath: 'id' })
        db.createObjectStore('drafts', { keyPath: 'name' })
        db.createObjectStore('meta', { keyPath: 'name' })
        void transaction.objectStore('meta').put({ name: 'schema', schema: SCHEMA, minWriter: SCHEMA })
      },
      blocked: hooks.onBlocked,
      blocking(_current, _wanted, event) {
        ;(event.target as IDBDatabase).close()
        hooks.onSuperseded()
      },
      terminated: hooks.onClosed,
    })
    const [schema, events] = await Promise.all([database.get('meta', 'schema'), database.getAll('events')])
    if ((schema?.minWriter ?? SCHEMA) <= SCHEMA) return { ok: true, database, events }
    database.close()
    return { ok: false, fault: 'newer', events, detail: `minWriter ${schema?.minWriter}` }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'VersionError') return readNewer(error)
    return { ok: false, fault: 'unavailable', events: [], detail: String(error) }
  }
}

async function readNewer(cause: DOMException): Promise<Opened> {
  const database = await openDB<Stored>(NAME)
  try {
    return { ok: false, fault: 'newer', events: await database.getAll('events'), detail: cause.message }
  } finally {
    database.close()
  }
}

/** Why a write did not become durable. */
export type WriteFault = 'full' | 'closed' | 'failed'

export function writeFault(error: unknown): WriteFault {
  if (!(error instanceof DOMException)) return 'failed'
  if (error.name === 'QuotaExceededError') return 'full'
  // A connection that the browser lost: "InvalidStateError" on a closed handle, "UnknownError" when the backing store went away.
  return ['InvalidStateError', 'UnknownError', 'AbortError'].includes(error.name) ? 'closed' : 'failed'
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort()
  } catch {
    // over already: a lost connection has aborted it
  }
}

/** Writes events in one strict transaction: resolves when they are on the disk, rejects when none of them is. */
export async function writeEvents(database: Database, events: readonly ProgressEvent[]): Promise<void> {
  const transaction = database.transaction('events', 'readwrite', { durability: 'strict' })
  const done = transaction.done
  try {
    for (const event of events) void transaction.store.put(event).catch(() => {}) // the transaction carries the error
    transaction.commit()
  } catch (error) {
    done.catch(() => {})
    // What was put before the fault would be committed with the next turn of the event loop.
    abort(transaction)
    throw error
  }
  await done
}
