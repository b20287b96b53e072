import type { Rule } from '../rule.ts'

export default {
  id: 'scaling-elsewhere',
  title: 'Scaling figures have a call of their own',
  severity: 'error',
  why: 'MinSize, MaxSize and MaxConcurrency belong to CreateAutoScalingConfiguration. A service only refers to the result, by AutoScalingConfigurationArn.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/api/API_CreateAutoScalingConfiguration.html',
  kinds: ['create-service', 'update-service'],
  bad: `
  «"MinSize"»: 2
`,
  good: `
  "AutoScalingConfigurationArn": "arn:aws:apprunner:us-east-1:123456789012:autoscalingconfiguration/my-scaling"
`,
  *check(document) {
    for (const path of [[], ['InstanceConfiguration'], ['SourceConfiguration']]) {
      for (const entry of document.map(...path)?.entries ?? []) {
        if (!/^(?:min_?size|max_?size|max_?concurrency|auto_?scaling(?:_?configuration)?)$/i.test(entry.key))
          continue
        yield {
          at: entry.keyRange,
          message: `${entry.written} is not part of a service: create an auto scaling configuration (MinSize 1 to 25, MaxConcurrency 1 to 200) and refer to it by AutoScalingConfigurationArn.`,
        }
      }
    }
  },
} satisfies Rule
