import { picked } from '../../base/dice.ts'
import { plainProse } from '../../content/plain-prose.ts'
import type { Family } from '../family.ts'
import { serviceIdIn, serviceNameIn } from '../stories.ts'

export default {
  id: 'log-to-read',
  title: 'Which log tells it?',
  summary: 'The service log says what App Runner did, the application log what the container printed.',
  topic: 'monitoring',
  facts: [
    'monitoring.log-groups',
    'monitoring.service-streams',
    'monitoring.application-streams',
    'monitoring.which-log',
  ],
  tasks: ['dva-c02/4.1', 'dva-c02/4.2', 'dva-c03/4.1'],
  adjacent: true,
  difficulty: 'medium',
  draw(dice) {
    const name = serviceNameIn(dice)
    const id = serviceIdIn(dice)
    const wanted = picked(WANTED, dice)
    const other = wanted.log === 'application' ? 'service' : 'application'
    const group = (log: string) => `\`/aws/apprunner/${name}/${id}/${log}\``
    return {
      stem: plainProse(
        `The service \`${name}\` on App Runner has the id \`${id}\`. Somebody wants to see ${wanted.what}.\n\nIn which log group of CloudWatch Logs does it stand?`,
      ),
      right: { id: wanted.log, text: group(wanted.log), why: `${wanted.because} ${STREAMS[wanted.log]}` },
      wrong: [
        {
          id: other,
          text: group(other),
          why: `${other === 'service' ? 'That log says what App Runner itself did.' : 'That log has only what the containers printed.'} ${STREAMS[other]}`,
        },
        {
          id: 'name-alone',
          text: `\`/aws/apprunner/${name}\``,
          why: 'The service’s id and the kind of log are part of the name: there is no group with the service’s name alone.',
        },
        {
          id: 'without-id',
          text: `\`/aws/apprunner/${name}/${wanted.log}\``,
          why: 'The service’s id stands between its name and the kind of log.',
        },
        {
          id: 'lambda',
          text: `\`/aws/lambda/${name}\``,
          why: 'That is where a Lambda function of this name would write.',
        },
      ],
    }
  },
} satisfies Family

const STREAMS = {
  application: 'Its streams are called `instance/<instance-id>`.',
  service: 'Its streams are `events` and `deployment/<operation-id>`.',
} as const

const WANTED: readonly {
  readonly what: string
  readonly log: 'application' | 'service'
  readonly because: string
}[] = [
  {
    what: 'the stack trace that the web server printed for one request',
    log: 'application',
    because: 'What the container writes to its standard output and error is the application log.',
  },
  {
    what: 'the line that the container prints when it begins to listen',
    log: 'application',
    because: 'What the container writes to its standard output is the application log.',
  },
  {
    what: 'what the application logged for one order, as JSON',
    log: 'application',
    because: 'What the container writes to its standard output is the application log.',
  },
  {
    what: 'why the build of the last commit failed',
    log: 'service',
    because: 'Builds and deployments are App Runner’s doing, so they are in the service log.',
  },
  {
    what: 'when the service was paused and resumed',
    log: 'service',
    because: 'The life of the service is App Runner’s doing, so it is in the service log.',
  },
  {
    what: 'that the health check of a new deployment failed',
    log: 'service',
    because: 'Health checks during a deployment are App Runner’s doing, so they are in the service log.',
  },
  {
    what: 'the output of the build commands of the last deployment',
    log: 'service',
    because: 'Each deployment has a stream of its own in the service log.',
  },
]
