import { convert, TARGETS, type Target } from '../lab/convert/convert.ts'
import { readText } from './lab-files.ts'
import { misuse, readOptions, type Misuse } from './lab-options.ts'
import type { Terminal } from './lab-terminal.ts'

const SPEC = { values: { to: TARGETS, service: [] }, flags: [], files: [1, 1] } as const

/** `lab convert`: the converted text on standard output, what did not come along on standard error; 1 if nothing came of it. */
export function convertCommand(words: readonly string[], terminal: Terminal): number | Misuse {
  const options = readOptions(words, SPEC)
  if (options.kind === 'misuse') return options
  const target = options.values['to']
  if (target === undefined) return misuse(`--to is missing: choose ${TARGETS.join(', ')}.`)
  const file = options.files[0] ?? '-'
  const serviceFile = options.values['service']
  if (file === '-' && serviceFile === '-') return misuse('Standard input (-) can be read only once.')
  const read = readText(file, terminal.folder)
  if (read.kind === 'unreadable') return misuse(read.message)
  const service = serviceFile === undefined ? undefined : readText(serviceFile, terminal.folder)
  if (service?.kind === 'unreadable') return misuse(service.message)
  const converted = convert(read.text, target as Target, service?.text)
  if (converted.kind === 'refused') {
    terminal.err(`${file}: ${converted.message}\n`)
    return 1
  }
  terminal.out(converted.text)
  for (const { what, why } of converted.lost) terminal.err(`${file}: note: ${what}: ${why}\n`)
  return 0
}
