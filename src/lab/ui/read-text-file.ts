import type { PickedFile } from '../engine.ts'
import { MOST_UNPACKED } from '../share.ts'

/** A file as text, or a sentence that says why it is none. */
export type TextFile =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: string }

/** Reads a file of the person's, of at most what the lab reads. Nothing but UTF-8 is taken for text. */
export async function readTextFile(file: PickedFile['file']): Promise<TextFile> {
  if (file.size > MOST_UNPACKED)
    return {
      ok: false,
      why: `${file.name} has ${Math.ceil(file.size / 1024)} KB; the lab reads up to 256 KB. A configuration has about one.`,
    }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
    if (!text.includes('\0')) return { ok: true, text }
  } catch {
    // A folder, a file that is gone, or bytes that are no UTF-8.
  }
  return {
    ok: false,
    why: `${file.name} could not be read as UTF-8 text. Save it as UTF-8 in the editor that wrote it, then open it again.`,
  }
}
