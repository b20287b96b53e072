import type { Charge } from '../bill.ts'
import { overTheDay, type SpreadDay } from '../day.ts'
import { formatDecimal } from '../decimals.ts'
import { add, divide, exact, greatest, multiply, type Exact } from '../money.ts'

/** What an Application Load Balancer has to do in an hour. */
export interface BalancerWork {
  readonly newConnectionsPerSecond: Exact
  readonly activeConnectionsPerMinute: Exact
  readonly gbPerHour: Exact
  readonly ruleEvaluationsPerSecond: Exact
}

/** What one capacity unit covers; of a Lambda target it covers less data. Source: https://aws.amazon.com/elasticloadbalancing/pricing/ */
const ONE_UNIT = {
  newConnectionsPerSecond: exact(25),
  activeConnectionsPerMinute: exact(3000),
  gbPerHour: { server: exact(1), lambda: exact(4, 10) },
  ruleEvaluationsPerSecond: exact(1000),
}

export type BalancerTarget = 'server' | 'lambda'

/** Load balancer capacity units of an hour: the greatest of the four dimensions is billed, not their sum. */
export function capacityUnits(work: BalancerWork, target: BalancerTarget): Exact {
  return [
    divide(work.newConnectionsPerSecond, ONE_UNIT.newConnectionsPerSecond),
    divide(work.activeConnectionsPerMinute, ONE_UNIT.activeConnectionsPerMinute),
    divide(work.gbPerHour, ONE_UNIT.gbPerHour[target]),
    divide(work.ruleEvaluationsPerSecond, ONE_UNIT.ruleEvaluationsPerSecond),
  ].reduce(greatest)
}

/** Five services behind a load balancer ask for the same day. */
const OF_DAY = new WeakMap<SpreadDay, Map<BalancerTarget, Exact>>()

/** Capacity-unit hours of a day, if each request opens a connection and is tried against one rule. */
export function capacityHours(day: SpreadDay, target: BalancerTarget): Exact {
  const known = OF_DAY.get(day) ?? new Map<BalancerTarget, Exact>()
  OF_DAY.set(day, known)
  const hours = known.get(target) ?? reckonedHours(day, target)
  known.set(target, hours)
  return hours
}

function reckonedHours(day: SpreadDay, target: BalancerTarget): Exact {
  return overTheDay(day, (hour) => {
    const perSecond = multiply(hour.requestsPerHour, exact(1, 3600))
    const work = {
      newConnectionsPerSecond: perSecond,
      activeConnectionsPerMinute: multiply(perSecond, add(exact(60), day.duration)),
      gbPerHour: multiply(hour.requestsPerHour, day.responseGb),
      ruleEvaluationsPerSecond: perSecond,
    }
    return capacityUnits(work, target)
  })
}

export const BALANCER_SENTENCE =
  'Each request opens a connection of its own to the load balancer and is tried against one rule; clients that keep connections open cost less.'

/** An Application Load Balancer: its share of the hours, the capacity units, and two public IPv4 addresses. */
export interface Balancer {
  /** 1 for one of its own, 1/n for one that n services share. */
  readonly share: Exact
  readonly capacityHoursPerDay: Exact
}

/** A load balancer stands in two Availability Zones, with a public IPv4 address in each. */
const BALANCER_ADDRESSES = 2

export function balancerCharges(balancer: Balancer, days: Exact): readonly Charge[] {
  const hours = multiply(days, 24)
  const share = balancer.share.denominator === 1n ? '' : ` × ${shareText(balancer.share)} of it`
  return [
    {
      id: 'balancer',
      rate: 'alb.hour',
      quantity: multiply(hours, balancer.share),
      working: `1 load balancer × ${shown(hours)} h${share}`,
    },
    {
      id: 'capacity-units',
      rate: 'alb.lcu',
      quantity: multiply(balancer.capacityHoursPerDay, days),
      working: `${shown(balancer.capacityHoursPerDay, 4)} LCU-hours a day × ${shown(days)} days`,
    },
    {
      id: 'balancer-addresses',
      rate: 'ipv4.hour',
      quantity: multiply(hours, balancer.share, BALANCER_ADDRESSES),
      working: `${BALANCER_ADDRESSES} addresses of the load balancer × ${shown(hours)} h${share}`,
    },
  ]
}

function shareText(share: Exact): string {
  return `${share.numerator}/${share.denominator}`
}

function shown(value: Exact, places = 2): string {
  return formatDecimal(value, places)
}
