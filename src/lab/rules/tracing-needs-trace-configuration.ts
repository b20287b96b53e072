import { put } from '../put.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'tracing-needs-trace-configuration',
  title: 'An observability configuration traces only with TraceConfiguration',
  severity: 'warning',
  why: 'TraceConfiguration is optional, and without it App Runner enables no tracing: the configuration then does nothing.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/api/API_CreateObservabilityConfiguration.html',
  kinds: ['create-observability-configuration'],
  bad: `
{
  «"ObservabilityConfigurationName"»: "my-tracing"
}
`,
  good: `
{
  "ObservabilityConfigurationName": "my-tracing",
  "TraceConfiguration": { "Vendor": "AWSXRAY" }
}
`,
  *check(document) {
    const entry = document.entry('ObservabilityConfigurationName')
    if (!entry || document.entry('TraceConfiguration')) return
    const edits = put(document, ['TraceConfiguration', 'Vendor'], 'AWSXRAY')
    yield {
      at: entry.keyRange,
      message: 'Without TraceConfiguration this configuration enables no tracing: name the vendor, AWSXRAY.',
      fix: edits && { title: 'Insert TraceConfiguration with AWSXRAY', edits },
    }
  },
} satisfies Rule
