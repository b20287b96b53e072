import { compilePackFile } from '../../src/content/compile/pack-file.ts'
import { compilePackFolder } from '../../src/content/compile/pack-folder.ts'
import { schemaChecks } from '../../src/content/compile/folder-plugin.ts'
import { type KeptPack, keptPack } from '../../src/content/kept-pack.ts'
import type { PackReading } from '../../src/content/own-pack.ts'
import { PROVERS } from '../../src/platform/provers.ts'
import { HARBOUR } from './pack-files.ts'
import { compile, FILES, SMALL } from './small-course.ts'

const { exams, priceBooks: books, matrix } = compile(SMALL).course
const context = { exams, books, matrix, day: '2026-11-22' }
const deps = { schemas: await schemaChecks(), ...PROVERS }

/** Reads a pack of one file beside the small course. */
export function readFilePack(text: string, name = 'harbour.yaml'): PackReading {
  return compilePackFile(name, text, context, deps)
}

/** Reads a pack that is a folder beside the small course. */
export function readFolderPack(files: ReadonlyMap<string, string>): PackReading {
  return compilePackFolder(files, context, deps)
}

/** The pack of the small course as an author zips it, with a service selection beside it. */
export const HARBOUR_FOLDER: ReadonlyMap<string, string> = new Map([
  ...[...SMALL].filter(([file]) => file.startsWith('harbour/')),
  ['harbour/questions.yaml', SMALL.get(FILES.scenarios) ?? ''],
])

/** The harbour as it is kept, perhaps under another id or title. */
export function madePack(id = 'harbour', title = 'The harbour'): KeptPack {
  const text = HARBOUR.replace('id: harbour', `id: ${id}`).replace('The harbour', title)
  return kept(readFilePack(text, `${id}.yaml`))
}

/** A pack with the name and the ids that the small course has: the nearest that two can come. */
export function twinOfCourse(): KeptPack {
  return kept(readFolderPack(HARBOUR_FOLDER))
}

function kept(reading: PackReading): KeptPack {
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.faults))
  return keptPack(reading.pack)
}
