import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const SCHEMAS = fileURLToPath(new URL('../content/schema/', import.meta.url))

type Schema = Readonly<Record<string, unknown>>

interface PackFileSchema {
  readonly properties: Record<string, Schema> & {
    readonly topics: { readonly items: { readonly properties: Record<string, Schema> } }
  }
  definitions?: Record<string, unknown>
}

/** The schema of a pack file with all that it holds, as one file for the editors of authors. */
export async function packFileSchema(): Promise<string> {
  const pack = (await schemaIn('pack-file')) as unknown as PackFileSchema
  const inTopics = pack.properties.topics.items.properties
  const parts = await Promise.all(
    [
      { holder: inTopics, key: 'facts', name: 'fact' },
      { holder: inTopics, key: 'cards', name: 'card' },
      { holder: inTopics, key: 'questions', name: 'question' },
      { holder: pack.properties, key: 'glossary', name: 'glossary' },
      { holder: pack.properties, key: 'commands', name: 'command' },
      { holder: inTopics, key: 'exercises', name: 'lab', each: true },
    ].map(async (part) => ({ ...part, ...withoutHeader(part.name, await schemaIn(part.name)) })),
  )
  for (const { holder, key, name, each, body, definitions } of parts) {
    const { items: _, ...limits } = holder[key] ?? {}
    holder[key] = each ? { ...limits, items: body } : { ...body, ...limits }
    if (definitions) pack.definitions = { ...pack.definitions, [name]: definitions }
  }
  pack.properties['selections'] = {
    ...pack.properties['selections'],
    items: { $ref: '#/definitions/question/serviceSelection' },
  }
  return `${JSON.stringify({ ...pack, $id: 'pack-file.schema.json' }, null, 2)}\n`
}

async function schemaIn(name: string): Promise<Schema> {
  return JSON.parse(await readFile(`${SCHEMAS}${name}.schema.json`, 'utf8')) as Schema
}

/** References stay within their own schema, under its name. */
function withoutHeader(name: string, schema: Schema): { body: Schema; definitions?: Schema } {
  const text = JSON.stringify(schema).replaceAll('#/definitions/', `#/definitions/${name}/`)
  const { $id: _id, $schema: _schema, definitions, ...body } = JSON.parse(text) as Schema
  return { body, ...(definitions === undefined ? {} : { definitions: definitions as Schema }) }
}
