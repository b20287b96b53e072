import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import type { PriceBook } from '../../src/content/price-book.ts'
import type { GoalSource, LabSource } from '../../src/content/types.gen.ts'
import { readDocument } from '../../src/lab/read-document.ts'
import { pricedService } from '../../src/lab/exercise-cost.ts'
import { formatFixed } from '../../src/pricing/decimals.ts'
import { estimateUnderTraffic } from '../../src/pricing/estimate.ts'

const CONTENT = join(import.meta.dirname, '../../content')
const read = (file: string) => parse(readFileSync(join(CONTENT, file), 'utf8')) as unknown
const BOOK = read('prices/us-east-1.yaml') as PriceBook

const LABS = readdirSync(join(CONTENT, 'apprunner'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /labs[/\\][^/\\]+\.yaml$/.test(file))
  .map((file) => read(join('apprunner', file)) as LabSource)

/** USD a month of a text under the conditions of the exercise's price goal. */
function costOf(lab: LabSource, text: string, { monthlyPrice }: GoalSource): string | undefined {
  const priced = pricedService(readDocument(text, lab.kind), {
    kind: 'price',
    atMost: '',
    traffic: monthlyPrice?.traffic ?? {},
    size: monthlyPrice?.size,
    pausedHoursPerDay: monthlyPrice?.pausedHoursPerDay,
  })
  const estimate = priced && estimateUnderTraffic(BOOK, priced.service, priced.traffic)
  return estimate?.kind === 'bill' ? formatFixed(estimate.bill.total, 2) : undefined
}

it('every strategy of saving is an exercise, with these bills before and after', () => {
  const bills = LABS.flatMap((lab) =>
    lab.goals
      .filter(({ monthlyPrice }) => monthlyPrice)
      .map((goal) => [lab.id, costOf(lab, lab.start, goal), costOf(lab, lab.solutions[0]?.text ?? '', goal)]),
  )
  expect(Object.fromEntries(bills.map(([id, ...bill]) => [id, bill]))).toEqual({
    'pricing.lab-pair': [undefined, '37.01'],
    'pricing.lab-halve-the-bill': ['52.59', '26.79'],
    'pricing.lab-night-shift': ['17.71', '4.18'],
    'pricing.lab-deployment-dollar': ['4.37', '3.37'],
    'pricing.lab-closed-at-night': ['74.30', '38.53'],
    'pricing.lab-two-levers': ['175.20', '33.58'],
    'scaling.lab-idle-instances': ['66.67', '36.01'],
    'scaling.lab-concurrency': ['219.49', '29.69'],
    'use-cases.lab-floor': ['17.63', '2.88'],
    // More memory costs more: this one asks for no more than is needed.
    'troubleshooting.lab-out-of-memory': ['26.79', '37.01'],
  })
})
