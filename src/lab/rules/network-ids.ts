import { isOpaque } from '../node.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'network-ids',
  title: 'IDs of subnets and security groups have their prefix',
  severity: 'error',
  why: 'A subnet has an ID such as subnet-0123456789abcdef0, a security group one such as sg-0123456789abcdef0. A name, an ARN or a CIDR range in its place is refused.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/api/API_CreateVpcConnector.html',
  kinds: ['create-vpc-connector', 'create-vpc-ingress-connection'],
  bad: `
{
  "VpcConnectorName": "my-connector",
  "Subnets": [«"10.0.1.0/24"»]
}
`,
  good: `
{
  "VpcConnectorName": "my-connector",
  "Subnets": ["subnet-0123456789abcdef0"]
}
`,
  *check(document) {
    for (const { path, prefix, what } of PLACES) {
      const found = path.length === 1 ? document.list(...path)?.items : [document.node(...path)]
      for (const node of found ?? []) {
        if (node?.kind !== 'scalar' || isOpaque(node) || typeof node.value !== 'string') continue
        if (new RegExp(`^${prefix}-[0-9a-z]+$`).test(node.text)) continue
        yield {
          at: node.range,
          message: `${JSON.stringify(node.text)} is not the ID of ${what}: it begins with ${prefix}- and goes on with digits and the letters a to f.`,
        }
      }
    }
  },
} satisfies Rule

const PLACES = [
  { path: ['Subnets'], prefix: 'subnet', what: 'a subnet' },
  { path: ['SecurityGroups'], prefix: 'sg', what: 'a security group' },
  { path: ['IngressVpcConfiguration', 'VpcId'], prefix: 'vpc', what: 'a VPC' },
  { path: ['IngressVpcConfiguration', 'VpcEndpointId'], prefix: 'vpce', what: 'a VPC endpoint' },
] as const
