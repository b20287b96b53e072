import { replace } from '../problem.ts'
import type { Rule } from '../rule.ts'
import { portsOf } from '../ports.ts'

export default {
  id: 'port-in-range',
  title: 'The port is a TCP port',
  severity: 'error',
  why: 'App Runner sends the health check and all requests to this port. One outside of 1 to 65535 cannot exist, and the deployment fails minutes later.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/config-file-ref.html',
  kinds: ['apprunner-yaml', 'create-service', 'update-service', 'source-configuration'],
  bad: `
run:
  network:
    port: «70000»
`,
  good: `
run:
  network:
    port: 8080
`,
  *check(document) {
    for (const { text, node } of portsOf(document)) {
      const port = Number(text)
      if (!/^-?\d+(?:\.\d+)?$/.test(text) || (Number.isInteger(port) && port >= 1 && port <= 65535)) continue
      yield {
        at: node.range,
        message: `${text} is not a port: choose a whole number from 1 to 65535.`,
        fix: replace('Use the default, 8080', node.range, node.quoted ? '"8080"' : '8080'),
      }
    }
  },
} satisfies Rule
