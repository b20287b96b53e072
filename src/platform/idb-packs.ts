import { type DBSchema, openDB } from 'idb'
import type { KeptPack } from '../content/kept-pack.ts'
import type { OldPack } from '../packs/packs.ts'

/** The form in which this code keeps a compiled pack; a pack of another form has to be opened from its file again. */
const FORM = 2

/** What is kept of a pack. Whatever its form, a pack says how it is called. */
interface Kept {
  readonly id: string
  readonly form: number
  readonly pack: KeptPack
}

interface Packs extends DBSchema {
  packs: { key: string; value: Kept }
}

/** All packs on the disk, by their titles. */
export interface Shelf {
  readonly packs: readonly KeptPack[]
  readonly old: readonly OldPack[]
}

/** A database of its own: what happens to packs can never touch the learner's progress. */
const open = () =>
  openDB<Packs>('preflight-packs', 1, {
    upgrade: (database) => void database.createObjectStore('packs', { keyPath: 'id' }),
    blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
  })

/** The packs that were added. Rejects where the browser keeps nothing. */
export async function readShelf(): Promise<Shelf> {
  const database = await open()
  try {
    const kept = (await database.getAll('packs')).toSorted((one, other) =>
      titleOf(one) < titleOf(other) ? -1 : 1,
    )
    return {
      packs: kept.filter(({ form }) => form === FORM).map(({ pack }) => pack),
      old: kept.filter(({ form }) => form !== FORM).map((one) => ({ id: one.id, title: titleOf(one) })),
    }
  } finally {
    database.close()
  }
}

function titleOf({ id, pack }: { readonly id: string; readonly pack: unknown }): string {
  const title: unknown = typeof pack === 'object' && pack !== null && 'title' in pack ? pack.title : undefined
  return typeof title === 'string' ? title : id
}

/** Keeps a pack, in place of one of the same id. Resolves when it is on the disk, rejects when it is not. */
export async function keepPack(pack: KeptPack): Promise<void> {
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
