import { readDocument } from '../lab/document.ts'
import { instanceOf } from '../lab/instance.ts'
import { DEFAULT_SIZE } from '../lab/instance-sizes.ts'
import type { Bill, Estimate } from '../pricing/bill.ts'
import { formatDecimal, formatFixed } from '../pricing/decimals.ts'
import { estimateUnderTraffic } from '../pricing/estimate.ts'
import { IDLE_MONTH } from '../pricing/models/app-runner-usage.ts'
import { estimateAppRunner } from '../pricing/models/app-runner.ts'
import { BOOK_IDS, priceBook } from './lab-books.ts'
import { readText } from './lab-files.ts'
import { misuse, readOptions, type Misuse } from './lab-options.ts'
import type { Terminal } from './lab-terminal.ts'
import { readUsageText, type ReadUsage } from './lab-usage.ts'

const SPEC = {
  values: { format: ['text', 'json'], usage: [], book: BOOK_IDS },
  flags: [],
  files: [1, 1],
} as const

/** `lab price`: the bill of one month. 1 if the document has no price, 2 if usage or book are wrong. */
export function priceCommand(words: readonly string[], terminal: Terminal): number | Misuse {
  const options = readOptions(words, SPEC)
  if (options.kind === 'misuse') return options
  const file = options.files[0] ?? '-'
  const usageFile = options.values['usage']
  if (file === '-' && usageFile === '-') return misuse('Standard input (-) can be read only once.')
  const read = readText(file, terminal.folder)
  if (read.kind === 'unreadable') return misuse(read.message)
  const usage = usageOf(usageFile, terminal)
  if (usage.kind === 'wrong') return misuse(usage.messages.join('\n'))
  const service = serviceOf(read.text)
  if (service.kind === 'no-price') {
    terminal.err(`${file}: ${service.message}\n`)
    return 1
  }
  const estimate = estimateOf(service, usage, options.values['book'] ?? 'us-east-1')
  if (estimate.kind === 'refused') return misuse(estimate.faults.map(({ message }) => message).join('\n'))
  const bill = {
    ...estimate.bill,
    assumptions: [...service.assumptions, ...usage.assumptions, ...estimate.bill.assumptions],
  }
  terminal.out(
    options.values['format'] === 'json' ? `${JSON.stringify(billJson(bill), null, 2)}\n` : billText(bill),
  )
  return 0
}

function usageOf(file: string | undefined, terminal: Terminal): ReadUsage {
  if (file === undefined) return { kind: 'usage', usage: {}, traffic: undefined, assumptions: [] }
  const read = readText(file, terminal.folder)
  return read.kind === 'text' ? readUsageText(read.text, file) : { kind: 'wrong', messages: [read.message] }
}

interface PricedService {
  readonly kind: 'service'
  readonly vcpu: number
  readonly memoryMb: number
  readonly automaticDeployments: boolean
  readonly assumptions: readonly string[]
}

function serviceOf(text: string): PricedService | { readonly kind: 'no-price'; readonly message: string } {
  const document = readDocument(text)
  const fault = document.faults.find(({ rule }) => rule !== 'duplicate-key')
  if (fault) return { kind: 'no-price', message: fault.message }
  if (document.kind === 'apprunner-yaml')
    return {
      kind: 'service',
      vcpu: DEFAULT_SIZE.cpuUnits,
      memoryMb: DEFAULT_SIZE.memoryMb,
      automaticDeployments: false,
      assumptions: [
        'An apprunner.yaml says nothing of CPU and memory: this is the default size, 1 vCPU with 2 GB.',
      ],
    }
  const instance = instanceOf(document)
  if (!instance)
    return {
      kind: 'no-price',
      message: 'It has no price: it is no service, or its Cpu or Memory is not one that App Runner has.',
    }
  const byDefault = [instance.cpuFrom, instance.memoryFrom].some(({ kind }) => kind === 'default')
  return {
    kind: 'service',
    vcpu: instance.cpuUnits,
    memoryMb: instance.memoryMb,
    automaticDeployments: instance.autoDeployments,
    assumptions: [
      ...(byDefault
        ? [
            `The size is ${instance.cpu} with ${instance.memory}; what the request does not say is App Runner's default.`,
          ]
        : []),
      ...(instance.autoDeployments && instance.autoDeploymentsFrom.kind === 'default'
        ? ['Automatic deployments are on, since the request does not turn them off.']
        : []),
    ],
  }
}

function estimateOf(
  service: PricedService,
  { usage, traffic }: Extract<ReadUsage, { kind: 'usage' }>,
  bookId: string,
): Estimate {
  const book = priceBook(bookId)
  if (!book)
    return { kind: 'refused', faults: [{ field: 'book', message: `There is no price book ${bookId}.` }] }
  const { vcpu, memoryMb, automaticDeployments } = service
  const all = { vcpu, memoryMb, automaticDeployments, ...usage }
  return traffic === undefined
    ? estimateAppRunner(book, { ...IDLE_MONTH, ...all })
    : estimateUnderTraffic(book, all, traffic)
}

/** Decimals as texts, so that no reader makes binary floats of them; only the total is rounded, half up to cents. */
function billJson({ currency, total, lines, assumptions, ranges }: Bill): object {
  return {
    currency,
    total: formatFixed(total, 2),
    lines: lines.map(({ service, label, quantity, unit, rate, amount, source }) => ({
      service,
      label,
      quantity: formatDecimal(quantity),
      unit,
      rate: formatDecimal(rate),
      amount: formatDecimal(amount),
      source,
    })),
    assumptions,
    ranges: ranges.map(({ label, low, high, reason, source }) => ({
      label,
      low: formatDecimal(low),
      high: formatDecimal(high),
      reason,
      source,
    })),
  }
}

function billText({ currency, total, lines, assumptions, ranges }: Bill): string {
  const rows = lines.map(({ label, quantity, unit, rate, amount }) => [
    label,
    `${formatDecimal(quantity, 4)} ${unit}`,
    `× ${formatDecimal(rate)}`,
    `= ${formatFixed(amount, 2)}`,
  ])
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)))
  const table = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  const open = ranges.map(
    ({ label, low, high, reason }) =>
      `  ${label}: ${formatFixed(low, 2)} to ${formatFixed(high, 2)} more. ${reason}`,
  )
  return `${[
    ...table,
    `Total: ${formatFixed(total, 2)} ${currency} a month`,
    ...(open.length > 0 ? ['Not documented, so not in the total:', ...open] : []),
    'Assumptions:',
    ...assumptions.map((assumption) => `  ${assumption}`),
  ].join('\n')}\n`
}
