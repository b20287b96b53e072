import type { PriceBook } from '../../content/price-book.ts'
import type { Estimate } from '../bill.ts'
import { spreadDay, type DayTraffic } from '../day.ts'
import type { InstanceSize } from './app-runner-size.ts'
import { AVERAGE_MONTH_DAYS, type MonthChoices } from './app-runner-usage.ts'
import { taskHoursOf } from './fargate-day.ts'
import { estimateAsInNotes } from './study-notes.ts'

/** The notes' bill for the instances that this day's traffic keeps: as many as App Runner has, each hour at full price. */
export function estimateAsInNotesDay(
  notes: PriceBook,
  size: InstanceSize,
  traffic: DayTraffic,
  { days = AVERAGE_MONTH_DAYS, buildMinutes = 0 }: MonthChoices = {},
): Estimate {
  const read = spreadDay(traffic)
  if (read.kind === 'refused') return read
  return estimateAsInNotes(notes, {
    vcpu: size.vcpu,
    memoryMb: size.memoryMb,
    days,
    instanceHoursPerDay: taskHoursOf(read.day),
    requestsPerDay: read.day.requests,
    buildMinutes,
  })
}
