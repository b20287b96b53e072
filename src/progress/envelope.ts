import { isObject, plainFault } from './plain-json.ts'

/** Why a file was refused, with a sentence that says what happened and what to do. */
export interface ArchiveFault {
  readonly kind:
    | 'too-large'
    | 'cut-off'
    | 'not-json'
    | 'hostile-key'
    | 'other-program'
    | 'newer-version'
    | 'damaged'
    | 'count'
    | 'checksum'
    | 'bad-event'
  readonly message: string
}

/** The header of a progress file and its events, not yet judged one by one. */
export interface Archive {
  readonly count: number
  readonly sha256: string
  readonly events: readonly unknown[]
}

type ReadEnvelope =
  { readonly ok: true; readonly archive: Archive } | { readonly ok: false; readonly fault: ArchiveFault }

/** The newest `minReader` that this version can read. */
const READER = 1
/** How every export begins. */
const OPENING = '{"format":"preflight-progress"'
const LARGEST_TEXT = 64 * 1024 * 1024
const MOST_EVENTS = 1_000_000

/** Reads the outside of a progress file: size, JSON, whose it is, version, count. Sizes are in UTF-16 units. */
export function readEnvelope(text: string): ReadEnvelope {
  if (text.length > LARGEST_TEXT) return refused('too-large', TOO_LARGE)
  const parsed = parsedJson(text)
  if (parsed === undefined) return notJson(text)
  const fault = plainFault(parsed, { depth: 20, values: Infinity })
  if (fault) return refused('hostile-key', HOSTILE)
  if (!isObject(parsed) || parsed['format'] !== 'preflight-progress')
    return refused('other-program', OTHER_PROGRAM)
  return judgedHeader(parsed)
}

function judgedHeader(header: Readonly<Record<string, unknown>>): ReadEnvelope {
  const { version, minReader, count, sha256, events } = header
  if (!isCount(version) || !isCount(minReader)) return refused('damaged', DAMAGED)
  if (minReader > READER) return refused('newer-version', newer(version))
  if (!isCount(count) || typeof sha256 !== 'string' || !Array.isArray(events))
    return refused('damaged', DAMAGED)
  if (events.length > MOST_EVENTS) return refused('too-large', TOO_LARGE)
  if (events.length !== count) return refused('count', wrongCount(count, events.length))
  return { ok: true, archive: { ...header, count, sha256, events } }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

function notJson(text: string): ReadEnvelope {
  const content = text.trim()
  if (content === '') return refused('not-json', EMPTY)
  if (!content.startsWith(OPENING) && !OPENING.startsWith(content)) return refused('not-json', NOT_JSON)
  return content.endsWith(']}') ? refused('damaged', DAMAGED) : refused('cut-off', CUT_OFF)
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

function refused(kind: ArchiveFault['kind'], message: string): ReadEnvelope {
  return { ok: false, fault: { kind, message } }
}

const AGAIN = 'Nothing was imported; save a copy again on the device that made it.'
const TOO_LARGE =
  'The file is larger than any progress this app can export (64 MB, 1,000,000 events). Choose a file that ends in .json and was exported here.'
const EMPTY = `The file is empty. ${AGAIN}`
const CUT_OFF = `The file ends in the middle: part of it was lost in a download or copy. ${AGAIN}`
const NOT_JSON =
  'The file is not an export of this app: it is not JSON. Choose the .json file that "Save a copy" saved.'
const HOSTILE = `The file holds data that no export of this app holds, and may be meant to do harm. ${AGAIN}`
const OTHER_PROGRAM =
  'The file was made by another program or for another purpose. Choose the .json file that "Save a copy" saved.'
const DAMAGED = `The file is damaged: it cannot be read as an export any more. ${AGAIN}`

function newer(version: number): string {
  return `The file was made by a newer version of this app (format ${version}; this one reads ${READER}). Update the app, then import it again.`
}

function wrongCount(told: number, found: number): string {
  return `The file says that it holds ${told} events, but it holds ${found}. ${AGAIN}`
}
