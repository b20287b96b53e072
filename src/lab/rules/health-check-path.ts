import type { LabDocument } from '../document.ts'
import { replace, type Fix, suggestion } from '../problem.ts'
import { put } from '../put.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'health-check-path',
  title: 'A health check path needs HTTP',
  severity: 'warning',
  why: 'With TCP, the default, App Runner only opens a connection and asks for no path. The path is then without effect, and a broken application counts as healthy.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/api/API_HealthCheckConfiguration.html',
  kinds: ['create-service', 'update-service'],
  bad: `
  "HealthCheckConfiguration": { «"Path"»: "/health" }
`,
  good: `
  "HealthCheckConfiguration": { "Protocol": "HTTP", "Path": "/health" }
`,
  *check(document) {
    const path = document.entry('HealthCheckConfiguration', 'Path')
    const protocol = document.string('HealthCheckConfiguration', 'Protocol')
    if (
      !path ||
      (protocol && protocol.value !== 'TCP') ||
      (document.entry('HealthCheckConfiguration', 'Protocol') && !protocol)
    )
      return
    yield {
      at: path.keyRange,
      message: `Path has no effect with ${protocol ? 'TCP' : 'TCP, the default protocol'}: set Protocol to HTTP, or remove Path.`,
      fix: protocol
        ? suggestion(replace('Set Protocol to HTTP', protocol.range, '"HTTP"'))
        : withProtocol(document),
    }
  },
} satisfies Rule

function withProtocol(document: LabDocument): Fix | undefined {
  const edits = put(document, ['HealthCheckConfiguration', 'Protocol'], 'HTTP')
  return edits && { title: 'Insert Protocol HTTP', edits }
}
