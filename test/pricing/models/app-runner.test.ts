import { describe, expect, it } from 'vitest'
import { formatFixed, parseDecimal } from '../../../src/pricing/decimals.ts'
import { exact, multiply, sum } from '../../../src/pricing/money.ts'
import { INSTANCE_SIZES } from '../../../src/pricing/models/app-runner-size.ts'
import {
  AVERAGE_MONTH_DAYS,
  IDLE_MONTH,
  type AppRunnerUsage,
} from '../../../src/pricing/models/app-runner-usage.ts'
import { estimateAppRunner } from '../../../src/pricing/models/app-runner.ts'
import { amountOf, appRunnerBill, sentences, usd } from '../bills.ts'
import { openBook, VIRGINIA } from '../books.ts'

const ALWAYS_ACTIVE = { activeHoursPerDay: 24 }
const hourly = (text: string) => usd(multiply(parseDecimal(text) ?? exact(0), 730))

const rangeOf = (usage: Partial<AppRunnerUsage>, id: string) =>
  appRunnerBill(usage).ranges.find((range) => range.id === id)

describe('the eleven sizes in a month of 730 hours', () => {
  const table = [
    [256, 512, '0.0035', '0.0195', '2.555', '14.235'],
    [256, 1024, '0.007', '0.023', '5.11', '16.79'],
    [512, 1024, '0.007', '0.039', '5.11', '28.47'],
    [1024, 2048, '0.014', '0.078', '10.22', '56.94'],
    [1024, 3072, '0.021', '0.085', '15.33', '62.05'],
    [1024, 4096, '0.028', '0.092', '20.44', '67.16'],
    [2048, 4096, '0.028', '0.156', '20.44', '113.88'],
    [2048, 6144, '0.042', '0.17', '30.66', '124.1'],
    [4096, 8192, '0.056', '0.312', '40.88', '227.76'],
    [4096, 10240, '0.07', '0.326', '51.1', '237.98'],
    [4096, 12288, '0.084', '0.34', '61.32', '248.2'],
  ] as const

  it.each(table)('%i units, %i MB', (vcpu, memoryMb, idleHour, activeHour, idle, active) => {
    const idleMonth = appRunnerBill({ vcpu, memoryMb }).total
    const activeMonth = appRunnerBill({ vcpu, memoryMb, ...ALWAYS_ACTIVE }).total
    expect([usd(idleMonth), usd(activeMonth)]).toEqual([idle, active])
    expect([usd(idleMonth), usd(activeMonth)]).toEqual([hourly(idleHour), hourly(activeHour)])
  })

  it('are all that App Runner offers', () => {
    expect(INSTANCE_SIZES.map((size) => [size.vcpu, size.memoryMb])).toEqual(
      table.map((row) => row.slice(0, 2)),
    )
  })

  it('cost 0.0195 an active hour at the smallest, which the notes cut to 0.019', () => {
    const day = appRunnerBill({ vcpu: 256, memoryMb: 512, days: 1, ...ALWAYS_ACTIVE })
    expect(usd(multiply(day.total, exact(1, 24)))).toBe('0.0195')
  })
})

describe('named situations', () => {
  const office: Partial<AppRunnerUsage> = { days: 30, activeHoursPerDay: 8 }

  it.each<[string, Partial<AppRunnerUsage>, string]>([
    ['idle for an average month', {}, '10.22'],
    ['idle for 30 days', { days: 30 }, '10.08'],
    ['8 active hours on 30 days', office, '25.44'],
    ['the same with automatic deployments', { ...office, automaticDeployments: true }, '26.44'],
    ['the same with 100 build minutes', { ...office, buildMinutes: 100 }, '25.94'],
    ['paused for 16 hours, active for 8', { ...office, pausedHoursPerDay: 16 }, '18.72'],
    ['paused all day', { days: 30, pausedHoursPerDay: 24 }, '0'],
    ['three provisioned, one active', { ...office, provisionedInstances: 3 }, '45.6'],
    ['one provisioned, three active', { ...office, activeInstances: 3 }, '62.88'],
    ['two provisioned, two active', { ...office, provisionedInstances: 2, activeInstances: 2 }, '50.88'],
    ['144 activations of a second', { activationsPerDay: 144, activeHoursPerDay: 0.04 }, '14.892'],
  ])('%s', (_, usage, total) => expect(usd(appRunnerBill(usage).total)).toBe(total))

  it('a day of 8 active hours, rounded to cents before it is taken 30 times, is 25.50 as in AWS’s example', () => {
    const day = formatFixed(appRunnerBill({ ...office, days: 1 }).total, 2)
    expect(day).toBe('0.85')
    expect(usd(multiply(parseDecimal(day) ?? exact(0), 30))).toBe('25.5')
  })
})

