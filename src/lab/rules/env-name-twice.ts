import { remove } from '../remove.ts'
import { variablesOf } from '../environment.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'env-name-twice',
  title: 'Each variable stands once',
  severity: 'warning',
  why: 'Of two variables with the same name only one can reach the application. Which one is not documented.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/config-file-ref.html',
  kinds: ['apprunner-yaml'],
  bad: `
run:
  env:
    - name: LOG_LEVEL
      value: info
    - name: «LOG_LEVEL»
      value: debug
`,
  good: `
run:
  env:
    - name: LOG_LEVEL
      value: info
`,
  *check(document) {
    const seen = new Map<string, string>()
    for (const { name, nameRange, value, home, path } of variablesOf(document)) {
      if (document.node(...home)?.kind !== 'list') continue
      const key = `${home.join('.')} ${name}`
      const before = seen.get(key)
      seen.set(key, value.text)
      if (before === undefined) continue
      const same = before === value.text
      const edit = same ? remove(document, path) : undefined
      yield {
        at: nameRange,
        message: `${name} is already set above${same ? ' to the same value: remove one.' : '. Which of the two values counts is not documented: keep one.'}`,
        fix: edit && { title: 'Remove the second', edits: [edit] },
      }
    }
  },
} satisfies Rule
