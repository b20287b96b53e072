import type { Origin } from './instance.ts'
import { requestsOf, type LabDocument } from './document.ts'

/** What a scaling configuration says about cost: as written, or App Runner's default. Whether it is in range, rules tell. */
export interface Scaling {
  /** Instances that are always provisioned. */
  readonly minSize: number
  readonly minSizeFrom: Origin
  /** Requests that one instance processes at once. */
  readonly concurrency: number
  readonly concurrencyFrom: Origin
}

/** Source: https://docs.aws.amazon.com/apprunner/latest/api/API_CreateAutoScalingConfiguration.html */
const DEFAULTS = { MinSize: 1, MaxConcurrency: 100 } as const

/** The first scaling configuration that a text makes; a service that only names one by its ARN has none here. */
export function scalingOf(document: LabDocument): Scaling | undefined {
  const request = scalingRequestOf(document)
  if (!request) return undefined
  const read = (key: keyof typeof DEFAULTS): { value: number; from: Origin } | undefined => {
    const found = request.number(key)
    if (found) return { value: found.value, from: { kind: 'written', range: found.range } }
    return request.entry(key) ? undefined : { value: DEFAULTS[key], from: { kind: 'default' } }
  }
  const [minSize, concurrency] = [read('MinSize'), read('MaxConcurrency')]
  if (!minSize || !concurrency) return undefined
  return {
    minSize: minSize.value,
    minSizeFrom: minSize.from,
    concurrency: concurrency.value,
    concurrencyFrom: concurrency.from,
  }
}

/** The request that makes the scaling configuration of a text. */
export function scalingRequestOf(document: LabDocument): LabDocument | undefined {
  return requestsOf(document).find(
    ({ kind, root }) => kind === 'create-auto-scaling-configuration' && root?.kind === 'map',
  )
}
