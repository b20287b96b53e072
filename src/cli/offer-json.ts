import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { OfferRow, ReadOffer } from '../pricing/offers/offer-file.ts'
import { offerNameOf, OFFER_SERVICES } from '../pricing/offers/offer-names.ts'

/** JSON is parsed as a whole and takes about ten times its size. EC2's has 480 MB, all others that matter below 30. */
const MOST_MEGABYTES = 128

type Fields = Readonly<Record<string, unknown>>

/** Reads AWS's offer file in JSON: products, and under terms.OnDemand their price dimensions. */
export function readOfferJson(path: string, region: string, mostMegabytes = MOST_MEGABYTES): ReadOffer {
  const name = basename(path)
  const megabytes = statSync(path).size / 1_000_000
  if (megabytes > mostMegabytes)
    return unusable(
      `${name} has ${Math.ceil(megabytes)} MB, and JSON is read up to ${mostMegabytes}: take the CSV of the same offer, which is read row by row.`,
    )
  let offer: unknown
  try {
    offer = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
  } catch {
    return unusable(`${name} is cut short or no JSON: download it again.`)
  }
  const service = textOf(fieldsOf(offer)['offerCode'])
  const products = fieldsOf(offer)['products']
  const onDemand = fieldsOf(fieldsOf(offer)['terms'])['OnDemand']
  if (service === '' || !isFields(products) || !isFields(onDemand))
    return unusable(`${name} is no offer file of AWS: it has no offerCode, products and terms.OnDemand.`)
  const foreign = foreignService(name, service)
  if (foreign !== undefined) return unusable(foreign)
  const rows: OfferRow[] = []
  for (const product of Object.values(products)) {
    const read = rowsOf(service, fieldsOf(product), onDemand, region)
    if (typeof read === 'string') return unusable(`${name}: ${read}`)
    rows.push(...read)
  }
  const version = textOf(fieldsOf(offer)['version']) || 'current'
  return { kind: 'offer', offer: { name, service, version, format: 'json', rows } }
}

/** The sentence that refuses the offer file of a service that no model prices. */
export function foreignService(name: string, service: string): string | undefined {
  if (OFFER_SERVICES.includes(service)) return undefined
  return `${name} is the offer file of "${service}", which no model prices: there are ${OFFER_SERVICES.join(', ')}.`
}

function rowsOf(
  service: string,
  product: Fields,
  onDemand: Fields,
  region: string,
): readonly OfferRow[] | string {
  const attributes = fieldsOf(product['attributes'])
  const known = {
    sku: textOf(product['sku']),
    usageType: textOf(attributes['usagetype']),
    operation: textOf(attributes['operation']),
    family: textOf(product['productFamily']),
  }
  const here = attributes['regionCode'] ?? attributes['fromRegionCode']
  if (here !== region || !offerNameOf(service, known)) return []
  const terms = Object.values(fieldsOf(onDemand[known.sku])).map(fieldsOf)
  if (terms.length === 0) return `"${known.usageType}" has no term on demand: the file is cut short.`
  // Of several terms the one in force is the latest.
  const latest = terms.toSorted((one, other) =>
    textOf(one['effectiveDate']) < textOf(other['effectiveDate']) ? 1 : -1,
  )[0]
  const effective = textOf(latest?.['effectiveDate']).slice(0, 10)
  const rows: OfferRow[] = []
  for (const dimension of Object.values(fieldsOf(latest?.['priceDimensions'])).map(fieldsOf)) {
    const prices = fieldsOf(dimension['pricePerUnit'])
    const usd = textOf(prices['USD'])
    if (usd === '') return `prices are in ${Object.keys(prices).join(', ') || 'no currency'}, not in USD.`
    rows.push({
      ...known,
      effective,
      usd,
      unit: textOf(dimension['unit']),
      // The documentation says startingRange and endingRange, the files say beginRange and endRange.
      begin: textOf(dimension['beginRange'] ?? dimension['startingRange']),
      end: textOf(dimension['endRange'] ?? dimension['endingRange']),
      rateCode: textOf(dimension['rateCode']),
    })
  }
  return rows
}

function unusable(message: string): ReadOffer {
  return { kind: 'unusable', message }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {}
}
