import { picked, rolled, shuffled } from '../../base/dice.ts'
import { plainProse } from '../../content/plain-prose.ts'
import type { Family } from '../family.ts'
import { serviceNameIn } from '../stories.ts'

export default {
  id: 'metric-to-watch',
  title: 'Which metric answers it?',
  summary: 'The real names in the namespace AWS/AppRunner, and what each of them counts.',
  topic: 'monitoring',
  facts: [
    'monitoring.metric-names',
    'monitoring.active-instances',
    'monitoring.request-latency',
    'monitoring.utilization',
  ],
  tasks: ['dva-c02/4.2', 'dva-c02/4.1', 'dva-c03/4.1'],
  adjacent: true,
  difficulty: 'easy',
  draw(dice) {
    const right = picked(METRICS, dice)
    const threshold = rolled(2, 90, dice)
    const near = shuffled(
      METRICS.filter((metric) => metric !== right),
      dice,
    )
    const invented = {
      id: right.mistaken,
      text: `\`${right.mistaken}\``,
      why: 'The namespace `AWS/AppRunner` has no metric of this name; other services and older notes use such names.',
    }
    const [first, second, ...rest] = near.map((metric) => ({
      id: metric.name,
      text: `\`${metric.name}\``,
      why: `It is ${metric.counts}. Right for an alarm on that.`,
    }))
    return {
      stem: plainProse(
        `An alarm for the App Runner service \`${serviceNameIn(dice)}\` has to go off when ${right.alarm(threshold)}.\n\nWhich metric of the namespace \`AWS/AppRunner\` does it watch?`,
      ),
      right: { id: right.name, text: `\`${right.name}\``, why: `It is ${right.counts}.` },
      wrong: [first, invented, second, ...rest].filter((choice) => choice !== undefined),
    }
  },
} satisfies Family

/** Names and meanings: https://docs.aws.amazon.com/apprunner/latest/dg/monitor-cw.html */
const METRICS: readonly {
  readonly name: string
  readonly counts: string
  /** The name that people look for. */
  readonly mistaken: string
  readonly alarm: (threshold: number) => string
}[] = [
  {
    name: 'Requests',
    counts: 'the number of HTTP requests that the service received',
    mistaken: 'RequestCount',
    alarm: (threshold) => `fewer than ${threshold} HTTP requests arrive in an hour`,
  },
  {
    name: 'RequestLatency',
    counts: 'the time in milliseconds that the service took to process HTTP requests',
    mistaken: 'ResponseTime',
    alarm: (threshold) => `answers take more than ${threshold * 100} ms at the 95th percentile`,
  },
  {
    name: '2xxStatusResponses',
    counts: 'the number of responses with a status from 200 to 299',
    mistaken: '2XXCount',
    alarm: (threshold) => `there were fewer than ${threshold} successful responses in five minutes`,
  },
  {
    name: '4xxStatusResponses',
    counts: 'the number of responses with a status from 400 to 499',
    mistaken: '4XXCount',
    alarm: (threshold) => `more than ${threshold} requests a minute are refused as faulty or not allowed`,
  },
  {
    name: '5xxStatusResponses',
    counts: 'the number of responses with a status from 500 to 599',
    mistaken: '5XXCount',
    alarm: (threshold) => `the application itself fails on more than ${threshold} requests a minute`,
  },
  {
    name: 'ActiveInstances',
    counts:
      'the number of instances that are processing requests; 0 means that none does, not that there are none',
    mistaken: 'RunningInstances',
    alarm: (threshold) =>
      `more than ${Math.max(2, threshold % 24)} instances process requests at the same time`,
  },
  {
    name: 'Concurrency',
    counts: 'the approximate number of requests that are being handled at the same time',
    mistaken: 'ConcurrentExecutions',
    alarm: (threshold) => `about ${threshold} requests are being handled at the same time`,
  },
  {
    name: 'CPUUtilization',
    counts: 'the share of vCPU in use, in percent',
    mistaken: 'CPUPercent',
    alarm: (threshold) => `the vCPU is in use to more than ${Math.max(10, threshold)} %`,
  },
  {
    name: 'MemoryUtilization',
    counts: 'the share of memory in use, in percent',
    mistaken: 'MemoryUsed',
    alarm: (threshold) => `the memory is in use to more than ${Math.max(10, threshold)} %`,
  },
]
