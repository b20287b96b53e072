import { join } from 'node:path'
import { refreshCommand, USAGE } from './prices-refresh.ts'

/** `npm run prices`: looks after the price books in content/prices/. */
const [command = '', ...words] = process.argv.slice(2)
const terminal = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
  colours: false,
  folder: process.env['INIT_CWD'] ?? process.cwd(),
  today: new Date().toISOString().slice(0, 10),
}
if (['help', '--help', '-h'].includes(command) || words.includes('--help')) terminal.out(USAGE)
else if (command === 'refresh') {
  const result = await refreshCommand(words, terminal, join(import.meta.dirname, '../../content/prices'))
  if (typeof result === 'number') process.exitCode = result
  else {
    terminal.err(`prices: ${result.message}\n`)
    process.exitCode = 2
  }
} else {
  const wrong = command === '' ? 'A command is missing' : `"${command}" is not a command`
  terminal.err(`prices: ${wrong}: choose refresh.\n\n${USAGE}`)
  process.exitCode = 2
}
