import { replace } from '../problem.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'min-size-range',
  title: 'MinSize lies between 1 and 25',
  severity: 'error',
  why: 'The API takes 1 to 25 instances that are always provisioned. Zero is not possible: a service scales to none only by being paused.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/api/API_CreateAutoScalingConfiguration.html',
  kinds: ['create-auto-scaling-configuration'],
  bad: `
{
  "AutoScalingConfigurationName": "my-scaling",
  "MinSize": «0»
}
`,
  good: `
{
  "AutoScalingConfigurationName": "my-scaling",
  "MinSize": 1
}
`,
  *check(document) {
    const size = document.number('MinSize')
    if (!size || (Number.isInteger(size.value) && size.value >= 1 && size.value <= 25)) return
    const nearest = String(Math.min(25, Math.max(1, Math.round(size.value))))
    const zero =
      size.value === 0 ? ' App Runner never scales to zero by itself; pausing the service does.' : ''
    yield {
      at: size.range,
      message: `${size.node.text} is out of range: MinSize takes a whole number from 1 to 25.${zero}`,
      fix: replace(`Use ${nearest}`, size.range, nearest),
    }
  },
} satisfies Rule
