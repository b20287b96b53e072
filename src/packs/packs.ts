import type { OwnPack, PackReading } from '../content/own-pack.ts'

/** The packs that a learner has added to the course, and what can be done with them. */
export interface Packs {
  readonly added: () => readonly OwnPack[]
  /** Reads and checks a file apart from the page; adds nothing. */
  readonly read: (file: File) => Promise<PackReading>
  /** Adds a pack, in place of one of the same id. Rejects when it could not be stored. */
  readonly add: (pack: OwnPack) => Promise<void>
  /** Takes a pack away; what was learned with it stays in the log. */
  readonly remove: (id: string) => Promise<void>
}
