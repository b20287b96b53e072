import { OPERATIONS } from '../cli-operations.ts'
import { isSpliced } from '../cli-words.ts'
import { replace } from '../problem.ts'
import { listed } from '../shape-words.ts'
import { nearest } from '../spelling.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'cli-operation',
  title: 'The operation exists',
  severity: 'error',
  why: 'The AWS CLI knows 37 operations of App Runner. There is no list-custom-domains and no describe-operation: it is describe-custom-domains and list-operations.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/api/API_Operations.html',
  kinds: ['cli-command'],
  bad: `
aws apprunner «list-custom-domains» --service-arn arn:aws:apprunner:us-east-1:210987654321:service/my-web-app
`,
  good: `
aws apprunner describe-custom-domains --service-arn arn:aws:apprunner:us-east-1:210987654321:service/my-web-app
`,
  *check(document) {
    for (const { operation, members } of document.commands) {
      if (!operation || members || ALWAYS.has(operation.value) || isSpliced(operation)) continue
      const names = [...OPERATIONS.keys()]
      const close = MEANT[operation.value] ?? nearest(operation.value, names)
      const guess =
        close[0] === undefined
          ? ' See aws apprunner help for those that exist.'
          : ` Did you mean ${listed(close.slice(0, 2), 'or')}?`
      yield {
        at: operation.range,
        message: `App Runner has no operation ${operation.value}.${guess}`,
        fix:
          close[0] === undefined ? undefined : replace(`Change it to ${close[0]}`, operation.range, close[0]),
        alternatives: close.slice(1, 3).map((name) => replace(`Change it to ${name}`, operation.range, name)),
      }
    }
  },
} satisfies Rule

const ALWAYS = new Set(['help', 'wait'])

/** What people expect of other services, and what App Runner calls it. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  'list-custom-domains': ['describe-custom-domains'],
  'describe-operation': ['list-operations'],
  'describe-operations': ['list-operations'],
  'create-custom-domain': ['associate-custom-domain'],
  'delete-custom-domain': ['disassociate-custom-domain'],
  deploy: ['start-deployment'],
  'create-deployment': ['start-deployment'],
  'stop-service': ['pause-service'],
  'start-service': ['resume-service'],
  'describe-connection': ['list-connections'],
}
