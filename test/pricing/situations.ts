import { compareServices, EVERYDAY_NEED, totalOfOffer } from '../../src/pricing/compare.ts'
import { CONTENDERS, type Need } from '../../src/pricing/contenders.ts'
import { DAY_PRESETS } from '../../src/pricing/day-presets.ts'
import { formatFixed } from '../../src/pricing/decimals.ts'
import { coverageText } from '../../src/pricing/coverage.ts'
import { spreadDay } from '../../src/pricing/day.ts'
import { estimateAppRunnerDay } from '../../src/pricing/models/app-runner-day.ts'
import { estimateAsInNotesDay } from '../../src/pricing/models/study-notes-day.ts'
import { subtract } from '../../src/pricing/money.ts'
import { BOOKS, openBook, VIRGINIA } from './books.ts'

const NOTES = openBook('notes')

const preset = (id: string) => DAY_PRESETS.find((candidate) => candidate.id === id)
const like = (id: string, change: Partial<Need> = {}): Need => {
  const { shape = [], requestsPerDay = 0, durationMs = 1 } = preset(id) ?? {}
  return { ...EVERYDAY_NEED, shape, requestsPerDay, durationMs, ...change }
}

/** Ten situations whose bills stand in the README of the price books. Anything not said is as in the first. */
export const SITUATIONS: readonly (readonly [name: string, need: Need])[] = [
  ['Office hours', EVERYDAY_NEED],
  ['Nobody comes', like('always-on', { requestsPerDay: 0 })],
  ['Nearly idle', like('nearly-idle')],
  ['One request a minute', like('always-on', { requestsPerDay: 1440 })],
  ['Always on', like('always-on')],
  ['Always on, three instances', like('always-on', { minSize: 3 })],
  ['Always on, 500 KB a response', like('always-on', { responseKb: 500 })],
  ['Spiky', like('spiky')],
  ['Nightly batch', like('nightly-batch')],
  [
    'A million on 4 vCPU / 12 GB',
    like('always-on', { requestsPerDay: 1_000_000, vcpu: 4096, memoryMb: 12_288 }),
  ],
]

export const COLUMNS = CONTENDERS.filter(({ id }) => id !== 'fargate-spot' && id !== 'lambda-rest')

/** What the study notes would charge for App Runner in the same situations, beside AWS's rates. */
export function notesTable(): readonly (readonly string[])[] {
  const rows = SITUATIONS.map(([name, need]) => {
    const notes = estimateAsInNotesDay(NOTES, need, need)
    const read = spreadDay(need)
    const aws = read.kind === 'day' ? estimateAppRunnerDay(VIRGINIA, need, read.day) : read
    if (notes.kind === 'refused' || aws.kind === 'refused') return [name, 'no price', 'no price', '']
    const [theirs, ours] = [notes.bill.total, aws.bill.total]
    return [name, ...[ours, theirs, subtract(theirs, ours)].map((value) => formatFixed(value, 2))]
  })
  return [['Situation', 'By AWS’s rates', 'As in the notes', 'Difference'], ...rows]
}

/** What each book knows. */
export function booksTable(): readonly (readonly string[])[] {
  const rows = BOOKS.map(openBook)
    .filter(({ kind }) => kind === 'aws')
    .map(({ id, title, rates }) => [`\`${id}\``, title, coverageText(rates.map((rate) => rate.id))])
  return [['Book', 'Region', 'Known'], ...rows]
}

/** The table of the README as cells: a header, then a row for each situation. */
export function situationTable(): readonly (readonly string[])[] {
  const rows = SITUATIONS.map(([name, need]) => {
    const comparison = compareServices(VIRGINIA, need, COLUMNS)
    const amounts = COLUMNS.map(({ id }) => {
      if (comparison.kind === 'refused') return 'no price'
      const offer = comparison.offers.find(({ contender }) => contender.id === id)
      const total = offer && totalOfOffer(offer)
      return total ? formatFixed(total, 2) : 'no price'
    })
    return [name, ...amounts]
  })
  return [['Situation', ...COLUMNS.map(({ name }) => name)], ...rows]
}
