import type { PriceBook } from '../price-book.ts'
import type { PriceBookSource } from '../types.gen.ts'
import type { Reader } from './reader.ts'
import type { YamlSource } from './yaml-source.ts'

/** The price books of these files: N. Virginia, with which all else is compared, the other regions by title, the notes. */
export function compilePriceBooks(read: Reader, files: readonly string[]): PriceBook[] {
  return files.flatMap((file) => priceBookOf(read, file)).toSorted(inOrder)
}

function priceBookOf(read: Reader, file: string): PriceBook[] {
  const found = read.yaml<PriceBookSource>(file, 'price-book')
  if (!found) return []
  const { value: book, source } = found
  read.declare(book.id, source, [])
  if (file !== `prices/${book.id}.yaml`)
    read.list.add(
      source.fault(['id'], `A price book's id is the name of its file, which is not "${book.id}".`),
    )
  for (const [at, rate] of book.rates.entries()) {
    if (book.rates.findIndex(({ id }) => id === rate.id) < at)
      read.list.add(source.fault(['rates', at, 'id'], `The book has "${rate.id}" twice.`))
    followTiers(read, source, at, rate.tiers)
  }
  return [book as PriceBook]
}

/** A gap would bill a part of a quantity at nothing, an overlap twice. */
function followTiers(
  read: Reader,
  source: YamlSource,
  at: number,
  tiers: PriceBookSource['rates'][number]['tiers'],
): void {
  for (const [index, { begin, end }] of tiers.entries()) {
    const before = index === 0 ? '0' : tiers[index - 1]?.end
    const path = ['rates', at, 'tiers', index]
    if (begin !== before)
      read.list.add(
        source.fault([...path, 'begin'], `This tier must begin at ${before}, where the one before ends.`),
      )
    if (end !== 'Inf' && Number(end) <= Number(begin))
      read.list.add(source.fault([...path, 'end'], `This tier ends at ${end}, before it begins.`))
  }
}

function inOrder(one: PriceBook, other: PriceBook): number {
  const rank = ({ id, kind }: PriceBook) => (kind === 'notes' ? 2 : id === 'us-east-1' ? 0 : 1)
  return rank(one) - rank(other) || (one.title < other.title ? -1 : 1)
}
