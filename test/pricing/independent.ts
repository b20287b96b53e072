/**
 * A second computation of every bill, from the formulas and the rates as they are documented. It shares no code and no
 * file with the engine: fractions of its own, rates written out here, one expression for each service.
 */

/** A fraction that is never reduced. */
export type Fraction = readonly [above: bigint, below: bigint]

export function q(value: string | number | bigint, below = 1n): Fraction {
  const [whole = '', decimals = ''] = String(value).split('.')
  return [BigInt(whole + decimals), 10n ** BigInt(decimals.length) * below]
}

const plus = (...parts: readonly Fraction[]): Fraction =>
  parts.reduce(([a, b], [c, d]) => [a * d + c * b, b * d], [0n, 1n])
const times = (...factors: readonly Fraction[]): Fraction =>
  factors.reduce(([a, b], [c, d]) => [a * c, b * d], [1n, 1n])
const minus = (left: Fraction, right: Fraction): Fraction => plus(left, times(q(-1), right))
const above = (left: Fraction, right: Fraction): Fraction =>
  minus(left, right)[0] > 0n ? minus(left, right) : q(0)
const larger = (left: Fraction, right: Fraction): Fraction => (minus(left, right)[0] > 0n ? left : right)
const smaller = (left: Fraction, right: Fraction): Fraction => (minus(left, right)[0] > 0n ? right : left)
const roundedUp = ([a, b]: Fraction): Fraction => [(a + b - 1n) / b, 1n]
const overAll = (count: number): Fraction => q(Math.max(0, count))

/** Units in bands of a width, each at its own price; the last band has no end. */
function banded(units: Fraction, bands: readonly (readonly [width: string, usd: string])[]): Fraction {
  let [rest, cost] = [units, q(0)]
  for (const [width, usd] of bands) {
    const here = width === 'rest' ? rest : smaller(rest, q(width))
    cost = plus(cost, times(here, q(usd)))
    rest = minus(rest, here)
  }
  return cost
}

const EGRESS = [
  ['10240', '0.09'],
  ['40960', '0.085'],
  ['102400', '0.07'],
  ['rest', '0.05'],
] as const

export interface DrawnBesides {
  readonly transferGb: number
  readonly logsGb: number
  readonly imagesGb: number
}

function besides({ transferGb, logsGb, imagesGb }: DrawnBesides): Fraction {
  return plus(
    banded(overAll(transferGb - 100), EGRESS),
    times(q(logsGb), plus(q('0.50'), q('0.03'))),
    times(q(imagesGb), q('0.10')),
  )
}

export interface DrawnAppRunner extends DrawnBesides {
  readonly vcpuUnits: number
  readonly memoryMb: number
  readonly days: number
  readonly activeMilliHours: number
  readonly pausedMilliHours: number
  readonly provisioned: number
  readonly active: number
  readonly activations: number
  readonly buildTenths: number
  readonly automatic: boolean
}

/** GB × (provisioned + extra active instance-hours) × 0.007 + vCPU × active instance-hours × 0.064 + builds + fee. */
export function appRunner(drawn: DrawnAppRunner): Fraction {
  const vcpu = q(drawn.vcpuUnits, 1024n)
  const gb = q(drawn.memoryMb, 1024n)
  const days = q(drawn.days)
  const activeSeconds = roundedUp(times(q(drawn.activeMilliHours, 1000n), q(3600)))
  const billedSeconds = larger(activeSeconds, q(drawn.activations * 60))
  const hours = (seconds: Fraction) => times(seconds, q(1, 3600n), days)
  const running = times(q(24_000 - drawn.pausedMilliHours, 1000n), days, q(drawn.provisioned))
  const extra = times(hours(activeSeconds), overAll(drawn.active - drawn.provisioned))
  return plus(
    times(gb, plus(running, extra), q('0.007')),
    times(vcpu, hours(billedSeconds), q(drawn.active), q('0.064')),
    times(q(drawn.buildTenths, 10n), q('0.005')),
    q(drawn.automatic ? '1.00' : '0'),
    besides(drawn),
  )
}

const IPV4 = q('0.005')
const balancerOf = (share: Fraction, unitsADay: Fraction, days: Fraction): Fraction =>
  plus(times(q(24), days, share, plus(q('0.0225'), times(q(2), IPV4))), times(unitsADay, days, q('0.008')))

export interface DrawnFargate extends DrawnBesides {
  readonly vcpuUnits: number
  readonly memoryMb: number
  readonly processor: 'x86' | 'arm'
  readonly days: number
  readonly milliHours: number
  readonly starts: number
  readonly storageGb: number
  readonly services: number
  readonly centiUnits: number
  readonly publicTasks: boolean
  readonly gateways: number
  readonly natGb: number
}

