import { describe, expect, it } from 'vitest'
import { IDLE_FUNCTION, type LambdaUsage } from '../../../src/pricing/models/lambda-usage.ts'
import { estimateLambda } from '../../../src/pricing/models/lambda.ts'
import { amountOf, billOf, sentences, usd } from '../bills.ts'
import { VIRGINIA } from '../books.ts'

const estimate = (usage: Partial<LambdaUsage>) => estimateLambda(VIRGINIA, { ...IDLE_FUNCTION, ...usage })
const lambda = (usage: Partial<LambdaUsage> = {}) => billOf(estimate(usage))
/** A month of one day makes requests a day requests a month. */
const MILLION = { days: 1, requestsPerDay: 1_000_000, durationMs: 1000 } as const

describe('Lambda', () => {
  it.each<[string, Partial<LambdaUsage>, string]>([
    ['nobody calls', {}, '0'],
    ['a million seconds of 1 GB on ARM', MILLION, '13.5334'],
    ['the same on x86', { ...MILLION, processor: 'x86' }, '16.8667'],
    ['half the memory', { ...MILLION, memoryMb: 512 }, '6.8667'],
    ['the free tier', { ...MILLION, freeTier: true }, '8.00004'],
    ['less than the free tier', { ...MILLION, durationMs: 400, freeTier: true }, '0'],
    ['behind an HTTP API', { ...MILLION, front: 'http-api' }, '14.5334'],
    ['behind a REST API', { ...MILLION, front: 'rest-api' }, '17.0334'],
    ['behind a load balancer for a day', { days: 1, front: 'load-balancer' }, '0.78'],
    ['with 10,240 MB of /tmp', { ...MILLION, storageMb: 10_240 }, '13.82695'],
    [
      'one environment kept warm for a day',
      { days: 1, provisionedConcurrency: 1, memoryMb: 1024 },
      '0.28799712',
    ],
    [
      'on provisioned environments',
      { ...MILLION, provisionedConcurrency: 1, provisionedShare: 1, provisionedHoursPerDay: 0 },
      '7.9778',
    ],
  ])('%s', (_, usage, total) => expect(usd(lambda(usage).total)).toBe(total))

  it('bills 56.002 billion GB-seconds above the first 18.75 billion on ARM as recorded elsewhere: 597,356.53', () => {
    const bill = lambda({ days: 1, requestsPerDay: 74_752_000, durationMs: 100_000, memoryMb: 10_240 })
    const tiers = bill.lines.filter(({ id }) => id.startsWith('duration'))
    expect(tiers.map(({ quantity, amount }) => [usd(quantity), usd(amount)])).toEqual([
      ['7500000000', '100000.5'],
      ['11250000000', '135001.125'],
      ['56002000000', '597356.5334'],
    ])
  })

  it('bills a begun millisecond in full', () => {
    expect(lambda({ ...MILLION, durationMs: 99.1 }).total).toEqual(
      lambda({ ...MILLION, durationMs: 100 }).total,
    )
  })

  it('gives free requests and seconds only where asked, and says so', () => {
    expect(lambda({ freeTier: true }).assumptions.join()).toContain('400,000 GB-seconds a month are free')
    expect(lambda().assumptions.join()).toContain('no free tier')
    expect(lambda({ freeTier: true }).assumptions.join()).not.toContain('no free tier')
  })

  it('marks the rate of x86 on provisioned concurrency as unverified', () => {
    const bill = lambda({ processor: 'x86', provisionedConcurrency: 1 })
    expect(bill.assumptions.join()).toContain('provisioned concurrency, x86: the rate could not be read')
  })

  it('has no rate for an API above the calls for which one was read', () => {
    const most = { days: 1, durationMs: 1, front: 'http-api' } as const
    expect(usd(amountOf(lambda({ ...most, requestsPerDay: 300_000_000 }), 'calls'))).toBe('300')
    const beyond = lambda({ ...most, requestsPerDay: 300_000_001 })
    expect([usd(amountOf(beyond, 'calls')), beyond.unpriced.map(({ message }) => message).join()]).toEqual([
      '300',
      expect.stringContaining('above 300 million calls a month'),
    ])
    const rest = { ...most, front: 'rest-api' } as const
    expect(usd(amountOf(lambda({ ...rest, requestsPerDay: 333_000_000 }), 'calls'))).toBe('1165.5')
    expect(lambda({ ...rest, requestsPerDay: 333_000_001 }).unpriced).toHaveLength(1)
  })

  it('counts a call of an HTTP API for each 512 KB begun, of a REST API each once', () => {
    const calls = (front: LambdaUsage['front'], responseKb: number) =>
      usd(amountOf(lambda({ days: 1, requestsPerDay: 1_000_000, front, responseKb }), 'calls'))
    expect([0, 512, 513, 1025].map((kb) => calls('http-api', kb))).toEqual(['1', '1', '2', '3'])
    expect(calls('rest-api', 1025)).toBe('3.5')
  })

  it.each<[Partial<LambdaUsage>, string]>([
    [{ memoryMb: 64 }, 'from 128 to 10,240'],
    [{ memoryMb: 128.5 }, 'a whole number'],
    [{ durationMs: 900_001 }, 'from 1 to 900,000'],
    [{ durationMs: Number.NaN }, 'is not a number'],
    [{ storageMb: 511 }, 'from 512 to 10,240'],
    [{ requestsPerDay: -1 }, 'cannot be -1'],
    [{ requestsPerDay: 1e300 }, 'is far out of range'],
    [{ provisionedShare: 0.5 }, 'No environment is provisioned'],
    [{ provisionedShare: 2, provisionedConcurrency: 1 }, 'from 0 to 1'],
  ])('%j has no price but a sentence', (usage, words) =>
    expect(sentences(estimate(usage)).join()).toContain(words),
  )
})
