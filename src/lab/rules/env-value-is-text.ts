import { replace } from '../problem.ts'
import { variablesOf } from '../environment.ts'
import type { Rule } from '../rule.ts'
import { slice } from '../text-lines.ts'

export default {
  id: 'env-value-is-text',
  title: 'The value of a variable is a text',
  severity: 'warning',
  why: 'A variable is always a text, but YAML reads 8080 as a number, true as a truth value and 1.10 as 1.1. What App Runner makes of those is not documented; quotes leave no doubt.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/config-file-ref.html',
  kinds: ['apprunner-yaml'],
  bad: `
run:
  env:
    - name: DEBUG
      value: «false»
`,
  good: `
run:
  env:
    - name: DEBUG
      value: "false"
`,
  *check(document) {
    for (const { value, name } of variablesOf(document)) {
      if (typeof value.value !== 'number' && typeof value.value !== 'boolean') continue
      const what = typeof value.value === 'number' ? 'a number' : 'true or false'
      const loss =
        typeof value.value === 'number' && String(value.value) !== value.text ? `, as ${value.value}` : ''
      yield {
        at: value.range,
        message: `${name} is a text, but YAML reads ${value.text} as ${what}${loss}: put it in quotes. What App Runner does without them is not documented.`,
        fix: replace('Put it in quotes', value.range, JSON.stringify(slice(document.text, value.range))),
      }
    }
  },
} satisfies Rule
