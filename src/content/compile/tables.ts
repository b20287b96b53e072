import type { CorrectionFile, CorrectionSource, HeadingFile, HeadingSource } from '../types.gen.ts'
import type { Path } from './fault.ts'
import { type Item, pathIn, type Reader } from './reader.ts'
import type { SchemaName } from './shape.ts'
import type { YamlSource } from './yaml-source.ts'

/** The tables by which a content folder is judged as a whole: the headings of the notes, and their mistakes. */
export interface Tables {
  readonly headings: readonly Placed<HeadingSource>[]
  readonly corrections: readonly Placed<CorrectionSource>[]
}

/** An entry of a table, and where it stands. */
export interface Placed<Entry> extends Item {
  readonly entry: Entry
}

/** Reads `headings.yaml` and `corrections.yaml` of the packs that have them. */
export function readTables(read: Reader, folders: readonly string[]): Tables {
  const entries = <Entry extends { readonly facts?: readonly string[] }>(
    name: string,
    schema: SchemaName,
    by: (entry: Entry) => string,
  ) =>
    folders.flatMap((folder): Placed<Entry>[] => {
      const file = pathIn(folder, `${name}.yaml`)
      const found = read.files.has(file) ? read.yaml<readonly Entry[]>(file, schema) : undefined
      if (!found) return []
      const { source, value } = found
      return value.map((entry, index) => {
        noteFacts(read, source, [index], entry.facts, by(entry))
        return { entry, source, path: [index] }
      })
    })
  const headings = entries<HeadingFile[number]>('headings', 'heading', ({ heading }) => heading)
  for (const { entry, source, path } of headings)
    for (const [at, part] of (entry.parts ?? []).entries())
      noteFacts(read, source, [...path, 'parts', at], part.facts, part.part)
  return {
    headings,
    corrections: entries<CorrectionFile[number]>('corrections', 'correction', ({ id }) => id),
  }
}

function noteFacts(read: Reader, source: YamlSource, path: Path, facts: readonly string[] = [], by: string) {
  for (const [at, name] of facts.entries())
    read.facts.push({ name, place: source.placeOf([...path, 'facts', at]), by: `"${by}" names` })
}
