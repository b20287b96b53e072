import type { TextRange } from '../base/text-range.ts'
import { consequenceOf, documentationOf } from './documentation.ts'
import { cpuText, MEMORIES_OF_CPU, memoryText } from './instance-sizes.ts'
import type { CheckContext } from './rule.ts'
import type { Schema } from './schema.ts'

/** A key or value that could stand at the cursor. */
export interface Completion {
  readonly label: string
  /** What follows from it, in a few words. */
  readonly detail?: string | undefined
  readonly kind: 'key' | 'value' | 'snippet'
  readonly insert: string
  /** The same with `${1:…}` where something is to be filled in. */
  readonly snippet?: string
  /** Markdown. */
  readonly documentation: string
  /** What `insert` replaces. */
  readonly range: TextRange
}

/** The values that a schema names, each as `written` puts it into the text. */
export function valuesOf(
  key: string,
  schema: Schema,
  range: TextRange,
  written: (value: string) => string,
  context: CheckContext,
): Completion[] {
  return choices(key, schema).map((value) => {
    const consequence = consequenceOf(key, value, context)
    const documentation = [consequence ? `\`${value}\`: ${consequence}.` : '', documentationOf(schema)]
      .filter((part) => part !== '')
      .join('\n\n')
    return { label: value, detail: consequence, kind: 'value', insert: written(value), documentation, range }
  })
}

function choices(key: string, schema: Schema): string[] {
  if (key === 'Cpu') return [...MEMORIES_OF_CPU.keys()].map(cpuText)
  if (key === 'Memory') return [...new Set([...MEMORIES_OF_CPU.values()].flat())].map(memoryText)
  if (key === 'version') return ['1.0']
  if (schema.enum) return schema.enum.map(String)
  if (schema.type === 'boolean') return ['true', 'false']
  return [
    ...new Set([
      ...(schema.default === undefined ? [] : [String(schema.default)]),
      ...(schema.examples ?? []),
    ]),
  ]
}
