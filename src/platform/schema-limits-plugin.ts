import type { Plugin } from 'vite'

/** Keywords that only the compiled validators hold against a text, or that only name the file. */
const LIMITS = new Set([
  '$schema',
  '$id',
  'title',
  'pattern',
  'minLength',
  'maxLength',
  'minItems',
  'propertyNames',
])

/** Takes out of the lab's schemas, where they are data for words and completion, what the compiled validators say anyway. */
export function schemaLimitsPlugin(): Plugin {
  return {
    name: 'preflight:schema-limits',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/lab\/schema\/[\w-]+\.schema\.json$/ },
      handler: (code) => ({ code: JSON.stringify(JSON.parse(code, withoutLimits)), map: null }),
    },
  }
}

function withoutLimits(key: string, value: unknown): unknown {
  return LIMITS.has(key) || (key === 'additionalProperties' && value === false) ? undefined : value
}
