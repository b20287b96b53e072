import type { ContentFault } from '../content/compile/fault.ts'
import type { ContentFiles } from '../content/compile/reader.ts'
import { readZipDirectory, type ZipEntry } from './zip-directory.ts'

/** The text files of an archive by their paths, or why it was not opened. */
export type Unzipped =
  | { readonly ok: true; readonly files: ContentFiles }
  | { readonly ok: false; readonly faults: readonly ContentFault[] }

/** Opens an archive of text files: as a whole or not at all. */
export async function unzip(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Unzipped> {
  const refused = (message: string, file = name): Unzipped => ({
    ok: false,
    faults: [{ file, line: 1, column: 1, message }],
  })
  const directory = readZipDirectory(bytes)
  if (!directory.ok) return refused(directory.fault.message, directory.fault.path)
  const files = new Map<string, string>()
  for (const entry of directory.entries) {
    const found = await inflated(entry)
    if (found === undefined || crcOf(found) !== entry.crc) return refused(DAMAGED, entry.path)
    const text = textOf(found)
    if (text === undefined) return refused(NO_TEXT, entry.path)
    files.set(entry.path, text)
  }
  return { ok: true, files }
}

const DAMAGED =
  'This file is not what the directory of the archive says: the archive is damaged, so pack it again.'
const NO_TEXT = 'This is not a text file in UTF-8, as every file of a pack is.'

/** The bytes of an entry. Undefined when there are more or fewer than its size, and then no more than that is ever inflated. */
async function inflated({ data, deflated, size }: ZipEntry): Promise<Uint8Array | undefined> {
  if (!deflated) return data.length === size ? data : undefined
  const chunks = new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  const bytes = new Uint8Array(size)
  let at = 0
  try {
    for (let chunk = await chunks.read(); !chunk.done; chunk = await chunks.read()) {
      if (at + chunk.value.length > size) {
        await chunks.cancel()
        return undefined
      }
      bytes.set(chunk.value, at)
      at += chunk.value.length
    }
  } catch {
    // What is not deflated data is told by the stream.
    return undefined
  }
  return at === size ? bytes : undefined
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
