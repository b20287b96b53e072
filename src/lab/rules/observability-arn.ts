import { replace, suggestion } from '../problem.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'observability-arn',
  title: 'An observability configuration goes with ObservabilityEnabled',
  severity: 'error',
  why: 'The API documents the ARN only for ObservabilityEnabled true; with false no traces are collected, whatever the ARN says.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/api/API_ServiceObservabilityConfiguration.html',
  kinds: ['create-service', 'update-service'],
  bad: `
  "ObservabilityConfiguration": {
    "ObservabilityEnabled": «false»,
    "ObservabilityConfigurationArn": "arn:aws:apprunner:us-east-1:123456789012:observabilityconfiguration/xray-tracing/1"
  }
`,
  good: `
  "ObservabilityConfiguration": {
    "ObservabilityEnabled": true,
    "ObservabilityConfigurationArn": "arn:aws:apprunner:us-east-1:123456789012:observabilityconfiguration/xray-tracing/1"
  }
`,
  *check(document) {
    const enabled = document.boolean('ObservabilityConfiguration', 'ObservabilityEnabled')
    const arn = document.entry('ObservabilityConfiguration', 'ObservabilityConfigurationArn')
    if (!enabled || enabled.value || !arn) return
    yield {
      at: enabled.range,
      message:
        'ObservabilityConfigurationArn counts only with ObservabilityEnabled true: set this to true, or remove the ARN.',
      fix: suggestion(replace('Set it to true', enabled.range, 'true')),
    }
  },
} satisfies Rule
