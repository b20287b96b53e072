import { replace } from '../problem.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'ids-are-a-list',
  title: 'Subnets and security groups are lists',
  severity: 'error',
  why: 'Even a single one stands in a list. The AWS CLI refuses a text in place of the list.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/api/API_CreateVpcConnector.html',
  kinds: ['create-vpc-connector'],
  bad: `
{
  "VpcConnectorName": "my-connector",
  "Subnets": «"subnet-0123456789abcdef0,subnet-0fedcba9876543210"»
}
`,
  good: `
{
  "VpcConnectorName": "my-connector",
  "Subnets": ["subnet-0123456789abcdef0", "subnet-0fedcba9876543210"]
}
`,
  *check(document) {
    for (const key of ['Subnets', 'SecurityGroups']) {
      const ids = document.string(key)
      if (!ids || ids.value === '') continue
      const each = ids.value.split(/[\s,]+/).filter((id) => id !== '')
      yield {
        at: ids.range,
        message: `${key} is one text here, but the API wants a list: ["${each[0]}", …].`,
        fix: replace('Make it a list', ids.range, `[${each.map((id) => JSON.stringify(id)).join(', ')}]`),
      }
    }
  },
} satisfies Rule
