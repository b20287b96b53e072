import type { PriceBook } from '../../content/price-book.ts'
import type { Estimate } from '../bill.ts'
import { overTheDay, tooBusy, type SpreadDay } from '../day.ts'
import { multiply, type Exact } from '../money.ts'
import type { InstanceSize } from './app-runner-size.ts'
import { AVERAGE_MONTH_DAYS } from './app-runner-usage.ts'
import { IDLE_TASK, type FargateUsage } from './fargate-usage.ts'
import { estimateFargate } from './fargate.ts'
import { capacityHours } from './load-balancer.ts'

/** Hours of all tasks in a day that follow its traffic hour by hour; never fewer tasks than the smallest number. */
export function taskHoursOf(day: SpreadDay): Exact {
  return overTheDay(day, (hour) => Math.max(day.minSize, hour.instances))
}

/** The month's bill of tasks behind a load balancer that follow the hours of this day. */
export function estimateFargateDay(
  book: PriceBook,
  size: InstanceSize,
  day: SpreadDay,
  choice: Partial<FargateUsage> = {},
  words: readonly string[] = [],
): Estimate {
  const refused = tooBusy(day)
  if (refused) return refused
  const usage = {
    ...IDLE_TASK,
    vcpu: size.vcpu,
    memoryMb: size.memoryMb,
    taskHoursPerDay: taskHoursOf(day),
    capacityHoursPerDay: capacityHours(day, 'server'),
    transferGb: multiply(day.requests, day.responseGb, AVERAGE_MONTH_DAYS),
    ...choice,
  }
  return estimateFargate(book, usage, [
    'Scaling keeps, through each hour, as many tasks as its traffic needs: how soon it reacts depends on the policy.',
    ...words,
  ])
}
