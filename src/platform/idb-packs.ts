import { type DBSchema, openDB } from 'idb'
import type { OwnPack } from '../content/own-pack.ts'

/** The form in which this code keeps a compiled pack; a pack of another form has to be opened from its file again. */
const FORM = 1

interface Kept {
  readonly id: string
  readonly form: number
  readonly pack: OwnPack
}

interface Packs extends DBSchema {
  packs: { key: string; value: Kept }
}

/** A database of its own: what happens to packs can never touch the learner's progress. */
const open = () =>
  openDB<Packs>('preflight-packs', 1, {
    upgrade: (database) => void database.createObjectStore('packs', { keyPath: 'id' }),
    blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
  })

/** The packs that were added, by their titles. None where the browser keeps nothing. */
export async function keptPacks(): Promise<readonly OwnPack[]> {
  try {
    const database = await open()
    const kept = await database.getAll('packs')
    database.close()
    return kept
      .filter(({ form }) => form === FORM)
      .map(({ pack }) => pack)
      .toSorted((one, other) => (one.title < other.title ? -1 : 1))
  } catch {
    return []
  }
}

/** Keeps a pack, in place of one of the same id. Resolves when it is on the disk, rejects when it is not. */
export async function keepPack(pack: OwnPack): Promise<void> {
  await change((store) => store.put({ id: pack.id, form: FORM, pack }))
}

/** Forgets a pack. What was learned with it lies in the log and stays. */
export async function forgetPack(id: string): Promise<void> {
  await change((store) => store.delete(id))
}

interface Store {
  put(kept: Kept): Promise<unknown>
  delete(id: string): Promise<unknown>
}

async function change(work: (store: Store) => Promise<unknown>): Promise<void> {
  const database = await open()
  try {
    const transaction = database.transaction('packs', 'readwrite', { durability: 'strict' })
    await Promise.all([work(transaction.store), transaction.done])
  } finally {
    database.close()
  }
}
