import { isPlainName, plainName, whyNoName } from '../plain-name.ts'
import { replace } from '../problem.ts'
import { isText } from '../text-value.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'resource-name',
  title: 'Names of resources are short and plain',
  severity: 'error',
  why: 'Names of configurations and connections have 4 to 32 characters, those of connectors 4 to 40: letters, digits, hyphens and underscores, the first a letter or digit.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/api/API_CreateAutoScalingConfiguration.html',
  kinds: [
    'create-auto-scaling-configuration',
    'create-vpc-connector',
    'create-vpc-ingress-connection',
    'create-observability-configuration',
    'create-connection',
  ],
  bad: `
{
  "AutoScalingConfigurationName": «"my scaling"»
}
`,
  good: `
{
  "AutoScalingConfigurationName": "my-scaling"
}
`,
  *check(document) {
    for (const [key, most] of NAMES) {
      const name = document.string(key)
      if (!name || !isText(document, name.node) || isPlainName(name.value, most)) continue
      const right = plainName(name.value, most)
      yield {
        at: name.range,
        message: `${JSON.stringify(name.value)} cannot be ${key}: ${whyNoName(name.value, most)}`,
        fix:
          right === undefined
            ? undefined
            : replace(`Change it to ${right}`, name.range, JSON.stringify(right)),
      }
    }
  },
} satisfies Rule

const NAMES = [
  ['AutoScalingConfigurationName', 32],
  ['ObservabilityConfigurationName', 32],
  ['ConnectionName', 32],
  ['VpcConnectorName', 40],
  ['VpcIngressConnectionName', 40],
] as const
