import { RULES } from '../lab/rules.ts'
import { readOptions, type Misuse } from './lab-options.ts'
import type { Terminal } from './lab-terminal.ts'

const SPEC = { values: { format: ['text', 'json'] }, flags: [], files: [0, 0] } as const

/** `lab rules`: what the lab looks for, with the reason and the source of each. */
export function rulesCommand(words: readonly string[], terminal: Terminal): number | Misuse {
  const options = readOptions(words, SPEC)
  if (options.kind === 'misuse') return options
  if (options.values['format'] === 'json') {
    const rules = RULES.map(({ id, title, severity, why, source, kinds, bad, good }) => ({
      id,
      title,
      severity,
      why,
      url: source,
      kinds,
      bad: bad.trim(),
      good: good.trim(),
    }))
    terminal.out(`${JSON.stringify({ rules }, null, 2)}\n`)
    return 0
  }
  const width = Math.max(...RULES.map(({ id }) => id.length))
  const lines = RULES.map(({ id, severity, title }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${title}`)
  terminal.out(`${lines.join('\n')}\n${RULES.length} rules\n`)
  return 0
}
