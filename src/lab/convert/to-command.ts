import { optionOf } from './command-options.ts'
import type { Conversion } from './conversion.ts'
import type { JsonMap } from './request.ts'
import { shellQuoted } from '../cli-words.ts'

/** The `aws apprunner create-service` that sends the request, for a POSIX shell: structures as JSON in single quotes. */
export function toCommand(request: JsonMap): Conversion {
  const options = Object.entries(request).map(([member, value]) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2)
    return `  ${optionOf(member)} ${shellQuoted(text)}`
  })
  return { text: `${['aws apprunner create-service', ...options].join(' \\\n')}\n`, lost: [] }
}
