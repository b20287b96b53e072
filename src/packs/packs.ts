import type { KeptPack } from '../content/kept-pack.ts'
import type { PackReading } from '../content/own-pack.ts'

/** A pack that was read, in the form in which it is kept, or all that is wrong with it. */
export type PackAnswer =
  { readonly kind: 'pack'; readonly pack: KeptPack } | Extract<PackReading, { readonly kind: 'refused' }>

/** A pack that an older version of the app has compiled: it cannot be shown until its file is opened again. */
export interface OldPack {
  readonly id: string
  readonly title: string
}

/** The packs that a learner has added to the course, and what can be done with them. */
export interface Packs {
  readonly added: () => readonly KeptPack[]
  /** Those that were added and cannot be shown. */
  readonly old: () => readonly OldPack[]
  /** Calls the listener whenever packs were added or removed, here or in another tab. */
  readonly subscribe: (listener: () => void) => () => void
  /** Reads and checks a file apart from the page; adds nothing. */
  readonly read: (file: File) => Promise<PackAnswer>
  /** Adds a pack, in place of one of the same id. Rejects when it could not be stored. */
  readonly add: (pack: KeptPack) => Promise<void>
  /** Takes a pack away; what was learned with it stays in the log. */
  readonly remove: (id: string) => Promise<void>
}
