/** What JSON can say, with nothing inherited. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

export interface PlainLimits {
  /** Levels of nesting; a bare value has 1. */
  readonly depth: number
  /** Values in all, so that shared references cannot multiply. */
  readonly values: number
}

/** Keys that a careless merge would turn into a change of every object in the program. */
const HOSTILE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

export type PlainFault =
  | { readonly kind: 'hostile-key'; readonly key: string }
  | { readonly kind: 'too-deep' | 'too-many' | 'not-json' }

/** What makes a foreign value unfit to be read as plain JSON, or undefined. Walks without recursion: depth cannot break it. */
export function plainFault(foreign: unknown, limits: PlainLimits): PlainFault | undefined {
  let level: unknown[] = [foreign]
  let seen = 0
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > limits.depth) return { kind: 'too-deep' }
    seen += level.length
    if (seen > limits.values) return { kind: 'too-many' }
    const below: unknown[] = []
    for (const value of level) {
      const fault = faultOfOne(value)
      if (fault) return fault
      if (isObject(value)) for (const child of Object.values(value)) below.push(child)
    }
    level = below
  }
  return undefined
}

/** The same content as fresh objects; call it only on what `plainFault` let pass. Undefined fields are left out. */
export function rebuilt(value: unknown): Json {
  if (Array.isArray(value)) return value.map(rebuilt)
  if (!isObject(value)) return value as Json
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, rebuilt(child)]))
}

/** One text for one content: keys sorted, no blanks. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (!isObject(value)) return JSON.stringify(value) ?? 'null'
  const keys = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .toSorted()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`).join(',')}}`
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function faultOfOne(value: unknown): PlainFault | undefined {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return undefined
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : { kind: 'not-json' }
  if (Array.isArray(value)) return undefined
  if (!isObject(value) || !isPlain(value)) return { kind: 'not-json' }
  const key = Object.keys(value).find((name) => HOSTILE_KEYS.has(name))
  return key === undefined ? undefined : { kind: 'hostile-key', key }
}

function isPlain(value: object): boolean {
  const parent: unknown = Object.getPrototypeOf(value)
  return parent === null || parent === Object.prototype
}
