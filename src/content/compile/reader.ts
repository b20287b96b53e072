import type { Inline, FactId, Prose } from '../course.ts'
import { type FaultList, faultList, type Path } from './fault.ts'
import { readProse } from './prose.ts'
import type { SchemaChecks, SchemaName } from './shape.ts'
import { shapeFaults } from './shape.ts'
import { readYaml, type YamlSource } from './yaml-source.ts'

/** A content folder: path below it (with `/`) to text. */
export type ContentFiles = ReadonlyMap<string, string>

/** Reads files of one content folder and gathers what is wrong with them. */
export interface Reader {
  readonly files: ContentFiles
  readonly list: FaultList
  /** A YAML file that fits its schema, else undefined with the faults noted. */
  readonly yaml: <T>(
    file: string,
    schema: SchemaName,
    text?: string,
    firstLine?: number,
  ) => { value: T; source: YamlSource } | undefined
  /** A Markdown string that stands at a path of a YAML file. */
  readonly prose: (source: YamlSource, path: Path, markdown: string) => Prose
  readonly inline: (source: YamlSource, path: Path, markdown: string) => readonly Inline[]
  /** Facts cited by prose read so far, with where. */
  readonly citations: { readonly fact: FactId; readonly source: YamlSource; readonly path: Path }[]
}

export function reader(files: ContentFiles, checks: SchemaChecks): Reader {
  const list = faultList()
  const citations: Reader['citations'] = []
  const prose: Reader['prose'] = (source, path, markdown) => {
    const result = readProse(markdown)
    for (const fault of result.faults) list.add(source.fault(path, fault.message))
    for (const fact of result.facts) citations.push({ fact, source, path })
    return result.prose
  }
  return {
    files,
    list,
    citations,
    prose,
    yaml(file, schema, text = files.get(file), firstLine = 1) {
      if (text === undefined) {
        list.add({ file, line: 1, column: 1, message: 'This file is missing.' })
        return undefined
      }
      const { source, faults } = readYaml(file, text, firstLine)
      const all = faults.length > 0 ? faults : shapeFaults(source, checks[schema])
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
