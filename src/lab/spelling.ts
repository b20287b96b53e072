import type { LabNode, MapEntry } from './node.ts'
import { stepInto, keysOf, propertyOf, schemaOf, type Schema, type SchemaName } from './schema.ts'

/** A name without what people vary: `pre_build`, `preBuild` and `pre-build` have the same letters. */
export function letters(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}

/** The names nearest to what was written, best first; only those that could be meant. */
export function nearest(written: string, names: readonly string[]): string[] {
  const wanted = letters(written)
  const most = Math.max(1, Math.floor(wanted.length / 3))
  return names
    .map((name) => ({ name, distance: distance(wanted, letters(name), most) }))
    .filter((candidate) => candidate.distance <= most)
    .toSorted((one, other) => one.distance - other.distance)
    .map((candidate) => candidate.name)
}

/** Edits between two names, a swap of neighbours counted as one (restricted Damerau-Levenshtein). */
function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most || one.length > 64) return most + 1
  let before: number[] = []
  let row = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1)
      next.push(best)
    }
    before = row
    row = next
  }
  return row[other.length] ?? most + 1
}

/**
 * The tree with each key as the schema spells it, wherever the letters leave no doubt; `written` keeps the spelling of
 * the text. So a request in camelCase is understood in full and has one mistake, not thirty.
 */
export function respelled(root: LabNode, name: SchemaName): LabNode {
  return visit(root, schemaOf(name))
}

function visit(node: LabNode, schema: Schema | undefined): LabNode {
  if (!schema || node.kind === 'scalar') return node
  if (node.kind === 'list') {
    const items = stepInto(schema, 0)
    return { ...node, items: node.items.map((item) => visit(item, items)) }
  }
  const byLetters = namesByLetters(schema)
  const present = new Set(node.entries.map((entry) => entry.written))
  const entries = node.entries.map((entry): MapEntry => {
    const meant = propertyOf(schema, entry.written) ? undefined : byLetters.get(letters(entry.written))
    const key = meant === undefined || present.has(meant) ? entry.written : meant
    present.add(key)
    return { ...entry, key, node: visit(entry.node, stepInto(schema, key)) }
  })
  return { ...node, entries }
}

const NAMES = new WeakMap<Schema, ReadonlyMap<string, string>>()

function namesByLetters(schema: Schema): ReadonlyMap<string, string> {
  const known = NAMES.get(schema) ?? new Map(keysOf(schema).map((name) => [letters(name), name]))
  NAMES.set(schema, known)
  return known
}