describe('vCPU', () => {
  it('is billed by the second, a begun one in full', () => {
    const half = appRunnerBill({ days: 1, activeHoursPerDay: exact(1, 7200) })
    const whole = appRunnerBill({ days: 1, activeHoursPerDay: exact(1, 3600) })
    expect(amountOf(half, 'active-vcpu')).toEqual(amountOf(whole, 'active-vcpu'))
    expect(amountOf(whole, 'active-vcpu')).toEqual(exact(64, 3_600_000))
  })

  it('is billed at least a minute for each activation: one every ten minutes is 4,380 minutes a month', () => {
    const bill = appRunnerBill({ activationsPerDay: 144, activeHoursPerDay: exact(144, 3600) })
    const line = bill.lines.find((candidate) => candidate.id === 'active-vcpu')
    expect(line?.quantity).toEqual(exact(4380, 60))
    expect(usd(amountOf(bill, 'active-vcpu'))).toBe('4.672')
  })

  it('is not billed twice when activations are longer than the minimum', () => {
    const long = appRunnerBill({ activationsPerDay: 10, activeHoursPerDay: 2 })
    expect(long.total).toEqual(appRunnerBill({ activeHoursPerDay: 2 }).total)
  })
})

describe('the bill', () => {
  const bill = appRunnerBill({
    ...ALWAYS_ACTIVE,
    activeInstances: 2,
    buildMinutes: 30,
    automaticDeployments: true,
  })

  it('has a line for each thing that costs, and only for those', () => {
    const ids = ['provisioned-memory', 'active-vcpu', 'extra-memory', 'build', 'automatic-deployment']
    expect(bill.lines.map((line) => line.id)).toEqual(ids)
    expect(appRunnerBill().lines.map((line) => line.id)).toEqual(ids.slice(0, 2))
  })

  it('shows its working, and the sum of its lines is its total', () => {
    for (const line of bill.lines) {
      expect(multiply(line.quantity, line.rate)).toEqual(line.amount)
      expect(line.source).toMatch(/^https:/)
      expect(line.working).not.toMatch(/NaN|undefined/)
    }
    expect(sum(bill.lines.map((line) => line.amount))).toEqual(bill.total)
    expect(bill.lines[0]?.working).toBe('1 instance × 2 GB × 730 h')
    expect(bill.lines[1]?.working).toBe('2 instances × 1 vCPU × 730 h')
  })

  it('says which rate is unverified, and when the book was read', () => {
    const said = bill.assumptions.join('\n')
    expect(said).toContain('Building from source code: the rate could not be read')
    expect(said).toContain('2026-11-22')
    expect(said).toContain('730 hours')
    expect(appRunnerBill().assumptions.join('\n')).not.toContain('unverified')
  })
})

