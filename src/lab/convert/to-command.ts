import { shellQuoted } from '../cli-words.ts'
import { optionOf } from './command-options.ts'
import type { Conversion } from './conversion.ts'
import type { Json, JsonMap } from './request.ts'

/** The `aws apprunner …` that sends a request, for a POSIX shell: structures as JSON in single quotes. */
export function toCommand(request: JsonMap, operation = 'create-service'): Conversion {
  const options = Object.entries(request).map(([member, value]) => `  ${option(optionOf(member), value)}`)
  return { text: `${[`aws apprunner ${operation}`, ...options].join(' \\\n')}\n`, lost: [] }
}

function option(name: string, value: Json): string {
  if (typeof value === 'boolean') return value ? name : name.replace('--', '--no-')
  return `${name} ${shellQuoted(typeof value === 'string' ? value : JSON.stringify(value, null, 2))}`
}
