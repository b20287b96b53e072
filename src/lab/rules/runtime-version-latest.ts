import { remove } from '../remove.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'runtime-version-latest',
  title: 'The newest version needs no word',
  severity: 'error',
  why: 'runtime-version takes digits. Whoever wants the newest minor and patch version leaves it out: that is the default.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/config-file-ref.html',
  kinds: ['apprunner-yaml'],
  bad: `
run:
  runtime-version: «latest»
`,
  good: `
run:
  command: node server.js
`,
  *check(document) {
    const version = document.string('run', 'runtime-version')
    if (!version || !/^[a-z]+$/i.test(version.value)) return
    const edit = remove(document, ['run', 'runtime-version'])
    yield {
      at: version.range,
      message: `${version.value} is not a version: without runtime-version App Runner takes the newest one of the runtime.`,
      fix: edit && { title: 'Remove the line', edits: [edit] },
    }
  },
} satisfies Rule
