import { pairsFromMap } from '../pairs.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'env-is-list',
  title: 'env is a list of name and value',
  severity: 'error',
  why: 'Nearly every other tool takes variables as a map, App Runner’s file a list. A map is not the documented form, and what App Runner does with one is not documented.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/config-file-ref.html',
  kinds: ['apprunner-yaml'],
  bad: `
run:
  «env»:
    NODE_ENV: production
    LOG_LEVEL: info # quiet
`,
  good: `
run:
  env:
    - name: NODE_ENV
      value: production
    - name: LOG_LEVEL
      value: info # quiet
`,
  *check(document) {
    for (const phase of ['run', 'build']) {
      const env = document.map(phase, 'env')
      if (!env) continue
      yield {
        at: document.anchor(phase, 'env'),
        message:
          'env is a map here, but App Runner wants a list: each variable is an item with name and value.',
        fix: pairsFromMap(document, env, 'name', 'value'),
      }
    }
  },
} satisfies Rule
