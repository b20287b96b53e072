/** One price of one product in AWS's offer file: a price dimension of a term "OnDemand", with what its product says. */
export interface OfferRow {
  readonly sku: string
  readonly usageType: string
  readonly operation: string
  /** "Product Family" of a CSV, productFamily of a JSON. */
  readonly family: string
  readonly unit: string
  /** From how many units in a month to how many, as texts: "0", "10240", "Inf". */
  readonly begin: string
  readonly end: string
  /** Price of a unit (USD), as a text. */
  readonly usd: string
  readonly rateCode: string
  /** YYYY-MM-DD. */
  readonly effective: string
}

/** What an offer file has for one region: the rows that a model may want. */
export interface OfferFile {
  /** Name on the disk, for sentences. */
  readonly name: string
  /** Offer code, which is the service code. */
  readonly service: string
  readonly version: string
  readonly format: 'json' | 'csv'
  readonly rows: readonly OfferRow[]
}

/** A file that is none, or none that can be used: the sentence that says why. */
export type ReadOffer =
  | { readonly kind: 'offer'; readonly offer: OfferFile }
  | { readonly kind: 'unusable'; readonly message: string }

/** Where AWS publishes the version of this file for a region. */
export function addressOf({ service, version, format }: OfferFile, region: string): string {
  return `https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/${service}/${version}/${region}/index.${format}`
}
