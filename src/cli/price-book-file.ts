import { isMap, isScalar, isSeq, parseDocument, Scalar, visit, YAMLSeq } from 'yaml'
import type { PriceBook } from '../content/price-book.ts'

/**
 * The text of a book that takes the place of `before`: rows that did not change keep their comments and their form, new
 * ones get the form of the others.
 */
export function bookText(before: string, old: PriceBook, book: PriceBook): string {
  const document = parseDocument(before)
  const rates = document.get('rates')
  const kept = new Map<string, unknown>()
  if (isSeq(rates)) for (const node of rates.items) if (isMap(node)) kept.set(String(node.get('id')), node)
  const same = new Set(book.rates.filter((rate) => old.rates.includes(rate)).map(({ id }) => id))
  document.set('readOn', quoted(book.readOn))
  const rows = new YAMLSeq<unknown>()
  rows.items = book.rates.map((rate) => {
    const node = (same.has(rate.id) ? kept.get(rate.id) : undefined) ?? document.createNode(rate)
    return node
  })
  for (const [at, node] of rows.items.entries()) if (isMap(node)) node.spaceBefore = at > 0
  document.set('rates', rows)
  visit(document, {
    Pair(_, { key, value }) {
      const name = isScalar(key) ? String(key.value) : ''
      if (isScalar(value) && QUOTED.has(name)) value.type = Scalar.QUOTE_SINGLE
      if (name === 'tiers' && isSeq(value)) for (const tier of value.items) if (isMap(tier)) tier.flow = true
    },
  })
  return document.toString({ lineWidth: 0, singleQuote: true })
}

/** Money and days are texts, whatever they look like. */
const QUOTED: ReadonlySet<string> = new Set(['begin', 'end', 'usd', 'readOn', 'effective'])

function quoted(text: string): Scalar<string> {
  const scalar = new Scalar(text)
  scalar.type = Scalar.QUOTE_SINGLE
  return scalar
}
