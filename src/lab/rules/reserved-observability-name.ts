import { replace, suggestion } from '../problem.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'reserved-observability-name',
  title: 'DefaultConfiguration is reserved',
  severity: 'error',
  why: 'App Runner keeps this name for its own observability configuration: nobody can create one of that name, nor a further revision of it.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/api/API_CreateObservabilityConfiguration.html',
  kinds: ['create-observability-configuration'],
  bad: `
{
  "ObservabilityConfigurationName": «"DefaultConfiguration"»
}
`,
  good: `
{
  "ObservabilityConfigurationName": "my-tracing"
}
`,
  *check(document) {
    const name = document.string('ObservabilityConfigurationName')
    if (name?.value !== 'DefaultConfiguration') return
    yield {
      at: name.range,
      message: 'DefaultConfiguration is reserved: choose a name of your own.',
      fix: suggestion(replace('Change it to my-tracing', name.range, '"my-tracing"')),
    }
  },
} satisfies Rule
