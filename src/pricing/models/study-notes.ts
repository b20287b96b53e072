import type { PriceBook } from '../../content/price-book.ts'
import { amountReader, type Amount } from '../amount.ts'
import { sentencesOfMonth } from '../assumptions.ts'
import { estimateOf, type Bill, type Estimate } from '../bill.ts'
import { formatDecimal } from '../decimals.ts'
import { exact, multiply, subtract, sum, type Exact } from '../money.ts'
import { memoryGbOf, sizeFault, vcpuOf, type InstanceSize } from './app-runner-size.ts'
import { AVERAGE_MONTH_DAYS, USAGE_LIMITS } from './app-runner-usage.ts'

/** What the study notes ask for: one price for each hour of an instance, whether it works or waits. */
export interface NotesUsage extends InstanceSize {
  /** Days billed, 1 to 31; an average month if not given. */
  readonly days?: Amount
  /** Hours a day of all instances together, idle ones too. */
  readonly instanceHoursPerDay: Amount
  readonly requestsPerDay: Amount
  readonly buildMinutes: Amount
}

const LIMITS = {
  days: USAGE_LIMITS.days,
  instanceHoursPerDay: { name: 'Instance-hours a day', least: 0, most: 24_000 },
  requestsPerDay: { name: 'Requests a day', least: 0, most: 1_000_000_000 },
  buildMinutes: USAGE_LIMITS.buildMinutes,
} as const

/** The bill by the notes' own formula and rates. It is wrong, and shown to be held against AWS's. */
export function estimateAsInNotes(notes: PriceBook, usage: NotesUsage): Estimate {
  const { read, refuse, faults } = amountReader()
  const given = (field: keyof typeof LIMITS) => read(field, usage[field] ?? AVERAGE_MONTH_DAYS, LIMITS[field])
  const size = sizeFault(usage)
  if (size) refuse(size.field, size.message)
  const days = given('days')
  const hours = multiply(given('instanceHoursPerDay'), days)
  const requests = multiply(given('requestsPerDay'), days)
  const building = given('buildMinutes')
  if (faults.length > 0) return { kind: 'refused', faults }
  const [vcpu, memory] = [vcpuOf(usage), memoryGbOf(usage)]
  const charges = [
    {
      id: 'vcpu',
      rate: 'apprunner.active-vcpu',
      quantity: multiply(hours, vcpu),
      working: `${shown(hours)} instance-hours × ${formatDecimal(vcpu)} vCPU`,
    },
    {
      id: 'memory',
      rate: 'apprunner.active-memory',
      quantity: multiply(hours, memory),
      working: `${shown(hours)} instance-hours × ${formatDecimal(memory)} GB`,
    },
    {
      id: 'requests',
      rate: 'apprunner.requests',
      quantity: multiply(requests, exact(1, 1_000_000)),
      working: `${shown(requests)} requests`,
    },
    {
      id: 'build',
      rate: 'apprunner.build-minute',
      quantity: building,
      working: `${shown(building)} minutes of building`,
    },
  ]
  return estimateOf(notes, charges, () => ({
    assumptions: [
      ...sentencesOfMonth(notes, days),
      'The notes print one price an hour for each size, so every hour of an instance is taken at that price.',
      ...(usage.vcpu === 256 && usage.memoryMb === 512 ? [CUT] : []),
    ],
    ranges: [],
  }))
}

const CUT =
  'The notes’ table prints $0.019 an hour for this size. By their own rates it is $0.0195, which is counted here.'

/** A part of the bill on which the notes and AWS differ. `usd` is what the notes charge more, negative for less. */
export interface NotesMistake {
  readonly id: string
  readonly text: string
  readonly usd: Exact
}

/** Why the notes' bill is not AWS's. The differences add up to the difference of the two totals. */
export function mistakesOf(notes: Bill, aws: Bill): readonly NotesMistake[] {
  const all = [
    {
      id: 'idle-vcpu',
      text: 'The notes charge vCPU in every hour of an instance; AWS charges it only while it processes requests.',
      usd: subtract(amount(notes, ['vcpu']), amount(aws, ['active-vcpu'])),
    },
    {
      id: 'requests',
      text: 'The notes charge $0.40 for a million requests; AWS lists no charge for requests.',
      usd: amount(notes, ['requests']),
    },
    {
      id: 'memory',
      text: 'The memory differs.',
      usd: subtract(amount(notes, ['memory']), amount(aws, ['provisioned-memory', 'extra-memory'])),
    },
    {
      id: 'building',
      text: 'The minutes of building differ.',
      usd: subtract(amount(notes, ['build']), amount(aws, ['build'])),
    },
    {
      id: 'automatic-deployment',
      text: 'The notes leave out the monthly fee for automatic deployments.',
      usd: subtract(exact(0), amount(aws, ['automatic-deployment'])),
    },
    {
      id: 'data-transfer',
      text: 'The notes name data transfer without an amount; it is in AWS’s bill.',
      usd: subtract(exact(0), transfer(aws)),
    },
    {
      id: 'kept',
      text: 'The notes leave out logs and the images kept in ECR.',
      usd: subtract(exact(0), amount(aws, ['logs', 'kept-logs', 'images'])),
    },
  ]
  return all.filter((mistake) => mistake.usd.numerator !== 0n)
}

function amount(bill: Bill, ids: readonly string[]): Exact {
  return sum(bill.lines.filter((line) => ids.includes(line.id)).map((line) => line.amount))
}

/** A line for each tier: data-transfer, data-transfer.2, … */
function transfer(bill: Bill): Exact {
  return sum(bill.lines.filter((line) => line.id.startsWith('data-transfer')).map((line) => line.amount))
}

function shown(value: Exact): string {
  return formatDecimal(value, 2)
}
