import { remove } from '../remove.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'network-env-redundant',
  title: 'network.env need not say PORT',
  severity: 'warning',
  why: 'network.env names one more variable for the port, in addition to PORT, which is always set. With PORT it says nothing new and hides what it is for.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/config-file-ref.html',
  kinds: ['apprunner-yaml'],
  bad: `
run:
  network:
    port: 8080
    env: «PORT»
`,
  good: `
run:
  network:
    port: 8080
    env: APP_PORT
`,
  *check(document) {
    const name = document.string('run', 'network', 'env')
    if (name?.value !== 'PORT') return
    const edit = remove(document, ['run', 'network', 'env'])
    yield {
      at: name.range,
      message:
        'App Runner always sets PORT: remove this line, or name another variable that should receive the port as well.',
      fix: edit && { title: 'Remove the line', edits: [edit] },
    }
  },
} satisfies Rule
