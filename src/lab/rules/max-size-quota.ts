import type { Rule } from '../rule.ts'

export default {
  id: 'max-size-quota',
  title: 'MaxSize above 25 depends on a quota',
  severity: 'info',
  why: 'MaxSize has no upper limit in the API. What really bounds it is the quota of the account for Fargate On-Demand vCPU, which can be raised.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/manage-autoscaling.html',
  kinds: ['create-auto-scaling-configuration'],
  bad: `
{
  "AutoScalingConfigurationName": "my-scaling",
  "MaxSize": «100»
}
`,
  good: `
{
  "AutoScalingConfigurationName": "my-scaling",
  "MaxSize": 25
}
`,
  *check(document) {
    const most = document.number('MaxSize')
    if (!most || most.value <= 25) return
    yield {
      at: most.range,
      message: `The API takes ${most.node.text}, but how many instances really start depends on the account’s quota for Fargate On-Demand vCPU: see that it is large enough.`,
    }
  },
} satisfies Rule
