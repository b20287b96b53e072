import { replace } from '../problem.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'health-check-range',
  title: 'Health check figures lie between 1 and 20',
  severity: 'error',
  why: 'Interval and Timeout are seconds, the thresholds counts; all four take whole numbers from 1 to 20, and the request is refused otherwise.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/api/API_HealthCheckConfiguration.html',
  kinds: ['create-service', 'update-service'],
  bad: `
  "HealthCheckConfiguration": { "Interval": «30», "Timeout": 5 }
`,
  good: `
  "HealthCheckConfiguration": { "Interval": 20, "Timeout": 5 }
`,
  *check(document) {
    for (const key of ['Interval', 'Timeout', 'HealthyThreshold', 'UnhealthyThreshold']) {
      const figure = document.number('HealthCheckConfiguration', key)
      if (!figure || (Number.isInteger(figure.value) && figure.value >= 1 && figure.value <= 20)) continue
      const nearest = String(Math.min(20, Math.max(1, Math.round(figure.value))))
      yield {
        at: figure.range,
        message: `${figure.node.text} is out of range: ${key} takes a whole number from 1 to 20.`,
        fix: replace(`Use ${nearest}`, figure.range, nearest),
      }
    }
  },
} satisfies Rule
