import { commandsOf } from '../commands.ts'
import type { Edit } from '../problem.ts'
import type { Rule } from '../rule.ts'
import { slice } from '../text-lines.ts'

export default {
  id: 'pip3',
  title: 'python311 has pip3 and python3',
  severity: 'warning',
  why: 'AWS’s notes on the python311 runtime say to call pip3 and python3, not pip and python.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/service-source-code-python.html',
  kinds: ['apprunner-yaml'],
  bad: `
runtime: python311
build:
  commands:
    build:
      - «pip install --target . -r requirements.txt»
run:
  command: python3 app.py
`,
  good: `
runtime: python311
build:
  commands:
    build:
      - pip3 install --target . -r requirements.txt
run:
  command: python3 app.py
`,
  *check(document) {
    if (document.string('runtime')?.value !== 'python311') return
    for (const { node } of commandsOf(document)) {
      const written = slice(document.text, node.range)
      const edits = [...written.matchAll(/(?<![\w./-])(pip|python)(?=\s|$)/g)].map((found): Edit => {
        const start = node.range.start + found.index
        return { range: { start, end: start + found[0].length }, text: `${found[0]}3` }
      })
      if (edits.length === 0) continue
      const words = [...new Set(edits.map(({ text }) => text))].join(' and ')
      yield {
        at: node.range,
        message: `With python311 write ${words}: the documentation says not to use the names without the 3.`,
        fix: { title: `Write ${words}`, edits },
      }
    }
  },
} satisfies Rule