/** Tasks × (vCPU + GB + storage above 20 GB) by the second, a share of the load balancer, addresses, NAT. */
export function fargate(drawn: DrawnFargate): Fraction {
  const days = q(drawn.days)
  const seconds = larger(roundedUp(times(q(drawn.milliHours, 1000n), q(3600))), q(drawn.starts * 60))
  const hours = times(seconds, days, q(1, 3600n))
  const [cpu, memory] = drawn.processor === 'arm' ? ['0.03238', '0.00356'] : ['0.04048', '0.004445']
  const task = plus(
    times(q(drawn.vcpuUnits, 1024n), q(cpu ?? '')),
    times(q(drawn.memoryMb, 1024n), q(memory ?? '')),
    times(q(drawn.storageGb - 20), q('0.000111')),
    drawn.publicTasks ? IPV4 : q(0),
  )
  const front =
    drawn.services === 0 ? q(0) : balancerOf(q(1, BigInt(drawn.services)), q(drawn.centiUnits, 100n), days)
  const nat =
    drawn.gateways === 0
      ? q(0)
      : times(plus(times(q(24), days, q(drawn.gateways)), q(drawn.natGb)), q('0.045'))
  return plus(times(hours, task), front, nat, besides(drawn))
}

export interface DrawnLambda extends DrawnBesides {
  readonly processor: 'x86' | 'arm'
  readonly memoryMb: number
  readonly days: number
  readonly requests: number
  readonly tenthsOfMs: number
  readonly responseKb: number
  readonly storageMb: number
  readonly warm: number
  readonly warmHours: number
  readonly percent: number
  readonly freeTier: boolean
  readonly front: 'function-url' | 'http-api' | 'rest-api' | 'load-balancer'
  readonly centiUnits: number
}

const LAMBDA = {
  x86: {
    bands: [
      ['6000000000', '0.0000166667'],
      ['9000000000', '0.000015'],
      ['rest', '0.0000133334'],
    ],
    warm: '0.0000041667',
    onWarm: '0.0000097222',
  },
  arm: {
    bands: [
      ['7500000000', '0.0000133334'],
      ['11250000000', '0.0000120001'],
      ['rest', '0.0000106667'],
    ],
    warm: '0.0000033333',
    onWarm: '0.0000077778',
  },
} as const

/** GB-seconds in bands, requests, /tmp, warm environments, and what stands in front. */
export function lambda(drawn: DrawnLambda): Fraction {
  const rates = LAMBDA[drawn.processor]
  const requests = times(q(drawn.requests), q(drawn.days))
  const seconds = times(roundedUp(q(drawn.tenthsOfMs, 10n)), q(1, 1000n))
  const gb = q(drawn.memoryMb, 1024n)
  const onWarm = times(requests, q(drawn.percent, 100n))
  const cold = times(minus(requests, onWarm), seconds, gb)
  const free = (units: Fraction, given: number) => (drawn.freeTier ? above(units, q(given)) : units)
  const perMillion = (units: Fraction, usd: string) => times(units, q(usd), q(1, 1_000_000n))
  const fronts = {
    'function-url': q(0),
    'http-api': perMillion(times(requests, larger(q(1), roundedUp(q(drawn.responseKb, 512n)))), '1.00'),
    'rest-api': perMillion(requests, '3.50'),
    'load-balancer': balancerOf(q(1), q(drawn.centiUnits, 100n), q(drawn.days)),
  }
  return plus(
    banded(free(cold, 400_000), rates.bands),
    perMillion(free(requests, 1_000_000), '0.20'),
    times(requests, seconds, q(drawn.storageMb - 512, 1024n), q('0.0000000309')),
    times(q(drawn.warm * drawn.warmHours * drawn.days), q(3600), gb, q(rates.warm)),
    times(onWarm, seconds, gb, q(rates.onWarm)),
    fronts[drawn.front],
    besides(drawn),
  )
}

export interface DrawnBeanstalk extends DrawnBesides {
  readonly type: 't3-medium' | 't3-large'
  readonly days: number
  readonly milliHours: number
  readonly volumeGb: number
  readonly centiUnits: number
}

/** Instance-hours × (EC2 + address + volume by the hour of a 730-hour month), and a load balancer. */
export function beanstalk(drawn: DrawnBeanstalk): Fraction {
  const days = q(drawn.days)
  const hours = times(roundedUp(times(q(drawn.milliHours, 1000n), q(3600))), days, q(1, 3600n))
  const volume = times(q(drawn.volumeGb), q('0.08'), q(1, 730n))
  const instance = plus(q(drawn.type === 't3-large' ? '0.0832' : '0.0416'), IPV4, volume)
  return plus(times(hours, instance), balancerOf(q(1), q(drawn.centiUnits, 100n), days), besides(drawn))
}

/** Nodes × the price of a month. */
export function lightsail(
  power: 'nano' | 'micro' | 'small' | 'medium' | 'large' | 'xlarge',
  nodes: number,
): Fraction {
  const month = { nano: 7, micro: 10, small: 15, medium: 40, large: 80, xlarge: 160 }
  return q(nodes * month[power])
}

/** The notes' formula: every instance-hour at vCPU and memory, 0.40 a million requests, 0.005 a build minute. */
export function studyNotes(drawn: {
  readonly vcpuUnits: number
  readonly memoryMb: number
  readonly instanceHours: number
  readonly requests: number
  readonly buildMinutes: number
}): Fraction {
  const days = q(365, 12n)
  const hour = plus(times(q(drawn.vcpuUnits, 1024n), q('0.064')), times(q(drawn.memoryMb, 1024n), q('0.007')))
  return plus(
    times(q(drawn.instanceHours), days, hour),
    times(q(drawn.requests), days, q('0.40'), q(1, 1_000_000n)),
    times(q(drawn.buildMinutes), q('0.005')),
  )
}
