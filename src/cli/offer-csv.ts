import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { CsvError, parse } from 'csv-parse'
import type { OfferRow, ReadOffer } from '../pricing/offers/offer-file.ts'
import { offerNameOf } from '../pricing/offers/offer-names.ts'
import { foreignService } from './offer-json.ts'

/** Five rows say what the file is; the sixth names the columns. */
const METADATA_ROWS = 5

/** The columns that a price needs; names are compared without spaces and case. */
const COLUMNS = {
  sku: 'SKU',
  rateCode: 'RateCode',
  termType: 'TermType',
  effective: 'EffectiveDate',
  begin: 'StartingRange',
  end: 'EndingRange',
  unit: 'Unit',
  usd: 'PricePerUnit',
  currency: 'Currency',
  family: 'Product Family',
  usageType: 'usageType',
  operation: 'operation',
} as const
/** One of these says where a price holds. */
const REGION_COLUMNS = ['Region Code', 'From Region Code']

type Column = keyof typeof COLUMNS
type Cells = readonly string[]

/** Reads AWS's offer file in CSV row by row, so that EC2's half a gigabyte takes no memory. */
export async function readOfferCsv(path: string, region: string): Promise<ReadOffer> {
  const name = basename(path)
  const unusable = (message: string): ReadOffer => ({ kind: 'unusable', message: `${name} ${message}` })
  const metadata = new Map<string, string>()
  const rows: OfferRow[] = []
  let header: Header | undefined
  let count = 0
  // Metadata rows have two cells, so lengths are compared here.
  const parser = parse({ bom: true, relax_column_count: true, max_record_size: 1_000_000 })
  const input = createReadStream(path)
    .on('error', (error) => parser.destroy(error))
    .pipe(parser)
  try {
    for await (const cells of input as AsyncIterable<string[]>) {
      count++
      if (count <= METADATA_ROWS) {
        metadata.set(folded(cells[0] ?? ''), cells[1] ?? '')
        continue
      }
      const service = metadata.get('offercode') ?? ''
      if (!header) {
        if (service === '') return unusable('is no offer file of AWS: its first five rows have no OfferCode.')
        const foreign = foreignService(name, service)
        if (foreign !== undefined) return { kind: 'unusable', message: foreign }
        const read = headerOf(cells)
        if (typeof read === 'string') return unusable(read)
        header = read
        continue
      }
      if (cells.length !== header.length)
        return unusable(
          `has ${cells.length} cells in row ${count} and ${header.length} columns: it is cut short or damaged.`,
        )
      const row = rowOf(cells, header, service, region)
      if (typeof row === 'string') return unusable(`has a price in row ${count} ${row}, not in USD.`)
      if (row) rows.push(row)
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return unusable(`is cut short or no CSV: ${error.message}.`)
  }
  if (!header) return unusable(`has ${count} rows: it is cut short, for its columns stand in row 6.`)
  const service = metadata.get('offercode') ?? ''
  const version = metadata.get('version') || 'current'
  return { kind: 'offer', offer: { name, service, version, format: 'csv', rows } }
}

interface Header {
  readonly length: number
  readonly at: Readonly<Record<Column, number>>
  readonly regions: readonly number[]
}

function headerOf(cells: Cells): Header | string {
  const names = cells.map(folded)
  const at = Object.fromEntries(
    Object.entries(COLUMNS).map(([column, title]) => [column, names.indexOf(folded(title))]),
  ) as Record<Column, number>
  const missing = Object.entries(at).filter(([, place]) => place < 0)
  const regions = REGION_COLUMNS.map((title) => names.indexOf(folded(title))).filter((place) => place >= 0)
  if (missing.length > 0)
    return `has no column ${missing.map(([column]) => COLUMNS[column as Column]).join(', ')} in row 6: it is no offer file of AWS, or of another shape.`
  if (regions.length === 0)
    return 'has no column Region Code in row 6, so nobody knows where its prices hold.'
  return { length: cells.length, at, regions }
}

/** A row that a model wants, nothing for all others, or the currency that it cannot be in. */
function rowOf(
  cells: Cells,
  { at, regions }: Header,
  service: string,
  region: string,
): OfferRow | string | undefined {
  const cell = (column: Column) => cells[at[column]] ?? ''
  if (cell('termType') !== 'OnDemand' || !regions.some((place) => cells[place] === region)) return undefined
  const row: OfferRow = {
    sku: cell('sku'),
    usageType: cell('usageType'),
    operation: cell('operation'),
    family: cell('family'),
    unit: cell('unit'),
    begin: cell('begin'),
    end: cell('end'),
    usd: cell('usd'),
    rateCode: cell('rateCode'),
    effective: cell('effective').slice(0, 10),
  }
  if (!offerNameOf(service, row)) return undefined
  return cell('currency') === 'USD' ? row : `in ${cell('currency') || 'no currency'}`
}

function folded(name: string): string {
  return name.replaceAll(/\s/g, '').toLowerCase()
}
