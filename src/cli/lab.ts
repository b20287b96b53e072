import { runLab } from './lab-command.ts'
import { startFolder } from './lab-files.ts'

// The entry of the bundle. A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
  throw error
})

process.exitCode = runLab(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  colours: process.stdout.isTTY === true && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
  folder: startFolder(process.env),
  today: new Date().toISOString().slice(0, 10),
})
