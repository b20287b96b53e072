/// <reference types="vite/types/importMeta.d.ts" />
import { parse } from 'yaml'
import type { PriceBook } from '../content/price-book.ts'

const FILES = import.meta.glob<string>('../../content/prices/*.yaml', {
  eager: true,
  query: '?raw',
  import: 'default',
})

const TEXTS = new Map(Object.entries(FILES).map(([path, text]) => [path.replace(/^.*\/|\.yaml$/g, ''), text]))

/** The ids of the price books, which are the names of their files. */
export const BOOK_IDS: readonly string[] = [...TEXTS.keys()].toSorted()

/** A book as its authors wrote it; `npm run content` is what holds it against its schema. */
export function priceBook(id: string): PriceBook | undefined {
  const text = TEXTS.get(id)
  return text === undefined ? undefined : (parse(text) as PriceBook)
}
