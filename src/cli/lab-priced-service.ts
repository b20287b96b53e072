import { readDocument } from '../lab/read-document.ts'
import { instanceOf } from '../lab/instance.ts'
import { DEFAULT_SIZE } from '../lab/instance-sizes.ts'

/** What a document says of cost. */
export interface PricedService {
  readonly kind: 'service'
  readonly vcpu: number
  readonly memoryMb: number
  readonly automaticDeployments: boolean
  /** What was taken because the document does not say it. */
  readonly assumptions: readonly string[]
}

/** Reads a document of any kind, or says why it has no price. */
export function pricedServiceOf(
  text: string,
): PricedService | { readonly kind: 'no-price'; readonly message: string } {
  const document = readDocument(text)
  const fault = document.faults.find(({ rule }) => rule !== 'duplicate-key')
  if (fault) return { kind: 'no-price', message: fault.message }
  if (document.kind === 'apprunner-yaml')
    return {
      kind: 'service',
      vcpu: DEFAULT_SIZE.cpuUnits,
      memoryMb: DEFAULT_SIZE.memoryMb,
      automaticDeployments: false,
      assumptions: [
        'An apprunner.yaml says nothing of CPU and memory: this is the default size, 1 vCPU with 2 GB.',
      ],
    }
  const instance = instanceOf(document)
  if (!instance)
    return {
      kind: 'no-price',
      message: 'It has no price: it is no service, or its Cpu or Memory is not one that App Runner has.',
    }
  const byDefault = [instance.cpuFrom, instance.memoryFrom].some(({ kind }) => kind === 'default')
  return {
    kind: 'service',
    vcpu: instance.cpuUnits,
    memoryMb: instance.memoryMb,
    automaticDeployments: instance.autoDeployments,
    assumptions: [
      ...(byDefault
        ? [
            `The size is ${instance.cpu} with ${instance.memory}; what the request does not say is App Runner's default.`,
          ]
        : []),
      ...(instance.autoDeployments && instance.autoDeploymentsFrom.kind === 'default'
        ? ['Automatic deployments are on, since the request does not turn them off.']
        : []),
    ],
  }
}
