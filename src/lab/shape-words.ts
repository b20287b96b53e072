import type { Dialect } from './document.ts'
import type { Path } from './node.ts'

/** One complaint of the schema. */
export interface SchemaError {
  readonly keyword: string
  readonly path: Path
  readonly params: Readonly<Record<string, unknown>>
}

/** Words as a person lists them: a, b and c. */
export function listed(words: readonly string[], joint = 'and'): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`
}

const WHOLE = {
  file: 'The file',
  request: 'The request',
  template: 'The resource',
  command: 'The command',
} as const

/** How a message calls the document as a whole. */
export function wholeOf(dialect: Dialect): string {
  return WHOLE[dialect]
}

/** How a message calls what stands at a path: the key, or which item of which list. */
export function nameOf(path: Path): string {
  const last = path.at(-1)
  return typeof last === 'number' ? `Item ${last + 1} of ${String(path.at(-2) ?? 'the list')}` : String(last)
}
