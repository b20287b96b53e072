import { RATE_CATALOGUE } from './rate-catalogue.ts'

/** How much of what the models ask for a book knows, for one service of AWS. */
export interface ServiceCoverage {
  /** Service code of the offer file. */
  readonly service: string
  readonly known: number
  readonly wanted: number
  /** Labels of the rates that are not known. */
  readonly missing: readonly string[]
}

/** Coverage by service, in the order of the catalogue. Takes the ids of a book's rates, as a chooser has them. */
export function coverageOf(rates: readonly string[]): readonly ServiceCoverage[] {
  const known = new Set(rates)
  const services = [...new Set(RATE_CATALOGUE.map(({ service }) => service))]
  return services.map((service) => {
    const wanted = RATE_CATALOGUE.filter((rate) => rate.service === service)
    const missing = wanted.filter(({ id }) => !known.has(id)).map(({ label }) => label)
    return { service, known: wanted.length - missing.length, wanted: wanted.length, missing }
  })
}

/** What a chooser says beside a book of AWS's prices: "All 44 rates", "5 of 44 rates: App Runner", "No rate is known". */
export function coverageText(rates: readonly string[]): string {
  const coverage = coverageOf(rates)
  const known = coverage.reduce((all, one) => all + one.known, 0)
  const wanted = RATE_CATALOGUE.length
  if (known === 0) return 'No rate is known'
  if (known === wanted) return `All ${wanted} rates`
  const services = coverage.filter((one) => one.known > 0)
  const named =
    services.length > 3 ? '' : `: ${services.map(({ service }) => NAMES[service] ?? service).join(', ')}`
  return `${known} of ${wanted} rates${named}`
}

const NAMES: Readonly<Record<string, string>> = {
  AWSAppRunner: 'App Runner',
  AmazonECS: 'Fargate',
  AWSLambda: 'Lambda',
  AmazonApiGateway: 'API Gateway',
  AWSELB: 'load balancers',
  AmazonVPC: 'IPv4 addresses',
  AmazonEC2: 'EC2 and NAT',
  AmazonECR: 'ECR',
  AmazonCloudWatch: 'CloudWatch',
  AWSDataTransfer: 'data transfer',
  AmazonLightsail: 'Lightsail',
}
