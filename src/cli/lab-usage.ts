import { DAY_PRESETS, hoursFrom } from '../pricing/day-presets.ts'
import type { DayTraffic } from '../pricing/day.ts'
import { EVERYDAY_NEED } from '../pricing/compare.ts'
import type { AppRunnerUsage } from '../pricing/models/app-runner-usage.ts'

/** The part of a usage that a file may say. Anything else is as in an idle month. */
export type GivenUsage = Partial<Omit<AppRunnerUsage, 'vcpu' | 'memoryMb'>>

/** A usage, or a sentence for each thing that is wrong with it. */
export type ReadUsage =
  | {
      readonly kind: 'usage'
      readonly usage: GivenUsage
      readonly traffic: DayTraffic | undefined
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
  'transferGb',
  'logsGb',
  'imagesGb',
]
const FOLLOW_FROM_TRAFFIC = [
  'activeHoursPerDay',
  'provisionedInstances',
  'activeInstances',
  'activationsPerDay',
  'transferGb',
]
const PRESETS = DAY_PRESETS.map(({ id }) => id)

/** What traffic has when it does not say so. Requests must be said. */
export const USUAL_TRAFFIC = {
  durationMs: 200,
  busyHours: 8,
  concurrency: 100,
  minSize: 1,
  maxSize: 25,
  responseKb: 0,
} as const
const TRAFFIC_NUMBERS = ['requestsPerDay', ...Object.keys(USUAL_TRAFFIC)]

/** Reads the JSON of `--usage`. Ranges are the price model's to check; this looks at keys and types. */
export function readUsageText(text: string, name: string): ReadUsage {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return wrong([`${name} is not JSON: ${error instanceof Error ? error.message : ''}.`])
  }
  if (!isObject(value))
    return wrong([`${name} must be a JSON object, such as {"days":30,"activeHoursPerDay":8}.`])
  const { traffic, ...rest } = value
  const messages = [
    ...faultsOf(rest, [...NUMBERS, 'automaticDeployments'], ''),
    ...(traffic === undefined ? [] : trafficFaults(traffic, rest)),
  ]
  if (messages.length > 0) return wrong(messages.map((message) => `${name}: ${message}`))
  const usage = rest as GivenUsage
  if (!isObject(traffic)) return { kind: 'usage', usage, traffic: undefined, assumptions: [] }
  return { kind: 'usage', usage, ...readTraffic(traffic) }
}

function readTraffic(given: Record<string, unknown>): {
  readonly traffic: DayTraffic
  readonly assumptions: readonly string[]
} {
  const preset = DAY_PRESETS.find(({ id }) => id === given['day'])
  const shaped = preset?.shape ?? (given['shape'] as readonly number[] | undefined)
  const numbers = { ...EVERYDAY_NEED, ...USUAL_TRAFFIC, ...given } as unknown as DayTraffic & {
    readonly busyHours: number
  }
  const missing = Object.entries(USUAL_TRAFFIC).filter(
    ([key]) => !(key in given) && !(key === 'busyHours' && shaped),
  )
  const { requestsPerDay, durationMs, concurrency, responseKb, minSize, maxSize, busyHours } = numbers
  const shape = shaped ?? hoursFrom(0, busyHours)
  return {
    traffic: { requestsPerDay, durationMs, concurrency, responseKb, minSize, maxSize, shape },
    assumptions:
      missing.length === 0
        ? []
        : [
            `The traffic does not say ${missing.map(([key, usual]) => `${key} (${usual} is taken)`).join(', ')}.`,
          ],
  }
}

function trafficFaults(traffic: unknown, rest: Record<string, unknown>): string[] {
  if (!isObject(traffic))
    return ['"traffic" must be an object, such as {"requestsPerDay":7200,"durationMs":200}.']
  const numbers = Object.fromEntries(
    Object.entries(traffic).filter(([key]) => key !== 'day' && key !== 'shape'),
  )
  const twice = FOLLOW_FROM_TRAFFIC.filter((key) => key in rest).map(
    (key) => `"${key}" follows from "traffic": leave out one of the two.`,
  )
  const asked = 'requestsPerDay' in traffic ? [] : ['"traffic" must say "requestsPerDay".']
  return [
    ...faultsOf(numbers, TRAFFIC_NUMBERS, 'traffic.', ', day, shape'),
    ...dayFaults(traffic),
    ...twice,
    ...asked,
  ]
}

/** The day's curve: a preset, 24 weights, or a number of busy hours, but one of them. */
function dayFaults({ day, shape, busyHours }: Record<string, unknown>): string[] {
  const faults: string[] = []
  if ([day, shape, busyHours].filter((way) => way !== undefined).length > 1)
    faults.push('"traffic" says more than one of "day", "shape" and "busyHours": leave one.')
  if (day !== undefined && !PRESETS.some((id) => id === day))
    faults.push(`"traffic.day" cannot be ${JSON.stringify(day)}: choose ${PRESETS.join(', ')}.`)
  if (shape !== undefined && !(Array.isArray(shape) && shape.every((weight) => typeof weight === 'number')))
    faults.push('"traffic.shape" must be a list of 24 numbers, one weight for each hour.')
  if (typeof busyHours === 'number' && !(Number.isInteger(busyHours) && busyHours >= 1 && busyHours <= 24))
    faults.push(
      `"traffic.busyHours" cannot be ${busyHours}: choose a whole number from 1 to 24, or say "shape".`,
    )
  return faults
}

function faultsOf(
  given: Record<string, unknown>,
  keys: readonly string[],
  prefix: string,
  more = ', traffic',
): string[] {
  return Object.entries(given).flatMap(([key, value]) => {
    const name = `"${prefix}${key}"`
    if (!keys.includes(key)) return [`${name} is unknown: there are ${keys.join(', ')}${more}.`]
    if (key === 'automaticDeployments')
      return typeof value === 'boolean'
        ? []
        : [`${name} must be true or false, not ${JSON.stringify(value)}.`]
    return typeof value === 'number' ? [] : [`${name} must be a number, not ${JSON.stringify(value)}.`]
  })
}

function wrong(messages: readonly string[]): ReadUsage {
  return { kind: 'wrong', messages }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
