import { blockValue, flowValue } from '../put.ts'
import type { Rule } from '../rule.ts'
import { lineBreakOf } from '../text-lines.ts'

export default {
  id: 'run-command-is-text',
  title: 'run.command is one text',
  severity: 'error',
  why: 'The list form is that of a Dockerfile’s CMD. App Runner takes one text.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/config-file-ref.html',
  kinds: ['apprunner-yaml'],
  bad: `
run:
  «command»: [node, server.js]
`,
  good: `
run:
  command: node server.js
`,
  *check(document) {
    const list = document.list('run', 'command')
    const entry = document.entry('run', 'command')
    if (!list || !entry) return
    const words = list.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : []))
    const joined = words.length === 1 ? (words[0] ?? '') : words.map(shellWord).join(' ')
    // Several whole commands in a list are a script, not the words of one command.
    const oneCommand =
      words.length === list.items.length &&
      words.length > 0 &&
      (words.length === 1 || words.every((word) => !/\s/.test(word)))
    const range = { start: document.text.indexOf(':', entry.keyRange.end) + 1, end: list.range.end }
    const text =
      document.format === 'json'
        ? ` ${flowValue(document, joined, 0)}`
        : blockValue(joined, 0, lineBreakOf(document.text))
    yield {
      at: entry.keyRange,
      message: 'run.command is one text, not a list: write the command as you would type it.',
      fix: oneCommand
        ? { title: `Write ${joined.length > 40 ? 'it as one text' : joined}`, edits: [{ range, text }] }
        : undefined,
    }
  },
} satisfies Rule

function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}
