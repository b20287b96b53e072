import type { AppRunnerUsage } from '../pricing/models/app-runner-usage.ts'
import { EVERYDAY_TRAFFIC, type Traffic } from '../pricing/traffic.ts'

/** The part of a usage that a file may say. Anything else is as in an idle month. */
export type GivenUsage = Partial<Omit<AppRunnerUsage, 'vcpu' | 'memoryMb'>>

/** A usage, or a sentence for each thing that is wrong with it. */
export type ReadUsage =
  | {
      readonly kind: 'usage'
      readonly usage: GivenUsage
      readonly traffic: Traffic | undefined
      /** What was filled in. */
      readonly assumptions: readonly string[]
    }
  | { readonly kind: 'wrong'; readonly messages: readonly string[] }

const NUMBERS: readonly string[] = [
  'days',
  'activeHoursPerDay',
  'provisionedInstances',
  'activeInstances',
  'activationsPerDay',
  'pausedHoursPerDay',
  'buildMinutes',
  'deploymentsPerMonth',
]
const FOLLOW_FROM_TRAFFIC = [
  'activeHoursPerDay',
  'provisionedInstances',
  'activeInstances',
  'activationsPerDay',
]
const TRAFFIC_NUMBERS = Object.keys(EVERYDAY_TRAFFIC)

/** Reads the JSON of `--usage`. Ranges are the price model's to check; this looks at keys and types. */
export function readUsageText(text: string, name: string): ReadUsage {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return {
      kind: 'wrong',
      messages: [`${name} is not JSON: ${error instanceof Error ? error.message : ''}.`],
    }
  }
  if (!isObject(value))
    return {
      kind: 'wrong',
      messages: [`${name} must be a JSON object, such as {"days":30,"activeHoursPerDay":8}.`],
    }
  const { traffic, ...rest } = value
  const messages = [
    ...faultsOf(rest, [...NUMBERS, 'automaticDeployments'], ''),
    ...(traffic === undefined ? [] : trafficFaults(traffic, rest)),
  ]
  if (messages.length > 0)
    return { kind: 'wrong', messages: messages.map((message) => `${name}: ${message}`) }
  const given = isObject(traffic) ? traffic : {}
  const missing = TRAFFIC_NUMBERS.filter((key) => !(key in given))
  return {
    kind: 'usage',
    usage: rest as GivenUsage,
    traffic: traffic === undefined ? undefined : { ...EVERYDAY_TRAFFIC, ...given },
    assumptions:
      traffic === undefined || missing.length === 0
        ? []
        : [
            `The traffic does not say ${missing.map((key) => `${key} (${EVERYDAY_TRAFFIC[key as keyof Traffic]} is taken)`).join(', ')}.`,
          ],
  }
}

function trafficFaults(traffic: unknown, rest: Record<string, unknown>): string[] {
  if (!isObject(traffic))
    return ['"traffic" must be an object, such as {"requestsPerDay":7200,"durationMs":200}.']
  const twice = FOLLOW_FROM_TRAFFIC.filter((key) => key in rest).map(
    (key) => `"${key}" follows from "traffic": leave out one of the two.`,
  )
  const asked = 'requestsPerDay' in traffic ? [] : ['"traffic" must say "requestsPerDay".']
  return [...faultsOf(traffic, TRAFFIC_NUMBERS, 'traffic.'), ...twice, ...asked]
}

function faultsOf(given: Record<string, unknown>, keys: readonly string[], prefix: string): string[] {
  return Object.entries(given).flatMap(([key, value]) => {
    const name = `"${prefix}${key}"`
    if (!keys.includes(key))
      return [`${name} is unknown: there are ${keys.join(', ')}${prefix === '' ? ', traffic' : ''}.`]
    if (key === 'automaticDeployments')
      return typeof value === 'boolean'
        ? []
        : [`${name} must be true or false, not ${JSON.stringify(value)}.`]
    return typeof value === 'number' ? [] : [`${name} must be a number, not ${JSON.stringify(value)}.`]
  })
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
