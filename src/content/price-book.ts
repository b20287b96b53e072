import type { Evidence } from './types.gen.ts'

/** A rate of a price book. Quantities and amounts are decimal strings; a tier reaches from `begin` (inclusive) to `end` in units. */
export interface Rate {
  readonly id: string
  readonly service: string
  readonly usageType: string | null
  readonly operation?: string
  readonly label: string
  readonly unit: string
  readonly tiers: readonly {
    readonly begin: string
    readonly end: string
    readonly usd: string
    readonly rateCode?: string
  }[]
  readonly sku?: string
  readonly effective?: string
  readonly source: string
  readonly readOn: string
  readonly evidence: Evidence
}

export interface PriceBook {
  readonly id: string
  readonly title: string
  readonly region: string
  /** Whose word the rates are: AWS's as far as it was read, or the study notes' claim. */
  readonly kind: 'aws' | 'notes'
  readonly currency: 'USD'
  readonly readOn: string
  readonly rates: readonly Rate[]
}
