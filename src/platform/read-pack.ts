import type { Clock } from '../base/clock.ts'
import type { Library } from '../content/library.ts'
import type { PackAnswer } from '../packs/packs.ts'
import type { PackRequest } from './pack.worker.ts'
import packWorker from './pack.worker.ts?worker&url'
import { workerCall } from './worker-call.ts'
import { ZIP_LIMITS } from './zip-limits.ts'

/** What takes longer than this to read is no honest pack, on a slow phone either. */
const LIMIT_MS = 20_000

/** Opens a file as a pack in a worker that is stopped when it takes too long. Adds nothing. */
export async function readPack(file: File, library: Library, clock: Clock): Promise<PackAnswer> {
  const refuse = (message: string): PackAnswer => ({
    kind: 'refused',
    faults: [{ file: file.name, line: 1, column: 1, message }],
  })
  if (file.size > ZIP_LIMITS.bytes) return refuse('This file is larger than 5 MB, which no pack is.')
  const [exams, books, matrix] = await Promise.all([library.exams(), library.priceBooks(), library.matrix()])
  const day = new Date(clock.now()).toISOString().slice(0, 10)
  const worker = workerCall<PackRequest, PackAnswer>(packWorker, LIMIT_MS)
  const answer = await worker.ask({ name: file.name, file, context: { exams, books, matrix, day } })
  worker.close()
  if (answer.ok) return answer.value
  return refuse(
    answer.reason === 'too-slow'
      ? `Reading this file took longer than ${LIMIT_MS / 1000} seconds and was stopped: it nests, quotes or repeats far more than a pack does.`
      : 'This file made the reader fail: it is no pack that could be read.',
  )
}
