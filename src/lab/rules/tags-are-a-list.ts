import { flowValue } from '../put.ts'
import { replace } from '../problem.ts'
import type { Rule } from '../rule.ts'
import { lineStart } from '../text-lines.ts'

export default {
  id: 'tags-are-a-list',
  title: 'Tags are a list of Key and Value',
  severity: 'error',
  why: 'Terraform and several other APIs take tags as a map. App Runner takes a list, and the AWS CLI refuses a map.',
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
  «"Tags"»: { "team": "orders" }
`,
  good: `
  "Tags": [{ "Key": "team", "Value": "orders" }]
`,
  *check(document) {
    const tags = document.map('Tags')
    if (!tags) return
    const list = tags.entries.flatMap((entry) =>
      entry.node.kind === 'scalar' ? [{ Key: entry.key, Value: entry.node.text }] : [],
    )
    const indent =
      /^\s*/.exec(document.text.slice(lineStart(document.text, tags.range.start)))?.[0].length ?? 0
    const whole = list.length === tags.entries.length
    yield {
      at: document.anchor('Tags'),
      message: 'Tags is a map here, but the API wants a list: each tag is an object with Key and Value.',
      fix: whole
        ? replace('Make it a list of Key and Value', tags.range, flowValue(document, list, indent))
        : undefined,
    }
  },
} satisfies Rule
