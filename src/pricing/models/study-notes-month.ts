import type { PriceBook } from '../../content/price-book.ts'
import type { Estimate } from '../bill.ts'
import { add, exact, multiply } from '../money.ts'
import { readUsage, type AppRunnerUsage } from './app-runner-usage.ts'
import { estimateAsInNotes } from './study-notes.ts'

/**
 * The notes' bill for a usage of App Runner: the hours of all instances that exist, each at full price. A usage says
 * nothing of requests, so there are none to charge.
 */
export function estimateAsInNotesMonth(notes: PriceBook, usage: AppRunnerUsage): Estimate {
  const read = readUsage(usage)
  if (read.kind === 'refused') return read
  const { runSeconds, activeSeconds, provisioned, active, days, buildMinutes } = read.usage
  const above = multiply(activeSeconds, Math.max(0, active - provisioned))
  return estimateAsInNotes(notes, {
    vcpu: usage.vcpu,
    memoryMb: usage.memoryMb,
    days,
    instanceHoursPerDay: multiply(add(multiply(runSeconds, provisioned), above), exact(1, 3600)),
    requestsPerDay: 0,
    buildMinutes,
  })
}
