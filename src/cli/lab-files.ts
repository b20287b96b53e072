import { randomBytes } from 'node:crypto'
import {
  accessSync,
  closeSync,
  constants,
  fstatSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

/** A text, or the sentence that says why there is none. */
export type ReadText =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'unreadable'; readonly message: string }

/** As many bytes as the lab reads. */
const MOST_BYTES = 256 * 1024

/** Where files are looked for: where the person stands. npm itself runs scripts in the folder of the project. */
export function startFolder(environment: Readonly<Record<string, string | undefined>>): string {
  const byNpm = environment['npm_lifecycle_event'] === 'lab' ? environment['INIT_CWD'] : undefined
  return byNpm ?? process.cwd()
}

/** Reads a file, or standard input for `-`. */
export function readText(file: string, folder: string): ReadText {
  const name = file === '-' ? 'Standard input' : file
  try {
    const bytes = readBytes(file === '-' ? 0 : resolve(folder, file))
    if (bytes.length > MOST_BYTES)
      return unreadable(
        `${name} is larger than 256 KB, and the lab reads no more. A configuration has about one.`,
      )
    return textOf(bytes, name)
  } catch (error) {
    return unreadable(`${name} ${reasonOf(error)}`)
  }
}

/** A byte more than the limit tells that there is more: even an endless device ends. */
function readBytes(source: string | 0): Buffer {
  const handle = source === 0 ? 0 : openSync(source, 'r')
  try {
    if (fstatSync(handle).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' })
    const bytes = Buffer.alloc(MOST_BYTES + 1)
    let length = 0
    while (length < bytes.length) {
      const read = readSome(handle, bytes, length)
      if (read === 0) break
      length += read
    }
    return bytes.subarray(0, length)
  } finally {
    if (handle !== 0) closeSync(handle)
  }
}

/** A pipe that is not ready yet says EAGAIN; a closed one on Windows EOF. */
function readSome(handle: number, bytes: Buffer, at: number): number {
  for (;;) {
    try {
      return readSync(handle, bytes, at, bytes.length - at, null)
    } catch (error) {
      const code = codeOf(error)
      if (code === 'EOF') return 0
      if (code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
    }
  }
}

function textOf(bytes: Buffer, name: string): ReadText {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return unreadable(`${name} is UTF-16: save it as UTF-8.`)
  if (bytes.includes(0)) return unreadable(`${name} is a binary file, no text.`)
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return unreadable(`${name} is not UTF-8: save it as UTF-8.`)
  }
}

function unreadable(message: string): ReadText {
  return { kind: 'unreadable', message }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

function reasonOf(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
      return 'does not exist.'
    case 'EISDIR':
      return 'is a folder: name the files in it.'
    case 'ENOTDIR':
      return 'does not exist: a part of its path is no folder.'
    case 'EACCES':
    case 'EPERM':
      return 'may not be read or written by you.'
    default:
      return `cannot be used: ${error instanceof Error ? error.message : String(error)}.`
  }
}

/**
 * Writes a file as a whole or not at all: first beside it, then renamed over it. A link stays a link, the permissions
 * stay as they were. Returns a sentence if it could not.
 */
export function replaceFile(file: string, folder: string, text: string): string | undefined {
  let made: string | undefined
  try {
    const target = realpathSync(resolve(folder, file))
    accessSync(target, constants.W_OK)
    if (!statSync(target).isFile()) return `${file} is no ordinary file, so the fixed text was not written.`
    made = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`)
    writeFileSync(made, text, { flag: 'wx', mode: statSync(target).mode })
    renameSync(made, target)
    return undefined
  } catch (error) {
    if (made !== undefined) rmSync(made, { force: true })
    return `${file} ${reasonOf(error)}`
  }
}
