import { replace } from '../problem.ts'
import type { Rule } from '../rule.ts'
import { slice } from '../text-lines.ts'
import { yamlQuoted } from '../yaml-scalar.ts'

export default {
  id: 'command-became-map',
  title: 'A command with a colon and a space stands in quotes',
  severity: 'error',
  why: 'A colon followed by a space makes a key in YAML, even in the middle of a command. The quotes of the shell do not help, since for YAML they begin too late.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/config-file-ref.html',
  kinds: ['apprunner-yaml'],
  bad: `
build:
  commands:
    build:
      - «echo "step 1: install"»
      - npm ci
`,
  good: `
build:
  commands:
    build:
      - 'echo "step 1: install"'
      - npm ci
`,
  *check(document) {
    for (const path of PHASES) {
      for (const item of document.list(...path)?.items ?? []) {
        if (item.kind !== 'map' || item.flow || item.entries.length === 0) continue
        // `- echo done:` has a key without a value, and its colon belongs to the command.
        const end = Math.max(
          item.range.end,
          document.text.indexOf(':', item.entries.at(-1)?.keyRange.end) + 1,
        )
        const range = { start: item.range.start, end }
        const written = slice(document.text, range)
        yield {
          at: range,
          message:
            'The colon and the space in this command make YAML read it as a key with a value: put the whole command in quotes.',
          fix: written.includes('\n') ? undefined : replace('Put it in quotes', range, yamlQuoted(written)),
        }
      }
    }
  },
} satisfies Rule

const PHASES = [
  ['build', 'commands', 'pre-build'],
  ['build', 'commands', 'build'],
  ['build', 'commands', 'post-build'],
  ['run', 'pre-run'],
] as const
