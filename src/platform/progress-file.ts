import type { Clock } from '../base/clock.ts'
import type { ProgressEvent } from '../progress/event.ts'
import type { Log } from '../progress/log.ts'
import { sha256 } from './digest.ts'
import { saveFile } from './files.ts'
import type { ArchiveAnswer } from './archive.worker.ts'
import archiveWorker from './archive.worker.ts?worker&url'
import { workerCall } from './worker-call.ts'

/** What came of reading a file: what it would add, or a sentence that says what is wrong and what to do. */
export type ReadFile =
  | { readonly ok: true; readonly events: readonly ProgressEvent[]; readonly fresh: number }
  | { readonly ok: false; readonly message: string }

/** Export and import of all progress as one file. */
export interface ProgressFile {
  readonly save: () => Promise<void>
  /** Reads and checks a file in a worker; adds nothing yet. */
  readonly read: (file: Blob) => Promise<ReadFile>
  /** Adds what was read, all of it or nothing; `added` counts the events that were new. */
  readonly add: (events: readonly ProgressEvent[]) => Promise<{ readonly added: number }>
}

const LARGEST_FILE = 64 * 1024 * 1024
const READING_LIMIT_MS = 20_000

export function progressFile(log: Log, clock: Clock): ProgressFile {
  return {
    async save() {
      const { writeArchive } = await import('../progress/archive.ts')
      const now = clock.now()
      const text = await writeArchive(log.events(), { sha256, createdBy: 'Preflight', exportedAt: now })
      saveFile(
        `preflight-progress-${new Date(now).toISOString().slice(0, 10)}.json`,
        text,
        'application/json',
      )
    },
    async read(file) {
      if (file.size > LARGEST_FILE)
        return {
          ok: false,
          message:
            'The file is larger than any Preflight export (64 MB). Choose the file that Preflight saved.',
        }
      const worker = workerCall<Blob, ArchiveAnswer>(archiveWorker, READING_LIMIT_MS)
      const answer = await worker.ask(file)
      worker.close()
      if (!answer.ok)
        return {
          ok: false,
          message:
            'The file could not be read in reasonable time, so nothing was imported. Choose the file that Preflight saved.',
        }
      if (!answer.value.ok) return { ok: false, message: answer.value.fault.message }
      const { events } = answer.value
      const known = new Set(log.events().map((event) => event.id))
      return { ok: true, events, fresh: events.filter((event) => !known.has(event.id)).length }
    },
    add: (events) => log.merge(events),
  }
}
