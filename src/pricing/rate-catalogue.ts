/** A rate that a price model asks a book for. */
export interface CataloguedRate {
  readonly id: string
  /** Service code of AWS's offer file. */
  readonly service: string
  readonly label: string
  /** What one price is paid for. */
  readonly unit: string
}

type Row = readonly [id: string, label: string, unit: string]

const OF_SERVICE: Readonly<Record<string, readonly Row[]>> = {
  AWSAppRunner: [
    ['apprunner.provisioned-memory', 'Memory of provisioned instances', 'GB-hour'],
    ['apprunner.active-vcpu', 'vCPU of active instances', 'vCPU-hour'],
    ['apprunner.active-memory', 'Memory of active instances above the provisioned ones', 'GB-hour'],
    ['apprunner.automatic-deployment', 'Automatic deployments', 'application-month'],
    ['apprunner.build-minute', 'Building from source code', 'build minute'],
  ],
  AmazonECS: [
    ['fargate.x86-vcpu', 'Fargate vCPU, Linux on x86', 'vCPU-hour'],
    ['fargate.x86-memory', 'Fargate memory, Linux on x86', 'GB-hour'],
    ['fargate.arm-vcpu', 'Fargate vCPU, Linux on ARM', 'vCPU-hour'],
    ['fargate.arm-memory', 'Fargate memory, Linux on ARM', 'GB-hour'],
    ['fargate.ephemeral-storage', 'Fargate ephemeral storage above 20 GB', 'GB-hour'],
  ],
  AWSLambda: [
    ['lambda.x86-duration', 'Lambda duration, x86', 'GB-second'],
    ['lambda.arm-duration', 'Lambda duration, ARM', 'GB-second'],
    ['lambda.x86-requests', 'Lambda requests, x86', 'million requests'],
    ['lambda.arm-requests', 'Lambda requests, ARM', 'million requests'],
    ['lambda.x86-storage', 'Lambda /tmp above 512 MB, x86', 'GB-second'],
    ['lambda.arm-storage', 'Lambda /tmp above 512 MB, ARM', 'GB-second'],
    ['lambda.x86-provisioned-concurrency', 'Lambda provisioned concurrency, x86', 'GB-second'],
    ['lambda.x86-provisioned-duration', 'Lambda duration on provisioned concurrency, x86', 'GB-second'],
    ['lambda.arm-provisioned-concurrency', 'Lambda provisioned concurrency, ARM', 'GB-second'],
    ['lambda.arm-provisioned-duration', 'Lambda duration on provisioned concurrency, ARM', 'GB-second'],
  ],
  AmazonApiGateway: [
    ['apigateway.http-calls', 'API Gateway HTTP API calls', 'million calls'],
    ['apigateway.rest-calls', 'API Gateway REST API calls', 'million calls'],
  ],
  AWSELB: [
    ['alb.hour', 'Application Load Balancer', 'hour'],
    ['alb.lcu', 'Load balancer capacity units', 'LCU-hour'],
  ],
  AmazonVPC: [['ipv4.hour', 'Public IPv4 address in use', 'address-hour']],
  AmazonEC2: [
    ['nat.hour', 'NAT gateway', 'hour'],
    ['nat.data', 'Data through the NAT gateway', 'GB'],
    ['ec2.t3-medium', 'EC2 t3.medium, Linux', 'instance-hour'],
    ['ec2.t3-large', 'EC2 t3.large, Linux', 'instance-hour'],
    ['ebs.gp3', 'EBS volume, gp3', 'GB-month'],
  ],
  AmazonECR: [['ecr.storage', 'Images kept in Amazon ECR', 'GB-month']],
  AmazonCloudWatch: [
    ['logs.ingestion', 'Logs taken in by CloudWatch', 'GB'],
    ['logs.storage', 'Logs kept by CloudWatch', 'GB-month'],
  ],
  AWSDataTransfer: [
    ['egress.internet', 'Data transfer out to the internet, after the 100 GB a month that are free', 'GB'],
  ],
  AmazonLightsail: [
    ['lightsail.nano', 'Lightsail container node, Nano', 'node-month'],
    ['lightsail.micro', 'Lightsail container node, Micro', 'node-month'],
    ['lightsail.small', 'Lightsail container node, Small', 'node-month'],
    ['lightsail.medium', 'Lightsail container node, Medium', 'node-month'],
    ['lightsail.large', 'Lightsail container node, Large', 'node-month'],
    ['lightsail.xlarge', 'Lightsail container node, Xlarge', 'node-month'],
  ],
}

/** Every rate that the price models ask a book of AWS's prices for, in the order of a book. */
export const RATE_CATALOGUE: readonly CataloguedRate[] = Object.entries(OF_SERVICE).flatMap(
  ([service, rows]) => rows.map(([id, label, unit]) => ({ id, service, label, unit })),
)

export function cataloguedRate(id: string): CataloguedRate | undefined {
  return RATE_CATALOGUE.find((rate) => rate.id === id)
}
