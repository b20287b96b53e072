import { completeCommand } from './complete-command.ts'
import { wholeRequests, wholeResources } from './complete-whole.ts'
import { valuesOf, type Completion } from './completion.ts'
import { cursorInJson, cursorInYaml, type Cursor } from './cursor.ts'
import { documentationOf } from './documentation.ts'
import { isRead, partAt } from './document.ts'
import { readDocument } from './read-document.ts'
import { isChecked } from './kinds.ts'
import type { CheckContext } from './rule.ts'
import { schemaAt, stepInto, type Schema, type SchemaName } from './schema.ts'
import { plainSnippet, SNIPPETS } from './snippets.ts'
import { isJson, columnOf, lineBreakOf } from './text-lines.ts'

/** What could stand at an offset, the likeliest first. */
export function complete(text: string, offset: number, context: CheckContext): readonly Completion[] {
  const json = isJson(text)
  const document = readDocument(text, context.kind)
  if (!isRead(document)) return []
  if (document.kind === 'cli-command') return completeCommand(text, offset, context)
  const found = json ? cursorInJson(text, offset) : cursorInYaml(text, offset)
  if (!found) return []
  if (found.at === 'key' && document.kind === 'cloudformation' && found.path.join() === 'Resources')
    return found.hasColon ? [] : wholeResources(text, found.range, json)
  const place = partAt(document, found.path)
  if (!place && isChecked(document.kind)) return []
  const name = place?.part.schema ?? (json ? 'create-service' : 'apprunner-yaml')
  const cursor = { ...found, path: place?.path ?? found.path }
  if (cursor.at === 'value') return values(name, cursor, json, context)
  const pieces = offered(name, cursor, text, json, presentIn(cursor, place?.part ?? document, json))
  return isNew(text) ? [...pieces, ...wholeRequests(text, found.range)] : pieces
}

/** Braces with nothing in them but a key that is being written. */
function isNew(text: string): boolean {
  return /^\uFEFF?\s*\{\s*(?:"\w*"?)?\s*\}?\s*$/.test(text)
}

function presentIn(
  cursor: Cursor,
  document: ReturnType<typeof readDocument>,
  json: boolean,
): readonly string[] {
  if (!json) return cursor.present
  const entries = document.map(...cursor.path)?.entries ?? []
  return entries.filter((entry) => entry.keyRange.start !== cursor.range.start).map((entry) => entry.key)
}

/** The keys that the map has not, then whole pieces for some of them. */
function offered(
  name: SchemaName,
  cursor: Cursor,
  text: string,
  json: boolean,
  present: readonly string[],
): Completion[] {
  return [...keys(name, cursor, text, json, present), ...snippets(name, cursor, text, present)]
}

function snippets(name: SchemaName, cursor: Cursor, text: string, present: readonly string[]): Completion[] {
  if (cursor.hasColon) return []
  const here = cursor.path.join('\n')
  const indent = ' '.repeat(columnOf(text, cursor.range.start))
  return SNIPPETS.filter(
    (one) => one.schema === name && one.path.join('\n') === here && !present.includes(one.key),
  ).map(({ key, title, text: piece }) => {
    const snippet = piece.replaceAll('\n', `${lineBreakOf(text)}${indent}`)
    return {
      label: `${key} …`,
      detail: title,
      kind: 'snippet' as const,
      insert: plainSnippet(snippet),
      snippet,
      documentation: `\`\`\`\n${plainSnippet(piece)}\n\`\`\``,
      range: cursor.range,
    }
  })
}

function keys(
  name: SchemaName,
  cursor: Cursor,
  text: string,
  json: boolean,
  present: readonly string[],
): Completion[] {
  const schema = schemaAt(name, cursor.path)
  const required = schema?.required ?? []
  return Object.keys(schema?.properties ?? {})
    .filter((key) => !present.includes(key))
    .toSorted((one, other) => Number(required.includes(other)) - Number(required.includes(one)))
    .map((key) => {
      const child = (schema && stepInto(schema, key)) ?? {}
      const insert = json ? jsonKey(key, child, cursor) : yamlKey(key, child, cursor, lineBreakOf(text))
      return {
        label: key,
        detail: required.includes(key) ? 'required' : undefined,
        kind: 'key' as const,
        insert,
        documentation: documentationOf(child),
        range: cursor.range,
      }
    })
}

function yamlKey(key: string, child: Schema, cursor: Cursor, br: string): string {
  if (cursor.hasColon) return key
  const below = `${br}${' '.repeat(cursor.column + 2)}`
  if (child.type === 'object') return `${key}:${below}`
  return child.type === 'array' ? `${key}:${below}- ` : `${key}: `
}

function jsonKey(key: string, child: Schema, cursor: Cursor): string {
  const name = JSON.stringify(key)
  if (cursor.hasColon) return name
  const empty =
    child.type === 'object' ? '{}' : child.type === 'array' ? '[]' : child.type === 'string' ? '""' : ''
  return `${name}: ${empty}`
}

function values(name: SchemaName, cursor: Cursor, json: boolean, context: CheckContext): Completion[] {
  const schema = schemaAt(name, cursor.path)
  if (!schema) return []
  const written = json && schema.type === 'string' ? JSON.stringify : String
  return valuesOf(String(cursor.path.at(-1) ?? ''), schema, cursor.range, written, context)
}
