import type { Rate } from '../../content/price-book.ts'
import { formatDecimal, parseDecimal } from '../decimals.ts'
import { compare, divide, exact, multiply, type Exact } from '../money.ts'
import { cataloguedRate } from '../rate-catalogue.ts'
import { addressOf, type OfferFile, type OfferRow } from './offer-file.ts'
import { offerNameOf, type OfferName } from './offer-names.ts'

/** The rates of one offer file, or a sentence for each reason why it cannot be trusted. */
export interface RatesOfOffer {
  readonly rates: readonly Rate[]
  readonly faults: readonly string[]
}

/** Puts the rows of an offer file together to rates, each with all its tiers. `readOn` is YYYY-MM-DD. */
export function ratesOfOffer(offer: OfferFile, region: string, readOn: string): RatesOfOffer {
  const rows = new Map<OfferName, OfferRow[]>()
  for (const row of offer.rows) {
    const name = offerNameOf(offer.service, row)
    if (name) rows.set(name, [...(rows.get(name) ?? []), row])
  }
  const faults: string[] = []
  const rates = [...rows].flatMap(([name, its]) => {
    const made = rateOf(name, its, { source: addressOf(offer, region), readOn })
    if (typeof made !== 'string') return [made]
    faults.push(`${offer.name}: ${made}`)
    return []
  })
  if (rates.length === 0 && faults.length === 0)
    faults.push(
      `${offer.name} has no price that a model needs in ${region}: download the file of this region, as a whole.`,
    )
  return { rates, faults }
}

function rateOf(
  name: OfferName,
  rows: readonly OfferRow[],
  origin: Pick<Rate, 'source' | 'readOn'>,
): Rate | string {
  const [first] = rows
  const catalogued = cataloguedRate(name.id)
  if (!first || !catalogued) return `${name.id} is asked for by no model.`
  const title = `"${first.usageType}"`
  const unit = rows.find((row) => !name.units.includes(row.unit))?.unit
  if (unit !== undefined)
    return `${title} is priced by "${unit}", not by ${name.units.join(' or ')}: its rate may mean something else.`
  const skus = [...new Set(rows.map(({ sku }) => sku))]
  const priced = skus.map((sku) =>
    tiersOf(
      name,
      rows.filter((row) => row.sku === sku),
    ),
  )
  const [tiers = 'has no price.'] = priced
  if (typeof tiers === 'string') return `${title} ${tiers}`
  if (priced.some((other) => typeof other === 'string' || pricesOf(other) !== pricesOf(tiers)))
    return `${title} has ${priced.length} products at different prices, so nobody knows which is meant.`
  return {
    id: name.id,
    service: name.service,
    usageType: first.usageType,
    ...(first.operation === '' ? {} : { operation: first.operation }),
    label: catalogued.label,
    unit: catalogued.unit,
    tiers,
    sku: first.sku,
    ...(first.effective === '' ? {} : { effective: first.effective }),
    ...origin,
    evidence: 'read',
  }
}

/** Without the rate codes, which differ from product to product. */
function pricesOf(tiers: Rate['tiers']): string {
  return tiers.map(({ begin, end, usd }) => `${begin}–${end}: ${usd}`).join()
}

function tiersOf(name: OfferName, rows: readonly OfferRow[]): Rate['tiers'] | string {
  const read = rows.map((row) => ({
    begin: parseDecimal(row.begin),
    end: row.end === 'Inf' ? undefined : parseDecimal(row.end),
    usd: parseDecimal(row.usd),
    row,
  }))
  const tiers: Rate['tiers'][number][] = []
  let reached: Exact | undefined = exact(0)
  for (const { begin, end, usd, row } of read.toSorted((one, other) => order(one.begin, other.begin))) {
    if (!begin || !usd || (!end && row.end !== 'Inf') || usd.numerator < 0n)
      return `has a price that is none: ${row.usd} from ${row.begin} to ${row.end}.`
    if (!reached || compare(begin, reached) !== 0)
      return 'has tiers with a gap or an overlap: the file may be cut short.'
    tiers.push({
      begin: ours(begin, name),
      end: end ? ours(end, name) : 'Inf',
      usd: formatDecimal(multiply(usd, name.per), 20),
      rateCode: row.rateCode,
    })
    reached = end
  }
  return reached ? 'has no tier without an end: the file may be cut short.' : tiers
}

function order(one: Exact | undefined, other: Exact | undefined): number {
  return one && other ? compare(one, other) : 0
}

function ours(units: Exact, { per }: OfferName): string {
  return formatDecimal(divide(units, exact(per)), 20)
}
