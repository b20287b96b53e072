import { move } from '../move.ts'
import { keysOf, schemaAt } from '../schema.ts'
import { nearest } from '../spelling.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'command-required',
  title: 'run.command starts the application',
  severity: 'error',
  why: 'App Runner does not guess how an application starts. run.command is required, and a file without it fails at deploy time, with a log that does not say why.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/config-file-ref.html',
  kinds: ['apprunner-yaml'],
  bad: `
version: 1.0
runtime: nodejs22
build:
  commands:
    build:
      - npm ci
«run»:
  network:
    port: 8080
`,
  good: `
run:
  command: node server.js
`,
  *check(document) {
    const run = document.entry('run')
    const first = document.map()?.entries[0]
    if (!first || document.entry('run', 'command') || document.map('build', 'run')) return
    if (run && run.node.kind !== 'map' && !(run.node.kind === 'scalar' && run.node.value === null)) return
    if (document.map('run')?.entries.some((entry) => mistyped(entry.key))) return
    const stray = ['command', 'start'].find((key) => document.string(key))
    const edits = stray === undefined ? undefined : move(document, [stray], ['run', 'command'])
    yield {
      at: (document.entry(stray ?? 'run') ?? first).keyRange,
      message: stray
        ? `${stray} stands at the top level, where App Runner does not look for it: its place is run.command.`
        : `${run ? 'run' : 'The file'} says nowhere how the application starts: write run.command, such as command: node server.js.`,
      fix: edits && { title: `Move ${stray} to run.command`, edits },
    }
  },
} satisfies Rule

/** A key that is nearly `command` is reported as mistyped. */
function mistyped(key: string): boolean {
  return (
    key !== 'command' &&
    !keysOf(schemaAt('apprunner-yaml', ['run'])).includes(key) &&
    nearest(key, ['command']).length > 0
  )
}
