import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import Ajv from 'ajv'
import { byKind } from './by-kind.ts'
import type { ContentFiles } from './reader.ts'
import type { SchemaCheck, SchemaChecks, SchemaError, SchemaName } from './shape.ts'

const SCHEMAS = fileURLToPath(new URL('../schema/', import.meta.url))
const NAMES: readonly SchemaName[] = [
  'pack',
  'pack-file',
  'topic',
  'fact',
  'card',
  'question',
  'lab',
  'heading',
  'correction',
  'matrix',
  'price-book',
  'exam',
  'glossary',
  'command',
]

/** Every file below a content folder, keyed by its path with `/`, in a fixed order. */
export async function readContentFolder(root: string): Promise<ContentFiles> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).toSorted()
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')))
  return new Map(paths.map((path, index) => [relative(root, path).split(sep).join('/'), texts[index] ?? '']))
}

/** The content schemas as checks, compiled in Node (the browser gets precompiled ones). */
export async function schemaChecks(): Promise<SchemaChecks> {
  const ajv = new Ajv({ allErrors: true, verbose: true, strict: false, discriminator: true })
  const checks = await Promise.all(
    NAMES.map(async (name): Promise<[SchemaName, SchemaCheck]> => {
      const schema = JSON.parse(await readFile(`${SCHEMAS}${name}.schema.json`, 'utf8')) as object
      const validate = ajv.compile(byKind(schema))
      return [name, (data) => (validate(data) ? [] : ((validate.errors ?? []) as SchemaError[]))]
    }),
  )
  return Object.fromEntries(checks) as Record<SchemaName, SchemaCheck>
}
