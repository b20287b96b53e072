import type { PriceBook } from '../../src/content/price-book.ts'

function rate(id: string, usd: string): PriceBook['rates'][number] {
  return {
    id,
    service: 'AWSAppRunner',
    usageType: null,
    label: id,
    unit: 'unit',
    tiers: [{ begin: '0', end: 'Inf', usd }],
    source: 'https://example.org/prices',
    readOn: '2026-11-22',
    evidence: 'read',
  }
}

/** A book under the name of the real one, so small that its bills can be reckoned by heart. */
export const US_EAST_1: PriceBook = {
  id: 'us-east-1',
  title: 'US East',
  region: 'us-east-1',
  kind: 'aws',
  currency: 'USD',
  readOn: '2026-11-22',
  rates: [
    rate('apprunner.provisioned-memory', '0.01'),
    rate('apprunner.active-vcpu', '0'),
    rate('apprunner.active-memory', '0'),
    rate('apprunner.automatic-deployment', '1.00'),
    rate('apprunner.build-minute', '0'),
  ],
}
