import type { Entry, FileEntry } from '@zip.js/zip.js'
import {
  ERR_AMBIGUOUS_ARCHIVE,
  ERR_ENTRY_DATA_OUT_OF_BOUNDS,
  ERR_LOCAL_FILE_HEADER_NOT_FOUND,
  ERR_OVERLAPPING_ENTRY,
  Uint8ArrayReader,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-custom.js'
import type { ContentFault } from '../content/compile/fault.ts'
import type { ContentFiles } from '../content/compile/reader.ts'
import { ZIP_LIMITS } from './zip-limits.ts'

/** The text files of an archive by their paths, or why it was not opened. */
export type Unzipped =
  | { readonly ok: true; readonly files: ContentFiles }
  | { readonly ok: false; readonly faults: readonly ContentFault[] }

/** Opens an archive of text files: as a whole or not at all. Its directory is held against the limits before anything is inflated. */
export async function unzip(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Unzipped> {
  try {
    return { ok: true, files: await filesIn(bytes) }
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal
    const file = refusal.path ?? name
    return { ok: false, faults: [{ file, line: 1, column: 1, message: refusal.message }] }
  }
}

/** Why an archive is not opened, and the file in it that is to blame, where it is one. */
class Refusal extends Error {
  readonly path: string | undefined
  constructor(message: string, path?: string) {
    super(message)
    this.path = path
  }
}

async function filesIn(bytes: Uint8Array<ArrayBuffer>): Promise<ContentFiles> {
  if (bytes.length > ZIP_LIMITS.bytes)
    throw new Refusal('This zip archive is larger than 5 MB, which no pack is.')
  const files = new Map<string, string>()
  for (const [path, entry] of await entriesIn(bytes))
    files.set(path, textOf(path, await inflated(path, entry)))
  return files
}

/** The files of an archive by their paths. Whatever two programs could read in two ways is refused. */
async function entriesIn(bytes: Uint8Array<ArrayBuffer>): Promise<ReadonlyMap<string, FileEntry>> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), {
    useWebWorkers: false,
    checkLocalDirectory: true,
    // Paths are judged below, each with a sentence.
    filenameValidation: 'tolerant',
    checkCrc32: true,
    checkOverlappingEntry: true,
  })
  const entries: Entry[] = []
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      entries.push(entry)
      if (entries.length > ZIP_LIMITS.entries) break
    }
  } catch {
    throw new Refusal(BROKEN)
  }
  if (entries.length > ZIP_LIMITS.entries)
    throw new Refusal(`This zip archive holds more than ${ZIP_LIMITS.entries} files, which no pack does.`)
  return judged(entries)
}

const BROKEN = 'This zip archive is damaged or cut off: pack the folder again.'

function judged(entries: readonly Entry[]): ReadonlyMap<string, FileEntry> {
  const files = new Map<string, FileEntry>()
  let size = 0
  for (const entry of entries) {
    // Old tools of Windows write a backslash between folders.
    const path = entry.filename.replaceAll('\\', '/')
    if (entry.directory || isIgnored(path)) continue
    const message = files.has(path) ? 'The archive holds this file twice.' : whyRefused(path, entry)
    if (message !== undefined) throw new Refusal(message, path)
    files.set(path, entry)
    size += entry.uncompressedSize
  }
  if (files.size === 0) throw new Refusal('This zip archive holds no file.')
  if (size > ZIP_LIMITS.inflated)
    throw new Refusal('The files in this zip archive are larger than 10 MB together, which no pack is.')
  return files
}

/** What systems add beside the files. */
function isIgnored(path: string): boolean {
  return path.endsWith('/') || /^__MACOSX\/|(^|\/)\.DS_Store$/.test(path)
}

const STORED = 0
const DEFLATED = 8

function whyRefused(path: string, entry: FileEntry): string | undefined {
  const { compressionMethod, compressedSize, uncompressedSize } = entry
  if (path.length > 200 || /^\/|^[a-z]:|(^|\/)\.{0,2}(\/|$)/i.test(path) || hasControls(path))
    return 'This is no path inside a folder: it begins at the root, goes up, or is not a name.'
  if (entry.encrypted) return 'This file is encrypted: pack the folder without a password.'
  if (entry.symlink) return 'This is a link to another file: pack the file itself.'
  if (compressionMethod !== STORED && compressionMethod !== DEFLATED)
    return 'This file is packed in a way that few programs know: pack the folder as an ordinary zip.'
  if (uncompressedSize > ZIP_LIMITS.file) return 'This file is larger than 1 MB, which no file of a pack is.'
  if (uncompressedSize > compressedSize * ZIP_LIMITS.ratio)
    return `This file grows to more than ${ZIP_LIMITS.ratio} times its size in the archive, which no text does.`
  return undefined
}

function hasControls(text: string): boolean {
  return [...text].some((letter) => letter < ' ' || letter === '\u007f')
}

/** The bytes of an entry. No more than it claims is ever kept, since a claim may be a lie. */
async function inflated(path: string, entry: FileEntry): Promise<Uint8Array> {
  const bytes = new Uint8Array(entry.uncompressedSize)
  let at = 0
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      if (at + chunk.length > bytes.length) throw new Refusal(DAMAGED, path)
      bytes.set(chunk, at)
      at += chunk.length
    },
  })
  try {
    await entry.getData(sink)
  } catch (fault) {
    const outside = fault instanceof Error && OF_THE_ARCHIVE.has(fault.message)
    throw outside ? new Refusal(BROKEN) : new Refusal(DAMAGED, path)
  }
  if (at < bytes.length) throw new Refusal(DAMAGED, path)
  return bytes
}

const DAMAGED =
  'This file is not what the directory of the archive says: the archive is damaged, so pack it again.'
/** Faults that are not of one file. */
const OF_THE_ARCHIVE: ReadonlySet<string> = new Set([
  ERR_AMBIGUOUS_ARCHIVE,
  ERR_ENTRY_DATA_OUT_OF_BOUNDS,
  ERR_LOCAL_FILE_HEADER_NOT_FOUND,
  ERR_OVERLAPPING_ENTRY,
])

function textOf(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal('This is not a text file in UTF-8, as every file of a pack is.', path)
  }
}
