import type { LabNode, MapEntry, MapNode } from './node.ts'
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

/** A piece in which every key is right stays the piece that it was. */
function visit(node: LabNode, schema: Schema | undefined): LabNode {
  if (!schema || node.kind === 'scalar') return node
  if (node.kind === 'list') {
    const schemaOfItems = stepInto(schema, 0)
    const items = node.items.map((item) => visit(item, schemaOfItems))
    return items.every((item, index) => item === node.items[index]) ? node : { ...node, items }
  }
  const keys = keysMeant(node, schema)
  let changed = false
  const entries = node.entries.map((entry, index): MapEntry => {
    const key = keys[index] ?? entry.written
    const value = visit(entry.node, stepInto(schema, key))
    if (key === entry.key && value === entry.node) return entry
    changed = true
    return { ...entry, key, node: value }
  })
  return changed ? { ...node, entries } : node
}

/** The key that each entry means; of two for the same the one that is spelled right. */
function keysMeant(node: MapNode, schema: Schema): readonly string[] {
  if (!schema.properties || node.entries.every(({ written }) => propertyOf(schema, written)))
    return node.entries.map(({ written }) => written)
  const byLetters = namesByLetters(schema)
  const present = new Set(node.entries.map(({ written }) => written))
  return node.entries.map(({ written }) => {
    const meant = propertyOf(schema, written) ? undefined : byLetters.get(letters(written))
    const key = meant === undefined || present.has(meant) ? written : meant
    present.add(key)
    return key
  })
}

const NAMES = new WeakMap<Schema, ReadonlyMap<string, string>>()

function namesByLetters(schema: Schema): ReadonlyMap<string, string> {
  const known = NAMES.get(schema) ?? new Map(keysOf(schema).map((name) => [letters(name), name]))
  NAMES.set(schema, known)
  return known
}
