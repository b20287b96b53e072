import type { PickedFile } from '../lab/engine.ts'

interface Picker {
  readonly showOpenFilePicker?: (options: object) => Promise<readonly FileSystemFileHandle[]>
}

/** Lets the person choose files that can be saved where they were, in browsers that can do so; nothing when they choose none. */
export async function pickFiles(): Promise<readonly PickedFile[]> {
  try {
    const handles = await (globalThis as Picker).showOpenFilePicker?.({ id: 'lab', multiple: true })
    return await Promise.all((handles ?? []).map(pickedFile))
  } catch {
    // Dismissed, or the file is gone.
    return []
  }
}

async function pickedFile(handle: FileSystemFileHandle): Promise<PickedFile> {
  return {
    file: await handle.getFile(),
    async save(text) {
      try {
        const writable = await handle.createWritable()
        await writable.write(text)
        await writable.close()
        return true
      } catch {
        return false
      }
    },
  }
}
