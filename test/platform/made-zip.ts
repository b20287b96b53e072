import { crc32, deflateRawSync } from 'node:zlib'

/** A file to be packed. What is given besides its text is claimed of it, true or not. */
export interface MadeEntry {
  readonly path: string
  readonly data: string | Uint8Array
  readonly stored?: boolean
  readonly size?: number
  readonly crc?: number
  readonly flags?: number
  readonly method?: number
  readonly mode?: number
  /** The name in front of the data, where it is another than in the directory. */
  readonly localPath?: string
  /** The entry whose data this one claims for itself. */
  readonly sharedWith?: number
}

/** Packs files as a zip archive does, with whatever lies are wanted. */
export function madeZip(entries: readonly MadeEntry[], comment = ''): Buffer<ArrayBuffer> {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  const offsets: number[] = []
  let at = 0
  for (const entry of entries) {
    const data = Buffer.from(entry.data)
    const packed = entry.stored ? data : deflateRawSync(data)
    const facts = {
      ...entry,
      method: entry.method ?? (entry.stored ? 0 : 8),
      crc: entry.crc ?? crc32(data),
      size: entry.size ?? data.length,
      packed: packed.length,
    }
    offsets.push(entry.sharedWith === undefined ? at : (offsets[entry.sharedWith] ?? 0))
    const local = Buffer.concat([
      header(facts, 0x04034b50),
      Buffer.from(entry.localPath ?? entry.path),
      packed,
    ])
    directory.push(header(facts, 0x02014b50, offsets.at(-1)), Buffer.from(entry.path))
    parts.push(local)
    at += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  end.writeUInt16LE(comment.length, 20)
  return Buffer.concat([...parts, listed, end, Buffer.from(comment)])
}

interface Facts extends MadeEntry {
  readonly method: number
  readonly crc: number
  readonly size: number
  readonly packed: number
}

/** The header in front of the data, or with an offset the entry in the directory. */
function header(facts: Facts, signature: number, offset?: number): Buffer {
  const inDirectory = offset !== undefined
  const bytes = Buffer.alloc(inDirectory ? 46 : 30)
  const from = inDirectory ? 8 : 6
  const path = inDirectory ? facts.path : (facts.localPath ?? facts.path)
  bytes.writeUInt32LE(signature, 0)
  bytes.writeUInt16LE(facts.flags ?? 0x800, from)
  bytes.writeUInt16LE(facts.method, from + 2)
  bytes.writeUInt32LE(facts.crc, from + 8)
  bytes.writeUInt32LE(facts.packed, from + 12)
  bytes.writeUInt32LE(facts.size, from + 16)
  bytes.writeUInt16LE(Buffer.byteLength(path), from + 20)
  if (inDirectory) {
    bytes.writeUInt16LE(facts.mode ?? 0, 40)
    bytes.writeUInt32LE(offset, 42)
  }
  return bytes
}
