import { replace, suggestion } from '../problem.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'health-check-timeout',
  title: 'A health check times out before the next one',
  severity: 'info',
  why: 'AWS states no rule between the two. With a timeout as long as the interval a check can still be waiting when the next one is due, so that a slow application is judged late.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/api/API_HealthCheckConfiguration.html',
  kinds: ['create-service', 'update-service'],
  bad: `
  "HealthCheckConfiguration": { "Interval": 5, "Timeout": «10» }
`,
  good: `
  "HealthCheckConfiguration": { "Interval": 10, "Timeout": 5 }
`,
  *check(document) {
    const interval = document.number('HealthCheckConfiguration', 'Interval')
    const timeout = document.number('HealthCheckConfiguration', 'Timeout')
    const seconds = interval?.value ?? 5
    // Out of range, either is told by another rule.
    if (!timeout || timeout.value <= seconds || timeout.value > 20 || seconds < 1) return
    if (document.entry('HealthCheckConfiguration', 'Interval') && !interval) return
    yield {
      at: timeout.range,
      message: `A check may wait ${timeout.node.text} seconds, but the next one is due after ${seconds}${interval ? '' : ', the default'}. Whether App Runner refuses that is not documented; a shorter timeout is safer.`,
      fix: suggestion(replace(`Use ${seconds}`, timeout.range, String(seconds))),
    }
  },
} satisfies Rule
