import { inconsistent } from '../../base/inconsistent.ts'
import type { Inline, Prose } from '../prose.ts'
import { type ContentPlace, type FaultList, faultList, type Path } from './fault.ts'
import { readProse } from './prose.ts'
import type { SchemaChecks, SchemaName } from './shape.ts'
import { shapeFaults } from './shape.ts'
import { readYaml, type YamlSource } from './yaml-source.ts'

/** A content folder: path below it (with `/`) to text. */
export type ContentFiles = ReadonlyMap<string, string>

/** The path of a file in a folder; the folder '' is the root. */
export function pathIn(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}

/** A file, or a part of one, that fits its schema: what it holds, and where each part of it stands. */
export interface Part<T> {
  readonly value: T
  readonly source: YamlSource
}

/** An id where it is declared, or a name of something where it is used. */
export interface Named {
  readonly name: string
  readonly place: ContentPlace
  /** Whose name it is, as the beginning of a sentence: `The text cites`, `"ships.brig" names`. */
  readonly by: string
}

/** Where an item with an id stands: in which file, and on which path of it. */
export interface Item {
  readonly source: YamlSource
  readonly path: Path
}

/** Reads files of one content folder and gathers what is wrong with them. */
export interface Reader {
  readonly files: ContentFiles
  readonly list: FaultList
  /** The text of a file that has to be there, else undefined with the fault noted. */
  readonly text: (file: string) => string | undefined
  /** A YAML file that fits its schema, else undefined with the faults noted. */
  readonly yaml: <T>(
    file: string,
    schema: SchemaName,
    text?: string,
    firstLine?: number,
  ) => Part<T> | undefined
  /** A Markdown string that stands at a path of a YAML file. */
  readonly prose: (source: YamlSource, path: Path, markdown: string) => Prose
  readonly inline: (source: YamlSource, path: Path, markdown: string) => readonly Inline[]
  /** Notes the item that stands at a path: its id is judged when everything is read. */
  readonly declare: (id: string, source: YamlSource, path: Path) => void
  readonly items: Map<string, Item>
  /** What was read so far and can only be judged when everything is read: ids, and names of facts and exam tasks. */
  readonly ids: Named[]
  readonly facts: Named[]
  readonly tasks: Named[]
}

export function reader(files: ContentFiles, checks: Partial<SchemaChecks>): Reader {
  const list = faultList()
  const facts: Named[] = []
  const ids: Named[] = []
  const items = new Map<string, Item>()
  const prose: Reader['prose'] = (source, path, markdown) => {
    const result = readProse(markdown)
    for (const fault of result.faults) list.add(source.fault(path, fault.message))
    for (const { fact } of result.facts)
      facts.push({ name: fact, place: source.placeOf(path), by: 'The text cites' })
    return result.prose
  }
  const text: Reader['text'] = (file) => {
    const found = files.get(file)
    if (found === undefined) list.add({ file, line: 1, column: 1, message: 'This file is missing.' })
    // An editor on Windows adds a byte order mark and carriage returns; neither is content.
    return found?.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
  }
  return {
    files,
    list,
    declare(id, source, path) {
      ids.push({ name: id, place: source.placeOf([...path, 'id']), by: '' })
      if (!items.has(id)) items.set(id, { source, path })
    },
    items,
    ids,
    facts,
    tasks: [],
    text,
    prose,
    yaml(file, schema, given = text(file), firstLine = 1) {
      if (given === undefined) return undefined
      const { source, faults } = readYaml(file, given, firstLine)
      const all =
        faults.length > 0
          ? faults
          : shapeFaults(source, checks[schema] ?? inconsistent(`no schema "${schema}"`))
      for (const fault of all) list.add(fault)
      return all.length > 0 ? undefined : { value: source.value as never, source }
    },
    inline(source, path, markdown) {
      const blocks = prose(source, path, markdown)
      const [only, ...rest] = blocks
      if (only?.kind === 'paragraph' && rest.length === 0) return only.children
      list.add(source.fault(path, 'One paragraph is wanted here, without lists, tables or code blocks.'))
      return []
    },
  }
}
