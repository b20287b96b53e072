import type { PriceBook } from '../content/price-book.ts'
import { whyNoPrice, type Bill, type Estimate } from '../pricing/bill.ts'
import { compareServices, EVERYDAY_NEED, type Offer } from '../pricing/compare.ts'
import { spreadDay } from '../pricing/day.ts'
import { estimateAppRunnerDay } from '../pricing/models/app-runner-day.ts'
import { IDLE_MONTH } from '../pricing/models/app-runner-usage.ts'
import { estimateAppRunner } from '../pricing/models/app-runner.ts'
import { estimateAsInNotesDay } from '../pricing/models/study-notes-day.ts'
import { estimateAsInNotesMonth } from '../pricing/models/study-notes-month.ts'
import { BOOK_IDS, priceBook } from './lab-books.ts'
import { readText } from './lab-files.ts'
import { misuse, readOptions, type Misuse } from './lab-options.ts'
import { billJson, billText, notesSentences } from './lab-price-report.ts'
import { pricedServiceOf, type PricedService } from './lab-priced-service.ts'
import type { Terminal } from './lab-terminal.ts'
import { readUsageText, type ReadUsage } from './lab-usage.ts'

const SPEC = {
  values: { format: ['text', 'json'], usage: [], book: BOOK_IDS },
  flags: ['compare'],
  files: [1, 1],
} as const

type Usage = Extract<ReadUsage, { kind: 'usage' }>

/** `lab price`: the bill of one month. 1 if the document or a part of it has no price, 2 if usage or book are wrong. */
export function priceCommand(words: readonly string[], terminal: Terminal): number | Misuse {
  const options = readOptions(words, SPEC)
  if (options.kind === 'misuse') return options
  const file = options.files[0] ?? '-'
  const usageFile = options.values['usage']
  if (file === '-' && usageFile === '-') return misuse('Standard input (-) can be read only once.')
  const read = readText(file, terminal.folder)
  if (read.kind === 'unreadable') return misuse(read.message)
  const usage = usageOf(usageFile, options.flags.has('compare'), terminal)
  if (usage.kind === 'wrong') return misuse(usage.messages.join('\n'))
  const service = pricedServiceOf(read.text)
  if (service.kind === 'no-price') {
    terminal.err(`${file}: ${service.message}\n`)
    return 1
  }
  const book = priceBook(options.values['book'] ?? 'us-east-1')
  if (!book) return misuse(`There is no price book ${options.values['book']}.`)
  const estimate = book.kind === 'notes' ? asInNotes(book, service, usage) : asByAws(book, service, usage)
  if (estimate.kind === 'refused') return misuse(estimate.faults.map(({ message }) => message).join('\n'))
  const offers = options.flags.has('compare') ? offersOf(book, service, usage) : undefined
  if (offers && 'message' in offers) return offers
  const bill = {
    ...estimate.bill,
    assumptions: [...service.assumptions, ...usage.assumptions, ...estimate.bill.assumptions],
  }
  const print = options.values['format'] === 'json' ? billJson : billText
  terminal.out(print(bill, offers))
  return exitCodeOf(bill, file, terminal)
}

/** A bill with a part that has no rate is no price: programs see it in the exit code, people in the sentences. */
function exitCodeOf(bill: Bill, file: string, terminal: Terminal): number {
  const reasons = whyNoPrice({ kind: 'bill', bill })
  for (const reason of reasons) terminal.err(`${file}: ${reason}\n`)
  return reasons.length === 0 ? 0 : 1
}

function usageOf(file: string | undefined, compares: boolean, terminal: Terminal): ReadUsage {
  if (file === undefined)
    return {
      kind: 'usage',
      usage: {},
      traffic: compares ? EVERYDAY_NEED : undefined,
      assumptions: compares ? [EVERYDAY] : [],
    }
  const read = readText(file, terminal.folder)
  if (read.kind === 'unreadable') return { kind: 'wrong', messages: [read.message] }
  const usage = readUsageText(read.text, file)
  if (compares && usage.kind === 'usage' && !usage.traffic) return { kind: 'wrong', messages: [NO_TRAFFIC] }
  return usage
}

const EVERYDAY =
  'No usage was given: 7,200 requests a day in office hours, of 200 ms and 20 KB each, 100 at once on one instance.'
const NO_TRAFFIC =
  '--compare needs "traffic" in the usage, such as {"traffic":{"requestsPerDay":7200}}: instance hours mean nothing to a function.'

function asByAws(book: PriceBook, service: PricedService, { usage, traffic }: Usage): Estimate {
  const { vcpu, memoryMb, automaticDeployments } = service
  if (!traffic)
    return estimateAppRunner(book, { ...IDLE_MONTH, vcpu, memoryMb, automaticDeployments, ...usage })
  const read = spreadDay(traffic)
  if (read.kind === 'refused') return read
  return estimateAppRunnerDay(book, { vcpu, memoryMb }, read.day, { automaticDeployments, ...usage })
}

/** By the notes' formula and rates, with what AWS would charge and why it differs among the assumptions. */
function asInNotes(notes: PriceBook, service: PricedService, usage: Usage): Estimate {
  const aws = priceBook(notes.region)
  const size = { vcpu: service.vcpu, memoryMb: service.memoryMb }
  const estimate = usage.traffic
    ? estimateAsInNotesDay(notes, size, usage.traffic, usage.usage)
    : estimateAsInNotesMonth(notes, { ...IDLE_MONTH, ...size, ...usage.usage })
  const real = aws && asByAws(aws, service, usage)
  if (estimate.kind === 'refused' || real?.kind !== 'bill') return real?.kind === 'refused' ? real : estimate
  const assumptions = [...estimate.bill.assumptions, ...notesSentences(estimate.bill, real.bill)]
  return { kind: 'bill', bill: { ...estimate.bill, assumptions } }
}

function offersOf(
  book: PriceBook,
  { vcpu, memoryMb }: PricedService,
  { traffic, usage }: Usage,
): readonly Offer[] | Misuse {
  if (book.kind === 'notes')
    return misuse('The study notes have prices of App Runner alone: choose another book to compare.')
  if (Object.keys(usage).some((key) => key === 'days' || key === 'pausedHoursPerDay'))
    return misuse('--compare takes whole average months: leave out "days" and "pausedHoursPerDay".')
  const { logsGb = 0, imagesGb = 0 } = usage
  const need = {
    ...EVERYDAY_NEED,
    ...traffic,
    vcpu,
    memoryMb,
    logsGb: Number(logsGb),
    imagesGb: Number(imagesGb),
  }
  const comparison = compareServices(book, need)
  if (comparison.kind === 'comparison') return comparison.offers
  return misuse(comparison.faults.map(({ message }) => message).join('\n'))
}
