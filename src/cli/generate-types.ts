import { readdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { compileFromFile } from 'json-schema-to-typescript'
import { packFileSchema } from './pack-file-schema.ts'

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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(TARGET, await generatedTypes())
  await writeFile(PACK_SCHEMA, await packFileSchema())
}
