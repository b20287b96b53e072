/** What a pack's archive may hold. An honest one is far below each of these. */
export const ZIP_LIMITS = {
  bytes: 5 * 1024 * 1024,
  entries: 500,
  /** Of all files together. */
  inflated: 10 * 1024 * 1024,
  file: 1024 * 1024,
  /** How many times larger a file may become. */
  ratio: 100,
} as const

/** A file in an archive, as its directory describes it. Size and checksum are claims until the data is inflated. */
export interface ZipEntry {
  readonly path: string
  readonly deflated: boolean
  readonly crc: number
  readonly size: number
  readonly data: Uint8Array<ArrayBuffer>
}

/** Why an archive is not opened, and the file in it that is to blame, where it is one. */
export interface ZipFault {
  readonly message: string
  readonly path?: string
}

export type ZipDirectory =
  | { readonly ok: true; readonly entries: readonly ZipEntry[] }
  | { readonly ok: false; readonly fault: ZipFault }

/** Whether bytes begin as a zip archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) < 9
}

/** Reads the directory of an archive and holds it against the limits. Nothing is inflated, and nothing outside of the archive's own bytes is believed. */
export function readZipDirectory(bytes: Uint8Array<ArrayBuffer>): ZipDirectory {
  if (bytes.length > ZIP_LIMITS.bytes)
    return refused('This zip archive is larger than 5 MB, which no pack is.')
  const end = findEnd(bytes)
  if (end === undefined) return refused(BROKEN)
  if (end.count === 0xffff || end.start === 0xffffffff) return refused(ZIP64)
  if (end.count > ZIP_LIMITS.entries)
    return refused(`This zip archive holds more than ${ZIP_LIMITS.entries} files, which no pack does.`)
  const records = readRecords(bytes, end)
  if (records === undefined) return refused(BROKEN)
  const files = records.filter(({ path }) => !isIgnored(path))
  const fault = faultOf(files)
  if (fault) return { ok: false, fault }
  const entries = files.map((record) => entryOf(bytes, record))
  const whole = entries.filter((entry) => entry !== undefined)
  if (whole.length < files.length || overlap(whole)) return refused(BROKEN)
  return { ok: true, entries: whole }
}

const BROKEN = 'This zip archive is damaged or cut off: pack the folder again.'
const ZIP64 =
  'This zip archive is in the form for very large ones (zip64), which no pack needs: pack the folder again.'

function refused(message: string): ZipDirectory {
  return { ok: false, fault: { message } }
}

interface End {
  readonly count: number
  readonly start: number
}

/** The record at the end of the archive that says where its directory is. A comment may follow it. */
function findEnd(bytes: Uint8Array): End | undefined {
  const view = viewOf(bytes)
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue
    if (at + 22 + view.getUint16(at + 20, true) !== bytes.length) continue
    const inOnePart = view.getUint16(at + 4, true) === 0 && view.getUint16(at + 6, true) === 0
    return inOnePart
      ? { count: view.getUint16(at + 10, true), start: view.getUint32(at + 16, true) }
      : undefined
  }
  return undefined
}

interface ZipRecord {
  readonly path: string
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  /** Type and rights of the file on systems that have them. */
  readonly mode: number
  readonly offset: number
}

function readRecords(bytes: Uint8Array, { count, start }: End): ZipRecord[] | undefined {
  const view = viewOf(bytes)
  const records: ZipRecord[] = []
  let at = start
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return undefined
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true))
    const path = nameIn(bytes.subarray(at + 46, at + 46 + (name ?? 0)))
    if (path === undefined) return undefined
    records.push({
      path,
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      mode: view.getUint16(at + 40, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return records
}

/** Old tools of Windows write a backslash between folders. */
function nameIn(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\\', '/')
  } catch {
    return undefined
  }
}

/** What systems add beside the files, and the folders themselves. */
function isIgnored(path: string): boolean {
  return path.endsWith('/') || /^__MACOSX\/|(^|\/)\.DS_Store$/.test(path)
}

function faultOf(files: readonly ZipRecord[]): ZipFault | undefined {
  if (files.length === 0) return { message: 'This zip archive holds no file.' }
  const seen = new Set<string>()
  for (const file of files) {
    const message = seen.has(file.path) ? 'The archive holds this file twice.' : whyRefused(file)
    if (message !== undefined) return { path: file.path, message }
    seen.add(file.path)
  }
  const all = files.reduce((sum, { size }) => sum + size, 0)
  return all > ZIP_LIMITS.inflated
    ? { message: 'The files in this zip archive are larger than 10 MB together, which no pack is.' }
    : undefined
}

function whyRefused({ path, flags, method, packed, size, mode }: ZipRecord): string | undefined {
  if (path.length > 200 || /^\/|^[a-z]:|(^|\/)\.{0,2}(\/|$)/i.test(path) || hasControls(path))
    return 'This is no path inside a folder: it begins at the root, goes up, or is not a name.'
  if ((flags & 0x41) !== 0) return 'This file is encrypted: pack the folder without a password.'
  if ((mode & 0xf000) === 0xa000) return 'This is a link to another file: pack the file itself.'
  if (packed === 0xffffffff || size === 0xffffffff) return ZIP64
  if (method !== 0 && method !== 8)
    return 'This file is packed in a way that few programs know: pack the folder as an ordinary zip.'
  if (size > ZIP_LIMITS.file) return 'This file is larger than 1 MB, which no file of a pack is.'
  if (size > packed * ZIP_LIMITS.ratio)
    return `This file grows to more than ${ZIP_LIMITS.ratio} times its size in the archive, which no text does.`
  return undefined
}

function hasControls(text: string): boolean {
  return [...text].some((letter) => letter < ' ' || letter === '\u007f')
}

/** The data of a file lies behind a header of its own, whose name has to be the same. */
function entryOf(bytes: Uint8Array<ArrayBuffer>, record: ZipRecord): ZipEntry | undefined {
  const { path, offset, packed, size, crc, method } = record
  const view = viewOf(bytes)
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) return undefined
  const name = offset + 30
  const extra = name + view.getUint16(offset + 26, true)
  const start = extra + view.getUint16(offset + 28, true)
  if (start + packed > bytes.length || nameIn(bytes.subarray(name, extra)) !== path) return undefined
  return { path, deflated: method === 8, crc, size, data: bytes.subarray(start, start + packed) }
}

/** Files that share bytes can make a small archive as large as they like. */
function overlap(entries: readonly ZipEntry[]): boolean {
  const inOrder = entries
    .map(({ data }) => ({ from: data.byteOffset, to: data.byteOffset + data.length }))
    .toSorted((one, other) => one.from - other.from)
  return inOrder.some(({ from }, at) => from < (inOrder[at - 1]?.to ?? 0))
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
