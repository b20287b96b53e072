import { replace } from '../problem.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'tag-prefix',
  title: 'Tags do not begin with aws:',
  severity: 'error',
  why: 'The prefix aws: belongs to AWS, and the API refuses tags of yours that begin with it.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/api/API_Tag.html',
  kinds: [
    'create-service',
    'create-auto-scaling-configuration',
    'create-vpc-connector',
    'create-vpc-ingress-connection',
    'create-observability-configuration',
    'create-connection',
    'tag-resource',
  ],
  bad: `
  "Tags": [{ "Key": «"aws:team"», "Value": "orders" }]
`,
  good: `
  "Tags": [{ "Key": "team", "Value": "orders" }]
`,
  *check(document) {
    for (const index of (document.list('Tags')?.items ?? []).keys()) {
      const key = document.string('Tags', index, 'Key')
      if (!key?.value.startsWith('aws:')) continue
      const right = key.value.replace(/^(?:aws:)+/, '')
      yield {
        at: key.range,
        message: `${JSON.stringify(key.value)} begins with aws:, which is reserved for AWS: choose another name.`,
        fix: right === '' ? undefined : replace(`Change it to ${right}`, key.range, JSON.stringify(right)),
      }
    }
  },
} satisfies Rule
