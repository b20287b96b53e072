import type { Clock } from '../base/clock.ts'
import type { PackLibrary } from '../content/pack-library.ts'
import type { Packs } from '../packs/packs.ts'

const work = () => import('./own-packs.ts')

/** The learner's own packs; what reads and stores them is loaded when a file is opened. */
export function openPacks(library: PackLibrary, clock: Clock): Packs {
  return {
    added: library.packs,
    read: async (file) => (await work()).readPack(file, library, clock),
    add: async (pack) => (await work()).addPack(pack, library),
    remove: async (id) => (await work()).removePack(id, library),
  }
}
