import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { PriceBook } from '../../src/content/price-book.ts'

/** A price book as authors wrote it; the content check is what holds it against its schema. */
export function openBook(id: string): PriceBook {
  return parse(readFileSync(`content/prices/${id}.yaml`, 'utf8')) as PriceBook
}

/** The ids of all books: the names of their files. */
export const BOOKS: readonly string[] = readdirSync('content/prices')
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace('.yaml', ''))

export const VIRGINIA = openBook('us-east-1')
