import type { OfferRow } from './offer-file.ts'

/** How a rate is called in AWS's offer file. */
export interface OfferName {
  readonly id: string
  readonly service: string
  /** Usage type without the prefix of a region (USE1-, EU-, APS1-); N. Virginia has none in older services. */
  readonly usageType: string
  /** Operation, or the product family that stands for it. */
  readonly operation?: string
  readonly family?: string
  /** What AWS may call the unit. */
  readonly units: readonly string[]
  /** AWS's units in one of ours: a million where AWS counts single requests. */
  readonly per: number
}

type Row = readonly [
  id: string,
  usageType: string,
  units: readonly string[],
  more?: Partial<Pick<OfferName, 'operation' | 'family' | 'per'>>,
]

const HOURS = ['hours', 'Hrs', 'Hours', 'hour']
const GB_SECONDS = ['Lambda-GB-Second', 'Second', 'seconds']
const MILLION = { per: 1_000_000 }
const APPLICATION = { operation: 'LoadBalancing:Application', family: 'Load Balancer-Application' }

const OF_SERVICE: Readonly<Record<string, readonly Row[]>> = {
  AWSAppRunner: [
    ['apprunner.provisioned-memory', 'AppRunner-Provisioned-GB-hours', [...HOURS, 'GB-hours', 'GB-hour']],
    ['apprunner.active-vcpu', 'AppRunner-vCPU-hours', [...HOURS, 'vCPU-hours', 'vCPU-hour']],
    ['apprunner.active-memory', 'AppRunner-GB-hours', [...HOURS, 'GB-hours', 'GB-hour']],
    ['apprunner.automatic-deployment', 'AppRunner-AutomaticDeployment', ['pipelines']],
  ],
  AmazonECS: [
    ['fargate.x86-vcpu', 'Fargate-vCPU-Hours:perCPU', HOURS],
    ['fargate.x86-memory', 'Fargate-GB-Hours', HOURS],
    ['fargate.arm-vcpu', 'Fargate-ARM-vCPU-Hours:perCPU', HOURS],
    ['fargate.arm-memory', 'Fargate-ARM-GB-Hours', HOURS],
    ['fargate.ephemeral-storage', 'Fargate-EphemeralStorage-GB-Hours', [...HOURS, 'GB-Hours']],
  ],
  AWSLambda: [
    ['lambda.x86-duration', 'Lambda-GB-Second', GB_SECONDS],
    ['lambda.arm-duration', 'Lambda-GB-Second-ARM', GB_SECONDS],
    ['lambda.x86-requests', 'Request', ['Requests', 'Request'], MILLION],
    ['lambda.arm-requests', 'Request-ARM', ['Requests', 'Request'], MILLION],
    ['lambda.x86-storage', 'Lambda-Storage-GB-Second', GB_SECONDS],
    ['lambda.arm-storage', 'Lambda-Storage-GB-Second-ARM', GB_SECONDS],
    ['lambda.x86-provisioned-concurrency', 'Lambda-Provisioned-Concurrency', GB_SECONDS],
    ['lambda.x86-provisioned-duration', 'Lambda-Provisioned-GB-Second', GB_SECONDS],
    ['lambda.arm-provisioned-concurrency', 'Lambda-Provisioned-Concurrency-ARM', GB_SECONDS],
    ['lambda.arm-provisioned-duration', 'Lambda-Provisioned-GB-Second-ARM', GB_SECONDS],
  ],
  AmazonApiGateway: [
    ['apigateway.http-calls', 'ApiGatewayHttpRequest', ['Requests', 'Request'], MILLION],
    ['apigateway.rest-calls', 'ApiGatewayRequest', ['Requests', 'Request'], MILLION],
  ],
  AWSELB: [
    ['alb.hour', 'LoadBalancerUsage', HOURS, APPLICATION],
    ['alb.lcu', 'LCUUsage', ['LCU-Hrs', ...HOURS], APPLICATION],
  ],
  AmazonVPC: [['ipv4.hour', 'PublicIPv4:InUseAddress', HOURS]],
  AmazonEC2: [
    ['nat.hour', 'NatGateway-Hours', HOURS],
    ['nat.data', 'NatGateway-Bytes', ['GB']],
    ['ec2.t3-medium', 'BoxUsage:t3.medium', HOURS, { operation: 'RunInstances' }],
    ['ec2.t3-large', 'BoxUsage:t3.large', HOURS, { operation: 'RunInstances' }],
    ['ebs.gp3', 'EBS:VolumeUsage.gp3', ['GB-Mo']],
  ],
  AmazonECR: [['ecr.storage', 'TimedStorage-ByteHrs', ['GB-Mo']]],
  AmazonCloudWatch: [
    ['logs.ingestion', 'DataProcessing-Bytes', ['GB'], { operation: 'PutLogEvents' }],
    ['logs.storage', 'TimedStorage-ByteHrs', ['GB-Mo']],
  ],
  AWSDataTransfer: [['egress.internet', 'DataTransfer-Out-Bytes', ['GB']]],
}

/** The rates whose names in the offer files are known. The others keep what the book says of them. */
export const OFFER_NAMES: readonly OfferName[] = Object.entries(OF_SERVICE).flatMap(([service, rows]) =>
  rows.map(([id, usageType, units, more]) => ({ id, service, usageType, units, per: 1, ...more })),
)

/** The services whose offer files have rates for the models. */
export const OFFER_SERVICES: readonly string[] = Object.keys(OF_SERVICE)

const REGION_PREFIX = /^[A-Z]{2,4}\d?-/

/** Which rate a row is, if a model wants it. */
export function offerNameOf(
  service: string,
  row: Pick<OfferRow, 'usageType' | 'operation' | 'family'>,
): OfferName | undefined {
  const usageType = row.usageType.replace(REGION_PREFIX, '')
  return OFFER_NAMES.find(
    (name) =>
      name.service === service &&
      name.usageType === usageType &&
      (name.operation === undefined || name.operation === row.operation || isFamily(name, row.family)),
  )
}

function isFamily({ family }: OfferName, given: string): boolean {
  return family !== undefined && family === given
}
