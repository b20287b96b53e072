import type { TextRange } from '../base/text-range.ts'
import type { Completion } from './completion.ts'
import { documentationOf } from './documentation.ts'
import { isRequest, type RequestKind } from './kinds.ts'
import { minimalOf, textsOf, type Data, type DataMap } from './minimal.ts'
import { blockValue } from './put.ts'
import { rootOf, SCHEMA_NAMES, type SchemaName } from './schema.ts'
import { RESOURCES } from './template.ts'
import { columnOf, lineBreakOf } from './text-lines.ts'

/** Each request as a whole, for an object that has nothing yet. */
export function wholeRequests(text: string, range: TextRange): Completion[] {
  return SCHEMA_NAMES.filter((name): name is RequestKind => isRequest(name as RequestKind)).map((kind) => {
    const bare = kind === 'source-configuration'
    const data = bare ? (minimalOf(kind)['SourceConfiguration'] as DataMap) : minimalOf(kind)
    const members = JSON.stringify(data, null, 2).split('\n').slice(1, -1)
    const written = members.map((line) => line.slice(2)).join('\n')
    return piece(`${rootOf(kind).title} as a whole …`, kind, data, written, text, range)
  })
}

/** Each resource of App Runner as a whole, for the resources of a template. */
export function wholeResources(text: string, range: TextRange, json: boolean): Completion[] {
  return [...RESOURCES].map(([type, [, schema]]) => {
    const name = `My${type.replace(/^.*::/, '')}`
    const data = { Type: type, Properties: minimalOf(schema) }
    const written = json
      ? `${JSON.stringify(name)}: ${JSON.stringify(data, null, 2)}`
      : `${name}:${blockValue(data, 0, '\n')}`
    return piece(`${type} …`, schema, data['Properties'], written, text, range)
  })
}

function piece(
  label: string,
  schema: SchemaName,
  data: Data,
  written: string,
  text: string,
  range: TextRange,
): Completion {
  const br = `${lineBreakOf(text)}${' '.repeat(columnOf(text, range.start))}`
  const insert = written.replaceAll('\n', br)
  return {
    label,
    kind: 'snippet',
    insert,
    snippet: withPlaces(insert, textsOf(data)),
    documentation: documentationOf(rootOf(schema)),
    range,
  }
}

/** The text with each of these, which stand in it in this order, as a place to fill in. */
function withPlaces(text: string, filled: readonly string[]): string {
  let done = 0
  let result = ''
  for (const [index, one] of filled.entries()) {
    const at = text.indexOf(one, done)
    result += `${text.slice(done, at)}\${${index + 1}:${one}}`
    done = at + one.length
  }
  return result + text.slice(done)
}
