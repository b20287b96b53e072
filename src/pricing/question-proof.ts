import type { ProofFault, Proved } from '../content/compile/provers.ts'
import type { PriceBook } from '../content/price-book.ts'
import type { ShownBill } from '../content/question.ts'
import type { PricingQuestionSource } from '../content/types.gen.ts'
import { isUnverified, totalOf, type Bill } from './bill.ts'
import { formatDecimal, formatFixed } from './decimals.ts'
import { priced, type PricedUsage } from './priced-usage.ts'

/**
 * Computes the key of a question for a price and the figure of each misconception, to the cent. What an option states
 * must be what follows, no two figures may be the same, and no rate may decide that nobody could read at AWS.
 */
export function provePricing(
  question: PricingQuestionSource,
  books: readonly PriceBook[],
): Proved<ShownBill> {
  const known = books.filter(({ kind }) => kind === 'aws')
  const book = known.find(({ id }) => id === question.book)
  if (!book) {
    const ids = known.map(({ id }) => id).join(', ')
    return refused([
      {
        path: ['book'],
        message: `There is no price book "${question.book}" of what AWS charges: choose from ${ids}.`,
      },
    ])
  }
  const usage = priced(question.usage, book)
  if (usage.estimate.kind === 'refused')
    return refused(
      usage.estimate.faults.map(({ field, message }) => ({
        path: ['usage', usage.service, usage.fieldOf(field)],
        message,
      })),
    )
  const { bill } = usage.estimate
  const undecided = [
    ...bill.unpriced.map(({ message }) => message),
    ...bill.lines.filter(({ evidence }) => isUnverified(evidence)).map(({ label }) => `${label}: ${UNREAD}`),
  ]
  const faults =
    undecided.length > 0
      ? undecided.map((message) => ({ path: ['usage', usage.service], message }))
      : faultsOfOptions(question, bill, usage)
  return faults.length > 0 ? refused(faults) : { kind: 'proved', proof: shownBill(bill) }
}

const UNREAD = 'this rate could not be read at AWS, so it can decide no key. Leave out what needs it.'

function refused(faults: readonly ProofFault[]): Proved<never> {
  return { kind: 'refused', faults }
}

function faultsOfOptions({ options }: PricingQuestionSource, bill: Bill, usage: PricedUsage): ProofFault[] {
  const key = formatFixed(bill.total, 2)
  const faults: ProofFault[] = []
  const figures: string[] = []
  for (const [at, { right, from, usd }] of options.entries()) {
    const lines = right ? bill.lines : usage.linesBy(from ?? '')
    if (!lines) {
      const message = `"${from}" is no misconception of ${usage.service}: choose from ${usage.misconceptions.join(', ')}.`
      faults.push({ path: ['options', at, 'from'], message })
      continue
    }
    const figure = formatFixed(totalOf(lines), 2)
    if (!right && figure === key)
      faults.push({
        path: ['options', at, 'from'],
        message: `Who believes this comes to ${figure} as well, which is right: choose another misconception.`,
      })
    else if (lines.length === 0 || figure === '0.00')
      faults.push({
        path: ['options', at, 'from'],
        message: 'This misconception leads to no figure here: choose another one.',
      })
    else if (figures.includes(figure))
      faults.push({
        path: ['options', at, 'from'],
        message: `This comes to ${figure}, which another option says already: choose another misconception.`,
      })
    else if (usd !== figure)
      faults.push({
        path: ['options', at, 'usd'],
        message: `The pricing engine reckons ${figure}, not ${usd}.`,
      })
    figures.push(figure)
  }
  return faults
}

/** A bill as decimals, rounded only here. */
export function shownBill({ total, lines, assumptions, ranges }: Bill): ShownBill {
  return {
    total: formatFixed(total, 2),
    lines: lines.map((line) => ({
      label: line.label,
      working: line.working,
      quantity: formatDecimal(line.quantity, 2),
      unit: line.unit,
      rate: formatDecimal(line.rate),
      amount: formatFixed(line.amount, 2),
      source: line.source,
    })),
    assumptions: [...assumptions, ...ranges.map(({ label, reason }) => `Left open: ${label}. ${reason}`)],
  }
}
