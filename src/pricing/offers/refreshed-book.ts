import type { PriceBook, Rate } from '../../content/price-book.ts'
import { RATE_CATALOGUE } from '../rate-catalogue.ts'
import { OFFER_NAMES } from './offer-names.ts'

/** What offer files change in a book. */
export interface BookChanges {
  readonly added: readonly Rate[]
  readonly changed: readonly { readonly before: Rate; readonly after: Rate }[]
  readonly unchanged: readonly Rate[]
  /** In the book, and missing in the file of their service. */
  readonly removed: readonly Rate[]
  /** Of services without a file, or without a known name in it. */
  readonly kept: readonly Rate[]
}

/** Holds the rates of offer files against a book. `services` are those that have a file. */
export function changesOf(book: PriceBook, found: readonly Rate[], services: readonly string[]): BookChanges {
  const before = new Map(book.rates.map((rate) => [rate.id, rate]))
  const after = new Map(found.map((rate) => [rate.id, rate]))
  const missing = book.rates.filter(({ id }) => !after.has(id))
  const sought = (rate: Rate) =>
    services.includes(rate.service) && OFFER_NAMES.some(({ id }) => id === rate.id)
  return {
    added: found.filter(({ id }) => !before.has(id)),
    changed: found.flatMap((rate) => {
      const old = before.get(rate.id)
      return old && pricesOf(old) !== pricesOf(rate) ? [{ before: old, after: rate }] : []
    }),
    unchanged: found.filter((rate) => {
      const old = before.get(rate.id)
      return old !== undefined && pricesOf(old) === pricesOf(rate)
    }),
    removed: missing.filter(sought),
    kept: missing.filter((rate) => !sought(rate)),
  }
}

/** The book after the changes, in the order of the catalogue. `readOn` is YYYY-MM-DD. */
export function refreshedBook(book: PriceBook, changes: BookChanges, readOn: string): PriceBook {
  const rates = [
    ...changes.added,
    ...changes.changed.map(({ after }) => after),
    ...changes.unchanged,
    ...changes.kept,
  ]
  const place = ({ id }: Rate) => RATE_CATALOGUE.findIndex((rate) => rate.id === id)
  return { ...book, readOn, rates: rates.toSorted((one, other) => place(one) - place(other)) }
}

/** The report of a refresh: a line for each rate that is new, gone or another, and how many are the same. */
export function reportOf({ added, changed, unchanged, removed, kept }: BookChanges): readonly string[] {
  return [
    ...added.map((rate) => `added      ${rate.id}  ${pricesOf(rate)} USD per ${rate.unit}`),
    ...changed.map(
      ({ before, after }) =>
        `changed    ${after.id}  ${pricesOf(before)} → ${pricesOf(after)} USD per ${after.unit}`,
    ),
    ...removed.map((rate) => `removed    ${rate.id}  was ${pricesOf(rate)} USD per ${rate.unit}`),
    ...unchanged.map((rate) => `unchanged  ${rate.id}  ${pricesOf(rate)} USD per ${rate.unit}`),
    ...kept.map((rate) => `not sought ${rate.id}  ${pricesOf(rate)} USD per ${rate.unit}`),
    `${added.length} added, ${changed.length} changed, ${removed.length} removed, ${unchanged.length} unchanged, ${kept.length} not sought`,
  ]
}

/** A rate's prices with the borders of its tiers: "0.09 to 10240, 0.085 to 51200, 0.07". */
function pricesOf({ tiers }: Rate): string {
  return tiers.map(({ usd, end }) => `${plain(usd)}${end === 'Inf' ? '' : ` to ${plain(end)}`}`).join(', ')
}

/** 0.10 and 0.1 are the same price. */
function plain(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal
}
