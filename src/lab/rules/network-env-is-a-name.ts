import { move } from '../move.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'network-env-is-a-name',
  title: 'network.env is the name of one variable',
  severity: 'error',
  why: 'The key looks like run.env but is something else: one name that receives the port. Variables listed there never reach the application.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/config-file-ref.html',
  kinds: ['apprunner-yaml'],
  bad: `
run:
  network:
    port: 8080
    «env»:
      - name: NODE_ENV
        value: production
`,
  good: `
run:
  network:
    port: 8080
  env:
    - name: NODE_ENV
      value: production
`,
  *check(document) {
    const env = document.node('run', 'network', 'env')
    if (!env || env.kind === 'scalar') return
    const edits = move(document, ['run', 'network', 'env'], ['run', 'env'])
    yield {
      at: document.anchor('run', 'network', 'env'),
      message:
        'network.env takes the name of one variable that receives the port. Variables of the application belong under run.env.',
      fix: edits && { title: 'Move them to run.env', edits },
    }
  },
} satisfies Rule
