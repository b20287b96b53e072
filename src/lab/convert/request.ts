import type { Loss } from './conversion.ts'

export type Json = string | number | boolean | null | readonly Json[] | JsonMap
export interface JsonMap {
  readonly [key: string]: Json
}

/** A CreateService request: what the API knows, each member of the type that the API wants. All kinds convert over it. */
export interface ReadRequest {
  readonly kind: 'request'
  readonly request: JsonMap
  readonly lost: readonly Loss[]
}

export function isMap(value: Json | undefined): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What stands below these keys. */
export function at(value: Json | undefined, ...keys: readonly string[]): Json | undefined {
  let found = value
  for (const key of keys) found = isMap(found) && Object.hasOwn(found, key) ? found[key] : undefined
  return found
}

export function textAt(value: Json | undefined, ...keys: readonly string[]): string | undefined {
  const found = at(value, ...keys)
  return typeof found === 'string' ? found : undefined
}

/** The entries of a map of texts, such as the environment variables. */
export function textsAt(value: Json | undefined, ...keys: readonly string[]): [name: string, text: string][] {
  const found = at(value, ...keys)
  if (!isMap(found)) return []
  return Object.entries(found).flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : []))
}

/** The map with this entry; `fromEntries` makes even `__proto__` an entry like any other. */
export function withEntry(map: JsonMap, key: string, value: Json): JsonMap {
  return Object.fromEntries([...Object.entries(map).filter(([name]) => name !== key), [key, value]])
}

/** A map of those entries that have a value. */
export function mapOf(entries: Readonly<Record<string, Json | undefined>>): JsonMap {
  return Object.fromEntries(
    Object.entries(entries).filter((entry): entry is [string, Json] => entry[1] !== undefined),
  )
}
