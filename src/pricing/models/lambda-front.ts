import type { Charge } from '../bill.ts'
import { formatDecimal } from '../decimals.ts'
import { ceiling, exact, multiply, type Exact } from '../money.ts'
import type { BilledLambda, LambdaFront } from './lambda-usage.ts'
import { balancerCharges, BALANCER_SENTENCE } from './load-balancer.ts'

/** What the front costs beside the function: a URL nothing, an API for each call, a load balancer by the hour. */
export function frontCharges(front: LambdaFront, billed: BilledLambda, requests: Exact): readonly Charge[] {
  switch (front) {
    case 'function-url':
      return []
    case 'load-balancer':
      return balancerCharges(
        { share: exact(1), capacityHoursPerDay: billed.capacityHoursPerDay },
        billed.days,
      )
    case 'http-api':
      return [calls('apigateway.http-calls', requests, partsOf(billed.responseKb))]
    case 'rest-api':
      return [calls('apigateway.rest-calls', requests, 1n)]
  }
}

export function frontSentences(front: LambdaFront): readonly string[] {
  switch (front) {
    case 'load-balancer':
      return [BALANCER_SENTENCE]
    case 'http-api':
      return ['An HTTP API counts a call for each 512 KB of a response that have begun.']
    case 'function-url':
    case 'rest-api':
      return []
  }
}

/** Source: https://aws.amazon.com/api-gateway/pricing/ */
const PART_KB = exact(1, 512)

function partsOf(responseKb: Exact): bigint {
  const parts = ceiling(multiply(responseKb, PART_KB))
  return parts > 1n ? parts : 1n
}

function calls(rate: string, requests: Exact, parts: bigint): Charge {
  const each = parts > 1n ? ` × ${parts} parts of 512 KB` : ''
  return {
    id: 'calls',
    rate,
    quantity: multiply(requests, exact(parts, 1_000_000)),
    working: `${formatDecimal(requests, 2)} calls${each}`,
  }
}
