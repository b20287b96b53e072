import { replace } from '../problem.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'max-size-below-min',
  title: 'MaxSize is at least MinSize',
  severity: 'error',
  why: 'AWS does not write this down as a rule; it follows from what the two mean, since a service cannot have fewer instances at most than always. A value that is left out counts as its default, 1 and 25.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/api/API_CreateAutoScalingConfiguration.html',
  kinds: ['create-auto-scaling-configuration'],
  bad: `
{
  "AutoScalingConfigurationName": "my-scaling",
  "MinSize": 5,
  "MaxSize": «2»
}
`,
  good: `
{
  "AutoScalingConfigurationName": "my-scaling",
  "MinSize": 5,
  "MaxSize": 10
}
`,
  *check(document) {
    const least = document.number('MinSize')
    const most = document.number('MaxSize')
    if (!least || !most || most.value >= least.value) return
    yield {
      at: most.range,
      message: `MaxSize ${most.node.text} is less than MinSize ${least.node.text}, and a service cannot have fewer instances at most than it always has. What App Runner does then is not documented.`,
      fix: replace(`Use ${least.node.text}`, most.range, least.node.text),
    }
  },
} satisfies Rule
