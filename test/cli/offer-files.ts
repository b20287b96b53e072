/** Small offer files in the shape of AWS's, with made-up SKUs. */

export interface OfferPrice {
  readonly begin?: string
  readonly end?: string
  readonly usd: string
}

export interface OfferProduct {
  readonly sku: string
  readonly usagetype: string
  readonly operation?: string
  readonly family?: string
  readonly unit: string
  readonly region?: string
  readonly prices: readonly OfferPrice[]
}

const TERM = 'JRTCKXETXF'
const DIMENSIONS = ['6YS6EN2CT7', 'PGHJ3S3EYE', 'T2EYWBJMWD', 'D42MF2PVJS']

/** An offer file in JSON. `names` are what the borders of tiers are called, which differ between documentation and files. */
export function offerJson(
  offerCode: string,
  products: readonly OfferProduct[],
  { currency = 'USD', names = ['beginRange', 'endRange'] as readonly [string, string] } = {},
): string {
  const dimensions = ({ sku, unit, prices }: OfferProduct) =>
    prices.map(({ begin = '0', end = 'Inf', usd }, at) => {
      const rateCode = `${sku}.${TERM}.${DIMENSIONS[at]}`
      const borders = { [names[0]]: begin, [names[1]]: end }
      return [rateCode, { rateCode, unit, ...borders, description: '', pricePerUnit: { [currency]: usd } }]
    })
  return JSON.stringify({
    formatVersion: 'v1.0',
    disclaimer: 'Made up for a test.',
    offerCode,
    version: '20261101000000',
    publicationDate: '2026-11-01T00:00:00Z',
    products: Object.fromEntries(
      products.map(({ sku, usagetype, operation = '', family = '', region = 'us-east-1' }) => [
        sku,
        {
          sku,
          productFamily: family,
          attributes: { servicecode: offerCode, usagetype, operation, regionCode: region },
        },
      ]),
    ),
    terms: {
      OnDemand: Object.fromEntries(
        products.map((product) => [
          product.sku,
          {
            [`${product.sku}.${TERM}`]: {
              offerTermCode: TERM,
              sku: product.sku,
              effectiveDate: '2026-10-01T00:00:00Z',
              priceDimensions: Object.fromEntries(dimensions(product)),
            },
          },
        ]),
      ),
    },
  })
}

const HEADER =
  'SKU,OfferTermCode,RateCode,TermType,PriceDescription,EffectiveDate,StartingRange,EndingRange,Unit,PricePerUnit,Currency,Product Family,serviceCode,Location,usageType,operation,Region Code'

/** The same as CSV: five rows of metadata, then the columns, every cell in quotes. */
export function offerCsv(offerCode: string, products: readonly OfferProduct[], currency = 'USD'): string {
  const rows = products.flatMap(
    ({ sku, usagetype, operation = '', family = '', unit, region = 'us-east-1', prices }) =>
      prices.map(({ begin = '0', end = 'Inf', usd }, at) => [
        sku,
        TERM,
        `${sku}.${TERM}.${DIMENSIONS[at]}`,
        'OnDemand',
        'A price, "with quotes"',
        '2026-10-01',
        begin,
        end,
        unit,
        usd,
        currency,
        family,
        offerCode,
        'US East (N. Virginia)',
        usagetype,
        operation,
        region,
      ]),
  )
  const metadata = [
    ['FormatVersion', 'v1.0'],
    ['Disclaimer', 'Made up for a test.'],
    ['Publication Date', '2026-11-01T00:00:00Z'],
    ['Version', '20261101000000'],
    ['OfferCode', offerCode],
  ]
  return [...metadata, HEADER.split(','), ...rows].map((cells) => `${cells.map(quoted).join(',')}\n`).join('')
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`
}
