import { readdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { compileFromFile } from 'json-schema-to-typescript'

const SCHEMAS = fileURLToPath(new URL('../content/schema/', import.meta.url))
const PACK_SCHEMA = fileURLToPath(new URL('../../public/pack-file.schema.json', import.meta.url))
const TARGET = fileURLToPath(new URL('../content/types.gen.ts', import.meta.url))

/** The text of types.gen.ts: one type for each content schema, so that code and content cannot disagree. */
export async function generatedTypes(): Promise<string> {
  const files = (await readdir(SCHEMAS)).filter((name) => name.endsWith('.schema.json')).toSorted()
  const parts: string[] = []
  for (const file of files) {
    parts.push(
      await compileFromFile(SCHEMAS + file, {
        bannerComment: '',
        cwd: SCHEMAS,
        additionalProperties: false,
        unreachableDefinitions: true,
        format: false,
        ignoreMinAndMaxItems: true,
      }),
    )
  }
  return `// Generated from src/content/schema by \`npm run types\`. Do not edit.\n\n${parts.join('\n')}`
}

/** The schema of a pack file with all that it holds, as one file for the editors of authors. */
export async function packFileSchema(): Promise<string> {
  const read = async (name: string) =>
    JSON.parse(await readFile(`${SCHEMAS}${name}.schema.json`, 'utf8')) as Record<string, never>
  const pack = (await read('pack-file')) as unknown as PackFileSchema
  for (const [key, name] of [
    ['facts', 'fact'],
    ['cards', 'card'],
    ['questions', 'question'],
  ] as const) {
    const { $id: _id, $schema: _schema, definitions, ...list } = await read(name)
    // References stay within their own schema, under its name.
    const inside = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value).replaceAll('#/definitions/', `#/definitions/${name}/`))
    pack.properties.topics.items.properties[key] = inside(list)
    pack.definitions = { ...pack.definitions, ...(definitions ? { [name]: inside(definitions) } : {}) }
  }
  return `${JSON.stringify({ ...pack, $id: 'pack-file.schema.json' }, null, 2)}\n`
}

interface PackFileSchema {
  definitions?: Record<string, unknown>
  readonly properties: {
    readonly topics: { readonly items: { readonly properties: Record<string, unknown> } }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(TARGET, await generatedTypes())
  await writeFile(PACK_SCHEMA, await packFileSchema())
}
