import type { PriceBook } from '../content/price-book.ts'
import type { Estimate } from './bill.ts'
import type { DayTraffic, SpreadDay } from './day.ts'
import type { InstanceSize } from './models/app-runner-size.ts'
import { estimateAppRunnerDay } from './models/app-runner-day.ts'
import { estimateBeanstalkDay } from './models/beanstalk.ts'
import { estimateExpressDay } from './models/express-mode.ts'
import { estimateFargateDay } from './models/fargate-day.ts'
import type { FargateUsage } from './models/fargate-usage.ts'
import { estimateLambdaDay } from './models/lambda-day.ts'
import { estimateLightsail, powerFor } from './models/lightsail.ts'
import { AVERAGE_MONTH_DAYS } from './models/app-runner-usage.ts'
import { multiply } from './money.ts'

/** What is to be run: the traffic, the size of one server, and the choices that only some services have. */
export interface Need extends DayTraffic, InstanceSize {
  /** Memory of a Lambda function (MB): it processes one request at a time and needs less than a server. */
  readonly lambdaMemoryMb: number
  /** Whether Lambda's monthly free requests and GB-seconds are left. */
  readonly freeTier: boolean
  /** Express services that share the load balancer, 1 to 25. */
  readonly expressServices: number
  /** Tasks with public addresses of their own, or in private subnets behind one NAT gateway. */
  readonly privateTasks: boolean
  /** GB of logs a month, by default none: an optional line. */
  readonly logsGb?: number
  /** GB of images kept in Amazon ECR, by default none: an optional line. */
  readonly imagesGb?: number
}

/** A way to run the service. What it needs besides is said, because its price does not. */
export interface Contender {
  readonly id: string
  readonly name: string
  readonly needs: readonly string[]
  readonly estimate: (book: PriceBook, need: Need, day: SpreadDay) => Estimate
}

const CONTAINER = 'a container image and a registry for it'
const CLUSTER =
  'a cluster, a task definition, a service, a load balancer with its certificate, and scaling policies'
const HANDLER = 'a handler or an adapter in front of the web server'

export const CONTENDERS: readonly Contender[] = [
  {
    id: 'app-runner',
    name: 'App Runner',
    needs: ['nothing besides, but an account that used it before: it is closed to new customers'],
    estimate: (book, need, day) => estimateAppRunnerDay(book, need, day, besidesOf(need)),
  },
  {
    id: 'express',
    name: 'ECS Express Mode',
    needs: [CONTAINER, 'two IAM roles; it makes the load balancer, the certificate and the scaling'],
    estimate: (book, need, day) => estimateExpressDay(book, need, day, need.expressServices, besidesOf(need)),
  },
  fargate('fargate-x86', 'ECS on Fargate, x86', { processor: 'x86' }),
  fargate('fargate-arm', 'ECS on Fargate, ARM', { processor: 'arm' }, 'an image for ARM'),
  fargate(
    'fargate-spot',
    'ECS on Fargate Spot',
    { capacity: 'spot' },
    'tasks that may end with two minutes’ notice',
  ),
  lambda('lambda-url', 'Lambda, function URL', 'function-url', 'no domain of your own without CloudFront'),
  lambda('lambda-http', 'Lambda, HTTP API', 'http-api', 'requests that end within 30 seconds'),
  lambda(
    'lambda-rest',
    'Lambda, REST API',
    'rest-api',
    'requests that end within 29 seconds, unless the quota is raised',
  ),
  lambda('lambda-alb', 'Lambda, load balancer', 'load-balancer', 'responses of at most 1 MB'),
  {
    id: 'beanstalk',
    name: 'Elastic Beanstalk',
    needs: [
      'a bundle of the application or an image',
      'somebody who updates its platform and chooses instances',
    ],
    estimate: (book, need, day) => estimateBeanstalkDay(book, need, day, besidesOf(need)),
  },
  {
    id: 'lightsail',
    name: 'Lightsail containers',
    needs: [CONTAINER, 'somebody who changes the number of nodes: it does not scale by itself'],
    estimate: estimateNodes,
  },
]

function besidesOf({ logsGb = 0, imagesGb = 0 }: Need): {
  readonly logsGb: number
  readonly imagesGb: number
} {
  return { logsGb, imagesGb }
}

function fargate(id: string, name: string, choice: Partial<FargateUsage>, besides?: string): Contender {
  return {
    id,
    name,
    needs: [CONTAINER, CLUSTER, ...(besides === undefined ? [] : [besides])],
    estimate: (book, need, day) => {
      const network = need.privateTasks ? { publicTasks: false, natGateways: 1 } : {}
      return estimateFargateDay(book, need, day, { ...choice, ...network, ...besidesOf(need) })
    },
  }
}

const HTTP_API_MS = 30_000
const TOO_LONG = 'An HTTP API ends a request after 30 seconds: choose shorter requests, or a function URL.'

function lambda(
  id: string,
  name: string,
  front: 'function-url' | 'http-api' | 'rest-api' | 'load-balancer',
  besides: string,
): Contender {
  return {
    id,
    name,
    needs: [HANDLER, besides],
    estimate: (book, need, day) =>
      front === 'http-api' && need.durationMs > HTTP_API_MS
        ? { kind: 'refused', faults: [{ field: 'durationMs', message: TOO_LONG }] }
        : estimateLambdaDay(book, day, {
            front,
            memoryMb: need.lambdaMemoryMb,
            freeTier: need.freeTier,
            ...besidesOf(need),
          }),
  }
}

function estimateNodes(book: PriceBook, need: Need, day: SpreadDay): Estimate {
  const power = powerFor(need)
  if (!power)
    return {
      kind: 'refused',
      faults: [
        { field: 'vcpu', message: 'Lightsail has no node of this size: choose up to 4 vCPU and 16 GB.' },
      ],
    }
  const transferGb = multiply(day.requests, day.responseGb, AVERAGE_MONTH_DAYS)
  return estimateLightsail(book, { power: power.id, nodes: Math.max(day.minSize, day.peak, 1), transferGb })
}
