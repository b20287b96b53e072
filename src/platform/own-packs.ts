import type { Clock } from '../base/clock.ts'
import type { PackLibrary } from '../content/pack-library.ts'
import { LARGEST_PACK, type OwnPack, type PackReading } from '../content/own-pack.ts'
import { forgetPack, keepPack, keptPacks } from './idb-packs.ts'
import type { PackRequest } from './pack.worker.ts'
import packWorker from './pack.worker.ts?worker&url'
import { workerCall } from './worker-call.ts'

/** A file that takes longer than this to read is no honest pack. */
const LIMIT_MS = 8_000

/** Opens a file as a pack in a worker that is stopped when it takes too long. Adds nothing. */
export async function readPack(file: File, library: PackLibrary, clock: Clock): Promise<PackReading> {
  const refuse = (message: string): PackReading => ({
    kind: 'refused',
    faults: [{ file: file.name, line: 1, column: 1, message }],
  })
  if (file.size > LARGEST_PACK)
    return refuse('This file is larger than 1 MB, which no pack of one file is: split it into several packs.')
  const [exams, books] = await Promise.all([library.exams(), library.priceBooks()])
  const day = new Date(clock.now()).toISOString().slice(0, 10)
  const worker = workerCall<PackRequest, PackReading>(packWorker, LIMIT_MS)
  const answer = await worker.ask({ name: file.name, file, context: { exams, books, day } })
  worker.close()
  if (answer.ok) return answer.value
  return refuse(
    answer.reason === 'too-slow'
      ? `Reading this file took longer than ${LIMIT_MS / 1000} seconds and was stopped: it nests, quotes or repeats far more than a pack does.`
      : 'This file made the reader fail: it is no pack that could be read.',
  )
}

/** Adds a pack, in place of one of the same id; it is there once it is on the disk. */
export async function addPack(pack: OwnPack, library: PackLibrary): Promise<void> {
  await keepPack(pack)
  library.replace(await keptPacks())
}

/** Takes a pack away. What was answered stays in the log, and comes back with the pack. */
export async function removePack(id: string, library: PackLibrary): Promise<void> {
  await forgetPack(id)
  library.replace(await keptPacks())
}
