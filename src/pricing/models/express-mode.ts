import type { PriceBook } from '../../content/price-book.ts'
import { amountReader } from '../amount.ts'
import type { Estimate } from '../bill.ts'
import type { SpreadDay } from '../day.ts'
import type { InstanceSize } from './app-runner-size.ts'
import type { Besides } from './besides.ts'
import { estimateFargateDay } from './fargate-day.ts'

/** Express services of one VPC that share its load balancer. Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/express-service-work.html */
const SHARING = { name: 'Services that share the load balancer', least: 1, most: 25, whole: true }

/**
 * ECS Express Mode has no price of its own: its tasks are Fargate's, its load balancer is shared, and this bill bears
 * one part in n of what the balancer costs by the hour.
 */
export function estimateExpressDay(
  book: PriceBook,
  size: InstanceSize,
  day: SpreadDay,
  services: number,
  besides: Partial<Besides> = {},
): Estimate {
  const { read, faults } = amountReader()
  read('expressServices', services, SHARING)
  if (faults.length > 0) return { kind: 'refused', faults }
  const words =
    services === 1
      ? 'This is the only Express service: it bears the whole load balancer, which up to 25 can share.'
      : `${services} Express services share one load balancer; this bill bears one part in ${services} of its hours and addresses.`
  return estimateFargateDay(book, size, day, { balancerServices: services, ...besides }, [words])
}
