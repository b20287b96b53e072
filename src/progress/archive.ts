import type { ProgressEvent } from './event.ts'
import { checkEvent } from './event-check.ts'
import { type ArchiveFault, readEnvelope } from './envelope.ts'
import { canonicalOrder } from './log.ts'
import { canonicalJson } from './plain-json.ts'

/** SHA-256 of the text's UTF-8 bytes, as 64 lower-case hexadecimal digits. */
export type Sha256 = (text: string) => Promise<string>

export type ReadArchive =
  | { readonly ok: true; readonly events: readonly ProgressEvent[] }
  | { readonly ok: false; readonly fault: ArchiveFault }

const VERSION = 1

/** All progress as one file: a header, then one event a line in canonical order. `exportedAt` is UTC milliseconds. */
export async function writeArchive(
  events: readonly ProgressEvent[],
  deps: { readonly sha256: Sha256; readonly createdBy: string; readonly exportedAt: number },
): Promise<string> {
  const body = {
    format: 'preflight-progress',
    version: VERSION,
    minReader: 1,
    createdBy: deps.createdBy,
    exportedAt: new Date(deps.exportedAt).toISOString(),
    count: events.length,
  }
  const ordered = canonicalOrder(events)
  const sha256 = await deps.sha256(canonicalJson({ ...body, events: ordered }))
  const header = JSON.stringify({ ...body, sha256 }).slice(0, -1)
  return `${header},"events":[\n${ordered.map(canonicalJson).join(',\n')}\n]}\n`
}

/** Reads a file that may be anything. It is accepted whole or refused whole; merging twice what was read changes nothing. */
export async function readArchive(text: string, deps: { readonly sha256: Sha256 }): Promise<ReadArchive> {
  const envelope = readEnvelope(text)
  if (!envelope.ok) return envelope
  const { sha256, ...body } = envelope.archive
  // The checksum covers the header too, so that no changed bit goes unnoticed.
  if ((await deps.sha256(canonicalJson(body))) !== sha256) return refused('checksum', CHANGED)
  return readEvents(body.events)
}

const CHANGED =
  'The file was changed or damaged after it was exported: its checksum differs. Choose another copy, or save a new one on the device that made it.'

function readEvents(foreign: readonly unknown[]): ReadArchive {
  const events = new Map<string, ProgressEvent>()
  for (const [index, one] of foreign.entries()) {
    const check = checkEvent(one)
    const reason = check.ok ? repeated(events, check.event) : check.reason
    if (!check.ok || reason)
      return refused(
        'bad-event',
        `Event ${index + 1} of ${foreign.length} is not valid: ${reason}. Nothing was imported; save a new copy on the device that made the file.`,
      )
    events.set(check.event.id, check.event)
  }
  return { ok: true, events: canonicalOrder([...events.values()]) }
}

function repeated(events: ReadonlyMap<string, ProgressEvent>, event: ProgressEvent): string | undefined {
  return events.has(event.id) ? `its id ${event.id} occurs twice` : undefined
}

function refused(kind: ArchiveFault['kind'], message: string): ReadArchive {
  return { ok: false, fault: { kind, message } }
}
