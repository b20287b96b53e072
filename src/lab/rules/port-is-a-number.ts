import { replace } from '../problem.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'port-is-a-number',
  title: 'The port in apprunner.yaml is a plain number',
  severity: 'warning',
  why: 'Every documented file writes the port as a number. Whether a text in quotes is accepted is not documented; a template that nobody filled in certainly is not.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/config-file-ref.html',
  kinds: ['apprunner-yaml'],
  bad: `
run:
  network:
    port: «"8080"»
`,
  good: `
run:
  network:
    port: 8080
`,
  *check(document) {
    const port = document.string('run', 'network', 'port')
    if (!port || port.node.value === null || typeof port.node.value === 'number') return
    const number = /^\s*(\d{1,5})\s*$/.exec(port.value)?.[1]
    yield number === undefined
      ? {
          at: port.range,
          severity: 'error' as const,
          message: `${port.value} is not a port: write a number from 1 to 65535, without quotes or placeholders.`,
        }
      : {
          at: port.range,
          message: `The port is a text here; write ${number} without quotes. Whether App Runner takes a text is not documented.`,
          fix: replace('Remove the quotes', port.range, number),
        }
  },
} satisfies Rule
