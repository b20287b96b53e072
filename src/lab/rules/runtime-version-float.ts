import { replace } from '../problem.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'runtime-version-float',
  title: 'A version that ends in 0 stands in quotes',
  severity: 'warning',
  why: 'Without quotes YAML reads a version with one dot as a decimal number, and as a number 18.20 is 18.2. Whether App Runner keeps the text is not documented.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/config-file-ref.html',
  kinds: ['apprunner-yaml'],
  bad: `
runtime: nodejs18
run:
  runtime-version: «18.20»
`,
  good: `
run:
  runtime-version: "22.20"
`,
  *check(document) {
    const version = document.string('run', 'runtime-version')
    const number = version?.node.value
    if (!version || typeof number !== 'number' || String(number) === version.value) return
    yield {
      at: version.range,
      message: `YAML reads ${version.value} as the number ${number}: put the version in quotes. Whether App Runner keeps the text without them is not documented.`,
      fix: replace('Put it in quotes', version.range, JSON.stringify(version.value)),
    }
  },
} satisfies Rule
