import { inconsistent } from '../base/inconsistent.ts'
import type { PriceBook } from '../content/price-book.ts'
import type { PricedUsageSource } from '../content/types.gen.ts'
import type { BillLine, Estimate } from './bill.ts'
import {
  APP_RUNNER_MISCONCEPTIONS,
  FARGATE_MISCONCEPTIONS,
  LAMBDA_MISCONCEPTIONS,
  type DeployedUsage,
  type Misconception,
} from './misconceptions.ts'
import { estimateAppRunner } from './models/app-runner.ts'
import { IDLE_MONTH } from './models/app-runner-usage.ts'
import { IDLE_TASK, type FargateUsage } from './models/fargate-usage.ts'
import { estimateFargate } from './models/fargate.ts'
import { IDLE_FUNCTION, type LambdaUsage } from './models/lambda-usage.ts'
import { estimateLambda } from './models/lambda.ts'

/** A usage that a question states, with its estimate and the figures of those who misread it. */
export interface PricedUsage {
  readonly service: keyof PricedUsageSource
  readonly estimate: Estimate
  /** Ids of what people believe of this service's price. */
  readonly misconceptions: readonly string[]
  /** The bill of somebody who holds a misconception; nothing for one that this service does not have. */
  readonly linesBy: (misconception: string) => readonly BillLine[] | undefined
  /** How a question calls a field of the model. */
  readonly fieldOf: (field: string) => string
}

/** Prices the one service of a usage. What is left out is as in an idle month. */
export function priced(usage: PricedUsageSource, book: PriceBook): PricedUsage {
  const { 'app-runner': appRunner, fargate, lambda } = usage
  if (appRunner) {
    const whole: DeployedUsage = { ...IDLE_MONTH, deployments: 0, ...inUnits(appRunner) }
    return pricedBy('app-runner', whole, estimateAppRunner, APP_RUNNER_MISCONCEPTIONS, book)
  }
  if (fargate) {
    const whole: FargateUsage = { ...IDLE_TASK, ...inUnits(fargate) }
    return pricedBy('fargate', whole, estimateFargate, FARGATE_MISCONCEPTIONS, book)
  }
  const whole: LambdaUsage = { ...IDLE_FUNCTION, ...(lambda ?? inconsistent('a usage names no service')) }
  return pricedBy('lambda', whole, estimateLambda, LAMBDA_MISCONCEPTIONS, book)
}

function pricedBy<Usage>(
  service: keyof PricedUsageSource,
  usage: Usage,
  estimate: (book: PriceBook, usage: Usage) => Estimate,
  misconceptions: Readonly<Record<string, Misconception<Usage>>>,
  book: PriceBook,
): PricedUsage {
  const reckon = (read: Usage, by = book) => {
    const result = estimate(by, read)
    return result.kind === 'bill' ? result.bill.lines : []
  }
  return {
    service,
    estimate: estimate(book, usage),
    misconceptions: Object.keys(misconceptions),
    linesBy: (id) =>
      Object.hasOwn(misconceptions, id) ? misconceptions[id]?.bill(usage, reckon, book) : undefined,
    fieldOf: (field) => (field === 'memoryMb' && service !== 'lambda' ? 'memoryGb' : field),
  }
}

/** vCPU and GB as the models count them, in 1/1024. */
function inUnits<Size extends { readonly vcpu: number; readonly memoryGb: number }>({
  vcpu,
  memoryGb,
  ...rest
}: Size): Omit<Size, 'vcpu' | 'memoryGb'> & { readonly vcpu: number; readonly memoryMb: number } {
  return { ...rest, vcpu: vcpu * 1024, memoryMb: memoryGb * 1024 }
}
