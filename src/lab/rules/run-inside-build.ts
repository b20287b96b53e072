import { move } from '../move.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'run-inside-build',
  title: 'run stands beside build',
  severity: 'error',
  why: 'Two columns too far to the right and the whole section belongs to build, where App Runner does not look for it.',
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
    command: node server.js
`,
  good: `
run:
  command: node server.js
`,
  *check(document) {
    for (const path of [
      ['build', 'run'],
      ['build', 'commands', 'run'],
    ]) {
      const run = document.entry(...path)
      if (run?.node.kind !== 'map') continue
      const edits = move(document, path, ['run'])
      yield {
        at: run.keyRange,
        message: 'run is indented into build; it belongs at the top level, in the column of build.',
        fix: edits && { title: 'Move run to the top level', edits },
      }
    }
  },
} satisfies Rule
