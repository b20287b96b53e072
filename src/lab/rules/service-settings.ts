import { remove } from '../remove.ts'
import type { MapEntry } from '../node.ts'
import type { Rule } from '../rule.ts'
import { letters } from '../spelling.ts'

export default {
  id: 'service-settings',
  title: 'Settings of the service do not stand in the file',
  severity: 'error',
  why: 'apprunner.yaml says how to build and start the application. Size, health check, scaling, network and roles belong to the service and are set in the console or the API.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/config-file.html',
  kinds: ['apprunner-yaml'],
  bad: `
run:
  command: node server.js
«health-check»:
  path: /health
`,
  good: `
run:
  command: node server.js
`,
  *check(document) {
    for (const path of [[], ['run'], ['run', 'network'], ['build']]) {
      for (const entry of document.map(...path)?.entries ?? []) {
        const setting = settingOf(entry)
        if (!setting) continue
        const edit = remove(document, [...path, entry.key])
        yield {
          at: entry.keyRange,
          message: `${entry.written} is no setting of this file: it belongs to the service, as ${setting} of CreateService.`,
          fix: edit && { title: 'Remove it here', edits: [edit], suggestion: true },
        }
      }
    }
  },
} satisfies Rule

const SETTINGS: readonly (readonly [RegExp, string])[] = [
  [/^healthcheck/, 'HealthCheckConfiguration'],
  [
    /^(?:cpu|memory|instance|instanceconfiguration|instancerole|instancerolearn|resources)$/,
    'InstanceConfiguration',
  ],
  [
    /^(?:autoscaling|scaling|autoscalingconfiguration|minsize|maxsize|maxconcurrency|concurrency)/,
    'AutoScalingConfigurationArn',
  ],
  [/^(?:observability|observation|observations|tracing|xray)/, 'ObservabilityConfiguration'],
  [/^(?:vpc|vpcconnector|egress|ingress)/, 'NetworkConfiguration'],
  [/^autodeploy/, 'AutoDeploymentsEnabled'],
  [/^tags$/, 'Tags'],
]

function settingOf(entry: MapEntry): string | undefined {
  return SETTINGS.find(([pattern]) => pattern.test(letters(entry.key)))?.[1]
}
