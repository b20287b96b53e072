import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EVERYDAY_NEED } from '../../src/pricing/compare.ts'
import {
  FUNCTION_MEMORIES,
  linkOf,
  MOST_LINK,
  readLink,
  SHARING_SERVICES,
  type ComparisonInput,
} from '../../src/pricing/comparison-link.ts'
import { CONTENDERS } from '../../src/pricing/contenders.ts'
import { DAY_PRESETS } from '../../src/pricing/day-presets.ts'
import { INSTANCE_SIZES } from '../../src/pricing/models/app-runner-size.ts'
import { WANTED } from '../../src/pricing/wanted.ts'

const BOOKS = ['us-east-1', 'notes', 'eu-west-1']
const EVERYDAY: ComparisonInput = {
  need: EVERYDAY_NEED,
  book: 'us-east-1',
  wanted: [],
  shown: ['app-runner'],
}

const need = fc.record({
  requestsPerDay: fc.nat(1_000_000_000),
  durationMs: fc.oneof(
    fc.integer({ min: 1, max: 120_000 }),
    fc.double({ min: 1, max: 120_000, noNaN: true }),
  ),
  concurrency: fc.integer({ min: 1, max: 200 }),
  responseKb: fc.oneof(fc.nat(100_000), fc.double({ min: 0, max: 100_000, noNaN: true })),
  shape: fc.oneof(
    fc.constantFrom(...DAY_PRESETS.map(({ shape }) => shape)),
    fc
      .array(fc.nat(1000), { minLength: 24, maxLength: 24 })
      .filter((shape) => shape.some((weight) => weight > 0)),
  ),
  minSize: fc.integer({ min: 1, max: 25 }),
  maxSize: fc.integer({ min: 25, max: 200 }),
  logsGb: fc.nat(1000),
  imagesGb: fc.oneof(fc.nat(1000), fc.constant(0.5)),
  lambdaMemoryMb: fc.constantFrom(...FUNCTION_MEMORIES),
  expressServices: fc.constantFrom(...SHARING_SERVICES),
  freeTier: fc.boolean(),
  privateTasks: fc.boolean(),
})
/** Every comparison that has a price. */
const inputs = fc
  .record({
    size: fc.constantFrom(...INSTANCE_SIZES),
    need,
    book: fc.constantFrom(...BOOKS),
    wanted: fc.subarray(WANTED.map(({ capability }) => capability)),
    shown: fc.subarray(CONTENDERS.map(({ id }) => id)),
  })
  .map(({ size, ...rest }) => ({ ...rest, need: { ...rest.need, ...size } }))

const SEEDED = { seed: 20261126 }

it('gives back exactly what it was made from', () => {
  fc.assert(
    fc.property(inputs, (given) => {
      const link = linkOf(given) ?? ''
      expect(link.length).toBeLessThanOrEqual(MOST_LINK)
      expect(link).toMatch(/^[\w.~-]+$/)
      expect(readLink(link, BOOKS)).toEqual({ kind: 'input', input: given })
    }),
    SEEDED,
  )
})

it('answers whatever stands in an address with a comparison or a sentence', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 900, unit: 'binary' }), (text) => {
      const read = readLink(text, BOOKS)
      if (read.kind === 'unreadable') expect(read.message).toMatch(/^(?:A|The|This) .*\.$/)
    }),
    SEEDED,
  )
})

it('with one character changed is another comparison or none, and never nonsense', () => {
  const characters = fc.constantFrom('0', '9', '~', '.', 'x', '-', '')
  fc.assert(
    fc.property(inputs, fc.nat(400), characters, (given, place, other) => {
      const link = linkOf(given) ?? ''
      const read = readLink(link.slice(0, place) + other + link.slice(place + 1), BOOKS)
      if (read.kind === 'input') expect(linkOf(read.input)).toBeDefined()
    }),
    SEEDED,
  )
})

describe('a link is refused whole', () => {
  const good = linkOf(EVERYDAY) ?? ''
  const with_ = (from: string, to: string) => readLink(good.replace(from, to), BOOKS)
  it.each([
    ['that is cut short', readLink(good.slice(0, -20), BOOKS)],
    ['of a newer form', readLink(good.replace(/^1/, '2'), BOOKS)],
    ['that is none', readLink('hello', BOOKS)],
    ['that is too long', readLink(good + 'x'.repeat(MOST_LINK), BOOKS)],
    ['with a size that App Runner does not have', with_('1024x2048', '1024x8192')],
    ['with a negative number', with_('~7200~', '~-7200~')],
    ['with too many requests', with_('~7200~', '~99999999999~')],
    ['with an unknown price book', with_('us-east-1', 'us-moon-1')],
    ['with an unknown day', with_('office-hours', 'holiday')],
    ['with a day of 23 hours', with_('office-hours', Array(23).fill('1').join('.'))],
    ['with a silent day', with_('office-hours', Array(24).fill('0').join('.'))],
    ['that names a property of every object', with_('app-runner', 'constructor')],
    ['that names a service twice', with_('app-runner', 'app-runner.app-runner')],
  ])('%s', (_, read) => expect(read.kind).toBe('unreadable'))
})

it('a number that is none has no link', () => {
  expect(linkOf({ ...EVERYDAY, need: { ...EVERYDAY_NEED, durationMs: Number.NaN } })).toBeUndefined()
})