describe('what AWS does not document', () => {
  it('health checks may cost up to 11.68 a month at 0.25 vCPU', () => {
    const range = rangeOf({ vcpu: 256, memoryMb: 512 }, 'health-checks')
    expect([range?.low, range?.high].map((value) => usd(value ?? exact(-1)))).toEqual(['0', '11.68'])
  })

  it('health checks reach provisioned instances only, in the hours in which they would be idle', () => {
    const range = rangeOf({ days: 30, activeHoursPerDay: 8, activeInstances: 3 }, 'health-checks')
    expect(usd(range?.high ?? exact(-1))).toBe('30.72')
  })

  it('health checks cost nothing more when no provisioned instance is ever idle', () => {
    expect(rangeOf(ALWAYS_ACTIVE, 'health-checks')).toBeUndefined()
  })

  it('requests spread over idle provisioned instances make all of them active', () => {
    const range = rangeOf({ days: 30, activeHoursPerDay: 8, provisionedInstances: 3 }, 'spread')
    expect(usd(range?.high ?? exact(-1))).toBe('30.72')
    expect(rangeOf({ provisionedInstances: 3 }, 'spread')).toBeUndefined()
  })

  it('a pause ends with a start of one to five minutes', () => {
    const range = rangeOf({ days: 30, pausedHoursPerDay: 12 }, 'resumes')
    expect([range?.low, range?.high].map((value) => usd(value ?? exact(-1)))).toEqual(['0.032', '0.16'])
    expect(rangeOf({ days: 30, pausedHoursPerDay: 24 }, 'resumes')).toBeUndefined()
  })

  it('a deployment doubles the provisioned instances for one to five minutes', () => {
    const range = rangeOf({ deploymentsPerMonth: 60, provisionedInstances: 2 }, 'deployments')
    expect([range?.low, range?.high].map((value) => usd(value ?? exact(-1)))).toEqual(['0.156', '0.78'])
  })
})

describe('a usage that has no price is a sentence', () => {
  const base: AppRunnerUsage = { ...IDLE_MONTH, days: AVERAGE_MONTH_DAYS, vcpu: 1024, memoryMb: 2048 }

  it.each<[Partial<AppRunnerUsage>, string]>([
    [{ vcpu: 300 }, 'choose 0.25, 0.5, 1, 2 or 4 vCPU'],
    [{ vcpu: Number.NaN }, 'choose 0.25, 0.5, 1, 2 or 4 vCPU'],
    [{ vcpu: 4096 }, '4 vCPU with this memory: choose 8, 10 or 12 GB'],
    [{ vcpu: 512 }, 'choose 1 GB'],
    [{ memoryMb: 0.5 }, 'choose 2, 3 or 4 GB'],
    [{ days: 0 }, 'The number of days cannot be 0: choose a number from 1 to 31.'],
    [{ days: 365 }, 'choose a number from 1 to 31'],
    [{ activeHoursPerDay: -1 }, 'Active hours a day cannot be -1'],
    [{ activeHoursPerDay: Number.NaN }, 'Active hours a day is not a number'],
    [{ activeHoursPerDay: Infinity }, 'is not a number'],
    [{ activeHoursPerDay: 1e300 }, 'is far out of range'],
    [{ provisionedInstances: 100 }, 'cannot be 100: choose a whole number from 1 to 25.'],
    [{ provisionedInstances: 1.5 }, 'cannot be 1.5: choose a whole number'],
    [{ provisionedInstances: 0 }, 'choose a whole number from 1 to 25'],
    [{ activeInstances: 1e9 }, 'from 0 to 1,000'],
    [{ buildMinutes: -1 }, 'Build minutes cannot be -1'],
    [{ deploymentsPerMonth: -1 }, 'Deployments a month cannot be -1'],
    [{ pausedHoursPerDay: 20, activeHoursPerDay: 8 }, 'more than 24 together'],
    [{ pausedHoursPerDay: 12, activationsPerDay: 721 }, 'at most one a minute'],
  ])('%j', (usage, words) => {
    const said = sentences(estimateAppRunner(VIRGINIA, { ...base, ...usage }))
    expect(said.join('\n')).toContain(words)
  })

  it('names every field that is wrong, once', () => {
    const wrong = estimateAppRunner(VIRGINIA, { ...base, days: 0, memoryMb: 1, buildMinutes: Number.NaN })
    expect(wrong.kind === 'refused' && wrong.faults.map((fault) => fault.field).toSorted()).toEqual([
      'buildMinutes',
      'days',
      'memoryMb',
    ])
  })

  it('a book without the rate is named', () => {
    expect(sentences(estimateAppRunner(openBook('notes'), base))).toEqual([
      'No rate is known for “Memory of provisioned instances” in the price book “As in the study notes”: choose another book, or leave out what needs it.',
    ])
  })
})
