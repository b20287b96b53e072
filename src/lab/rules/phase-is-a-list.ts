import { blockValue } from '../put.ts'
import type { Rule } from '../rule.ts'
import { columnOf, lineBreakOf } from '../text-lines.ts'

export default {
  id: 'phase-is-a-list',
  title: 'The commands of a phase are a list',
  severity: 'error',
  why: 'Every phase takes a list of commands, even for a single one. Only run.command is one text.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/config-file-ref.html',
  kinds: ['apprunner-yaml'],
  bad: `
build:
  commands:
    build: «npm ci»
`,
  good: `
build:
  commands:
    build:
      - npm ci
`,
  *check(document) {
    for (const path of PHASES) {
      const node = document.scalar(...path)
      const entry = document.entry(...path)
      if (!entry || typeof node?.value !== 'string') continue
      const commands = node.text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
      const indent = columnOf(document.text, entry.keyRange.start)
      const colon = document.text.indexOf(':', entry.keyRange.end)
      const text = blockValue(commands, indent, lineBreakOf(document.text))
      // Lines of a script may belong together (if … fi), so only single commands are rewritten.
      const simple = commands.length === 1 && !document.map(...path.slice(0, -1))?.flow
      yield {
        at: document.anchor(...path),
        message: `${path.at(-1)} takes a list of commands, each on a line of its own after a dash, not one text.`,
        fix: simple
          ? { title: 'Make it a list', edits: [{ range: { start: colon + 1, end: node.range.end }, text }] }
          : undefined,
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
