import { TARGETS } from '../lab/convert/convert.ts'
import { BOOK_IDS } from './lab-books.ts'
import { checkCommand } from './lab-check.ts'
import { convertCommand } from './lab-convert.ts'
import { misuse, type Misuse } from './lab-options.ts'
import { priceCommand } from './lab-price.ts'
import { rulesCommand } from './lab-rules.ts'
import type { Terminal } from './lab-terminal.ts'

export const USAGE = `Checks, mends, prices and converts App Runner configuration. A FILE may be - for standard input.

  lab check [--format text|json|sarif] [--mode new|existing] [--fix] FILE…
  lab price [--usage FILE] [--book BOOK] [--compare] [--format text|json] FILE
            BOOK: ${BOOK_IDS.join(' ')}
  lab convert --to ${TARGETS.join('|')} [--service FILE] FILE
  lab rules [--format text|json]

Exit code: 0 = no errors (warnings are none), 1 = errors, or no price, or nothing to convert, 2 = called wrongly.
`

const COMMANDS: Readonly<Record<string, (words: readonly string[], terminal: Terminal) => number | Misuse>> =
  {
    check: checkCommand,
    price: priceCommand,
    convert: convertCommand,
    rules: rulesCommand,
  }

/** Runs one command of the lab; returns its exit code. */
export function runLab(words: readonly string[], terminal: Terminal): number {
  const [name = '', ...rest] = words
  const dashes = rest.includes('--') ? rest.indexOf('--') : rest.length
  if (
    ['help', '--help', '-h'].includes(name) ||
    rest.slice(0, dashes).some((word) => word === '--help' || word === '-h')
  ) {
    terminal.out(USAGE)
    return 0
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  const result = command ? command(rest, terminal) : misuse(unknownCommand(name))
  if (typeof result === 'number') return result
  for (const line of result.message.split('\n')) terminal.err(`preflight-lab: ${line}\n`)
  if (!command) terminal.err(`\n${USAGE}`)
  return 2
}

function unknownCommand(name: string): string {
  const choices = 'choose check, price, convert or rules.'
  return name === '' ? `A command is missing: ${choices}` : `"${name}" is not a command: ${choices}`
}
