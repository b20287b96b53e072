import { capabilityOf, cellOf, judge, type Requirement } from '../choice/matrix.ts'
import type { Cell, Matrix } from '../content/matrix.ts'
import type { Contender } from './contenders.ts'

/** Something a service may have to offer, as a person asks for it. Its id is that of the capability. */
export interface Wanted extends Requirement {
  readonly words: string
}

/** What is asked for beside a price, the most telling first. The matrix has many more. */
export const WANTED: readonly Wanted[] = [
  { capability: 'open-to-new-customers', words: 'A new AWS account', is: 'equal', value: true },
  { capability: 'unmodified-web-server', words: 'A web server as it is', is: 'equal', value: true },
  { capability: 'source-code-deploy', words: 'From source, without an image', is: 'equal', value: true },
  { capability: 'built-in-autoscaling', words: 'Scales by itself', is: 'equal', value: true },
  { capability: 'scales-to-zero', words: 'Nothing to pay when idle', is: 'equal', value: true },
  { capability: 'always-warm', words: 'No cold start', is: 'equal', value: true },
  { capability: 'longest-request', words: 'Requests of five minutes', is: 'at-least', value: 300 },
  { capability: 'websocket', words: 'WebSocket', is: 'equal', value: true },
  { capability: 'static-outbound-ip', words: 'A fixed outgoing address', is: 'equal', value: true },
  { capability: 'vpc-outbound', words: 'A database in a VPC', is: 'equal', value: true },
  { capability: 'private-ingress', words: 'Reachable from a VPC only', is: 'equal', value: true },
  { capability: 'waf', words: 'AWS WAF', is: 'equal', value: true },
  { capability: 'efs-mount', words: 'Shared files (EFS)', is: 'equal', value: true },
  { capability: 'native-secrets', words: 'Secrets without code', is: 'equal', value: true },
  { capability: 'interactive-shell', words: 'A shell in a running unit', is: 'equal', value: true },
]

/** A wish that a contender does not meet (`breaks`), or of which the matrix cannot tell (`unknown`). */
export interface Lack {
  readonly wanted: Wanted
  readonly verdict: 'breaks' | 'unknown'
  readonly cell: Cell | undefined
}

/** The service of the matrix that a contender is a way to run. */
const SERVICES: Readonly<Record<string, string>> = {
  'app-runner': 'apprunner',
  express: 'ecs-express',
  'fargate-x86': 'ecs-fargate',
  'fargate-arm': 'ecs-fargate',
  'fargate-spot': 'ecs-fargate',
  'lambda-url': 'lambda',
  'lambda-http': 'apigw-lambda',
  'lambda-rest': 'apigw-lambda',
  'lambda-alb': 'lambda',
  beanstalk: 'beanstalk',
  lightsail: 'lightsail',
}

/**
 * Capabilities in which a contender's front differs from the one that the matrix looked at: it has one row for the
 * three kinds of API, and judges a function alone by its URL.
 */
const UNTOLD: Readonly<Record<string, readonly string[]>> = {
  'lambda-http': ['longest-request', 'websocket', 'private-ingress', 'waf'],
  'lambda-rest': ['websocket'],
  'lambda-alb': ['longest-request', 'websocket', 'private-ingress', 'waf'],
}

/** What of the wishes a contender does not meet, as far as the matrix can tell. */
export function lacksOf(matrix: Matrix, contender: Contender, wishes: readonly string[]): readonly Lack[] {
  return WANTED.filter(({ capability }) => wishes.includes(capability)).flatMap((wanted) => {
    const cell = cellOf(capabilityOf(matrix, wanted.capability), SERVICES[contender.id] ?? '')
    const untold = UNTOLD[contender.id]?.includes(wanted.capability) ?? false
    // What nobody has verified can neither admit a service nor exclude it.
    const verdict = cell && !untold && cell.evidence !== 'background' ? judge(cell, wanted) : 'unknown'
    return verdict === 'holds' ? [] : [{ wanted, verdict, cell }]
  })
}
