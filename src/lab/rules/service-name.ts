import { isPlainName, plainName, whyNoName } from '../plain-name.ts'
import { replace } from '../problem.ts'
import { isText } from '../text-value.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'service-name',
  title: 'The service name has 4 to 40 plain characters',
  severity: 'error',
  why: 'The name becomes part of the ARN and of the log groups: letters, digits, hyphens and underscores, the first a letter or digit. It cannot be changed later.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/api/API_CreateService.html',
  kinds: ['create-service'],
  bad: `
  "ServiceName": «"my web app"»
`,
  good: `
  "ServiceName": "my-web-app"
`,
  *check(document) {
    const name = document.string('ServiceName')
    if (!name || !isText(document, name.node) || isPlainName(name.value, 40)) return
    const right = plainName(name.value, 40)
    yield {
      at: name.range,
      message: `${JSON.stringify(name.value)} cannot be a service name: ${whyNoName(name.value, 40)}`,
      fix:
        right === undefined ? undefined : replace(`Change it to ${right}`, name.range, JSON.stringify(right)),
    }
  },
} satisfies Rule
