import { replace } from '../problem.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'max-concurrency-range',
  title: 'MaxConcurrency lies between 1 and 200',
  severity: 'error',
  why: 'So many requests one instance takes at the same time before another one is started. The API takes 1 to 200; the default is 100.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/api/API_CreateAutoScalingConfiguration.html',
  kinds: ['create-auto-scaling-configuration'],
  bad: `
{
  "AutoScalingConfigurationName": "my-scaling",
  "MaxConcurrency": «500»
}
`,
  good: `
{
  "AutoScalingConfigurationName": "my-scaling",
  "MaxConcurrency": 200
}
`,
  *check(document) {
    const most = document.number('MaxConcurrency')
    if (!most || (Number.isInteger(most.value) && most.value >= 1 && most.value <= 200)) return
    const nearest = String(Math.min(200, Math.max(1, Math.round(most.value))))
    yield {
      at: most.range,
      message: `${most.node.text} is out of range: MaxConcurrency takes a whole number from 1 to 200.`,
      fix: replace(`Use ${nearest}`, most.range, nearest),
    }
  },
} satisfies Rule
