import type { PriceBook } from '../../content/price-book.ts'
import type { Estimate } from '../bill.ts'
import type { SpreadDay } from '../day.ts'
import { multiply } from '../money.ts'
import { AVERAGE_MONTH_DAYS } from './app-runner-usage.ts'
import { IDLE_FUNCTION, type LambdaUsage } from './lambda-usage.ts'
import { estimateLambda } from './lambda.ts'
import { capacityHours } from './load-balancer.ts'

/** The month's bill of a function that answers this day's requests: as many environments as there are requests in process. */
export function estimateLambdaDay(book: PriceBook, day: SpreadDay, choice: Partial<LambdaUsage>): Estimate {
  return estimateLambda(book, {
    ...IDLE_FUNCTION,
    requestsPerDay: day.requests,
    durationMs: multiply(day.duration, 1000),
    capacityHoursPerDay: capacityHours(day, 'lambda'),
    responseKb: multiply(day.responseGb, 1024, 1024),
    transferGb: multiply(day.requests, day.responseGb, AVERAGE_MONTH_DAYS),
    ...choice,
  })
}
