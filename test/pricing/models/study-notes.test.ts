import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EVERYDAY_NEED } from '../../../src/pricing/compare.ts'
import { estimateAppRunnerDay } from '../../../src/pricing/models/app-runner-day.ts'
import { INSTANCE_SIZES } from '../../../src/pricing/models/app-runner-size.ts'
import { estimateAsInNotesDay } from '../../../src/pricing/models/study-notes-day.ts'
import { estimateAsInNotes, mistakesOf } from '../../../src/pricing/models/study-notes.ts'
import { subtract, sum } from '../../../src/pricing/money.ts'
import { spreadDay } from '../../../src/pricing/day.ts'
import { appRunnerBill, billOf, sentences, usd } from '../bills.ts'
import { openBook, VIRGINIA } from '../books.ts'
import { dayOf, days } from '../days.ts'

const NOTES = openBook('notes')
const ONE_VCPU = { vcpu: 1024, memoryMb: 2048 }
const notes = (instanceHoursPerDay: number, requestsPerDay: number, buildMinutes = 0) =>
  billOf(estimateAsInNotes(NOTES, { ...ONE_VCPU, instanceHoursPerDay, requestsPerDay, buildMinutes }))

describe('the study notes’ bill', () => {
  it.each([
    ['one instance for a month', 24, 0, 0, '56.94'],
    ['with a million requests a day', 24, 1_000_000, 0, '69.106666666667'],
    ['with 100 minutes of building', 24, 0, 100, '57.44'],
    ['two instances', 48, 0, 0, '113.88'],
  ] as const)('%s', (_, hours, requests, minutes, total) =>
    expect(usd(notes(hours, requests, minutes).total)).toBe(total),
  )

  it('agrees with AWS’s rates only for an instance that is never idle and, by AWS, without requests', () => {
    expect(notes(24, 0).total).toEqual(appRunnerBill({ activeHoursPerDay: 24 }).total)
    expect(mistakesOf(notes(24, 0), appRunnerBill({ activeHoursPerDay: 24 }))).toEqual([])
  })

  it('names idle vCPU and the charge for requests as mistakes', () => {
    const aws = billOf(estimateAppRunnerDay(VIRGINIA, EVERYDAY_NEED, dayOf(EVERYDAY_NEED)))
    const theirs = billOf(estimateAsInNotesDay(NOTES, EVERYDAY_NEED, EVERYDAY_NEED))
    expect(mistakesOf(theirs, aws).map(({ id, usd: amount }) => [id, usd(amount)])).toEqual([
      ['idle-vcpu', '23.36'],
      ['requests', '0.0876'],
    ])
  })

  it('names what the notes leave out', () => {
    const aws = appRunnerBill({ activeHoursPerDay: 24, automaticDeployments: true, buildMinutes: 10 })
    expect(mistakesOf(notes(24, 0), aws).map(({ id, usd: amount }) => [id, usd(amount)])).toEqual([
      ['building', '-0.05'],
      ['automatic-deployment', '-1'],
    ])
  })

  it('differs from AWS’s by exactly the mistakes that are named, on any day', () => {
    const law = fc.property(days, fc.constantFrom(...INSTANCE_SIZES), (traffic, size) => {
      const read = spreadDay(traffic)
      if (read.kind === 'refused') return
      const aws = estimateAppRunnerDay(VIRGINIA, size, read.day)
      if (aws.kind === 'refused') return
      const theirs = billOf(estimateAsInNotesDay(NOTES, size, traffic))
      const named = sum(mistakesOf(theirs, aws.bill).map((mistake) => mistake.usd))
      expect(named).toEqual(subtract(theirs.total, aws.bill.total))
    })
    fc.assert(law, { seed: 20261123, numRuns: 500 })
  })

  it.each([
    [{ instanceHoursPerDay: -1 }, 'cannot be -1'],
    [{ requestsPerDay: Number.NaN }, 'is not a number'],
    [{ vcpu: 3 }, 'choose 0.25'],
  ])('%j is a sentence', (given, words) => {
    const base = { ...ONE_VCPU, instanceHoursPerDay: 24, requestsPerDay: 0, buildMinutes: 0 }
    expect(sentences(estimateAsInNotes(NOTES, { ...base, ...given })).join()).toContain(words)
  })
})
