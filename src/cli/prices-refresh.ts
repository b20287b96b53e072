import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'
import type { PriceBook } from '../content/price-book.ts'
import type { OfferFile, ReadOffer } from '../pricing/offers/offer-file.ts'
import { ratesOfOffer } from '../pricing/offers/rates-of-offer.ts'
import { changesOf, refreshedBook, reportOf } from '../pricing/offers/refreshed-book.ts'
import { replaceFile } from './lab-files.ts'
import { misuse, readOptions, type Misuse } from './lab-options.ts'
import type { Terminal } from './lab-terminal.ts'
import { readOfferCsv } from './offer-csv.ts'
import { readOfferJson } from './offer-json.ts'
import { bookText } from './price-book-file.ts'

export const USAGE = `Makes a price book anew from AWS's offer files, which are downloaded beforehand.

  npm run prices -- refresh FOLDER [--region us-east-1] [--dry-run] [--remove]

FOLDER holds offer files of one region, JSON or CSV, under any names. --dry-run only says what would change. --remove takes
out rates that a file no longer has. Exit code: 0 = refreshed, 1 = a file cannot be used and nothing was written, 2 = called wrongly.
`

/** `prices refresh`: all files are used, or none and nothing is written. `books` is the folder of the price books. */
export async function refreshCommand(
  words: readonly string[],
  terminal: Terminal,
  books: string,
): Promise<number | Misuse> {
  const regions = bookIds(books)
  const options = readOptions(words, {
    values: { region: regions },
    flags: ['dry-run', 'remove'],
    files: [1, 1],
  })
  if (options.kind === 'misuse') return options
  const region = options.values['region'] ?? 'us-east-1'
  const folder = resolve(terminal.folder, options.files[0] ?? '.')
  const files = offerFilesIn(folder)
  if ('message' in files) return files
  const read = await readAll(files, region)
  const faults = [...read.faults, ...twice(read.offers)]
  const found = read.offers.map((offer) => ratesOfOffer(offer, region, terminal.today))
  faults.push(...found.flatMap((one) => one.faults))
  if (faults.length > 0) return refused(faults, terminal)
  const file = join(books, `${region}.yaml`)
  const before = readFileSync(file, 'utf8')
  const book = parse(before) as PriceBook
  const rates = found.flatMap((one) => one.rates)
  const changes = changesOf(
    book,
    rates,
    read.offers.map(({ service }) => service),
  )
  terminal.out(`${book.title}\n${reportOf(changes).join('\n')}\n`)
  if (changes.removed.length > 0 && !options.flags.has('remove') && !options.flags.has('dry-run'))
    return refused([REMOVAL], terminal)
  if (options.flags.has('dry-run')) return 0
  const refreshed = refreshedBook(book, changes, terminal.today)
  const failure = replaceFile(file, books, bookText(before, book, refreshed))
  if (failure !== undefined) return refused([failure], terminal)
  terminal.out(`Wrote ${region}.yaml. Check its comments, then run npm run content and npm test.\n`)
  return 0
}

const REMOVAL =
  'Rates of the book are missing in the files, which may be cut short. If AWS has dropped them, say --remove.'

function bookIds(books: string): readonly string[] {
  return readdirSync(books)
    .filter((name) => name.endsWith('.yaml') && name !== 'notes.yaml')
    .map((name) => name.replace('.yaml', ''))
}

function offerFilesIn(folder: string): readonly string[] | Misuse {
  let names: readonly string[]
  try {
    names = readdirSync(folder)
  } catch {
    return misuse(`${folder} is no folder that can be read: name the one with the downloaded offer files.`)
  }
  const files = names.filter((name) => /\.(json|csv)$/i.test(name)).toSorted()
  if (files.length === 0) return misuse(`${folder} has no offer file: download them as .json or .csv.`)
  return files.map((name) => join(folder, name))
}

async function readAll(
  files: readonly string[],
  region: string,
): Promise<{ readonly offers: readonly OfferFile[]; readonly faults: readonly string[] }> {
  const reads: ReadOffer[] = []
  for (const file of files)
    reads.push(/json$/i.test(file) ? readOfferJson(file, region) : await readOfferCsv(file, region))
  return {
    offers: reads.flatMap((one) => (one.kind === 'offer' ? [one.offer] : [])),
    faults: reads.flatMap((one) => (one.kind === 'unusable' ? [one.message] : [])),
  }
}

function twice(offers: readonly OfferFile[]): readonly string[] {
  return offers.flatMap(({ name, service }, at) => {
    const earlier = offers.slice(0, at).find((other) => other.service === service)
    return earlier ? [`${earlier.name} and ${name} are both of ${service}: leave one.`] : []
  })
}

function refused(messages: readonly string[], terminal: Terminal): number {
  for (const message of messages) terminal.err(`${message}\n`)
  terminal.err('Nothing was written.\n')
  return 1
}
