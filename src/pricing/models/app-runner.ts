import type { PriceBook } from '../../content/price-book.ts'
import { estimateOf, type Charge, type Estimate } from '../bill.ts'
import { formatDecimal } from '../decimals.ts'
import { exact, multiply, ZERO, type Exact } from '../money.ts'
import { besidesCharges } from './besides.ts'
import { readUsage, type AppRunnerUsage, type BilledUsage } from './app-runner-usage.ts'
import { assumptionsOf, rangesOf } from './app-runner-unknowns.ts'

/**
 * What App Runner bills for a month of this usage.
 *
 * Memory of provisioned instances in every hour that is not paused; vCPU of active instances only, by the second,
 * at least a minute for each activation; memory of active instances only above the provisioned ones: a provisioned
 * instance's memory is already paid. Source: https://aws.amazon.com/apprunner/pricing/
 */
export function estimateAppRunner(book: PriceBook, usage: AppRunnerUsage): Estimate {
  const read = readUsage(usage)
  if (read.kind === 'refused') return read
  const billed = read.usage
  return estimateOf(book, chargesOf(billed), (lines) => ({
    assumptions: assumptionsOf(book, billed, lines),
    ranges: rangesOf(book, billed),
  }))
}

function chargesOf(usage: BilledUsage): readonly Charge[] {
  const extra = Math.max(0, usage.active - usage.provisioned)
  const charges = [provisionedMemory(usage), activeVcpu(usage)]
  if (extra > 0) charges.push(extraMemory(usage, extra))
  if (usage.buildMinutes.numerator > 0n) charges.push(building(usage.buildMinutes))
  if (usage.automaticDeployments) charges.push(automaticDeployment)
  return [...charges, ...besidesCharges(usage.besides)]
}

function provisionedMemory(usage: BilledUsage): Charge {
  const hours = hoursOf(usage.runSeconds, usage)
  return {
    id: 'provisioned-memory',
    rate: 'apprunner.provisioned-memory',
    quantity: multiply(usage.memoryGb, hours, usage.provisioned),
    working: `${instances(usage.provisioned)} × ${formatDecimal(usage.memoryGb)} GB × ${shown(hours)} h`,
  }
}

function activeVcpu(usage: BilledUsage): Charge {
  const hours = usage.active === 0 ? ZERO : hoursOf(usage.vcpuSeconds, usage)
  return {
    id: 'active-vcpu',
    rate: 'apprunner.active-vcpu',
    quantity: multiply(usage.vcpu, hours, usage.active),
    working: `${instances(usage.active)} × ${formatDecimal(usage.vcpu)} vCPU × ${shown(hours)} h`,
  }
}

function extraMemory(usage: BilledUsage, extra: number): Charge {
  const hours = hoursOf(usage.activeSeconds, usage)
  return {
    id: 'extra-memory',
    rate: 'apprunner.active-memory',
    quantity: multiply(usage.memoryGb, hours, extra),
    working: `${instances(extra)} above the provisioned × ${formatDecimal(usage.memoryGb)} GB × ${shown(hours)} h`,
  }
}

export function building(minutes: Exact): Charge {
  const working = `${shown(minutes)} minutes of building`
  return { id: 'build', rate: 'apprunner.build-minute', quantity: minutes, working }
}

export const automaticDeployment: Charge = {
  id: 'automatic-deployment',
  rate: 'apprunner.automatic-deployment',
  quantity: exact(1),
  working: '1 application, however often it deploys',
}

/** Hours a month from seconds a day. */
function hoursOf(secondsPerDay: Exact, usage: BilledUsage): Exact {
  return multiply(secondsPerDay, usage.days, exact(1, 3600))
}

function instances(count: number): string {
  return count === 1 ? '1 instance' : `${count} instances`
}

function shown(value: Exact): string {
  return formatDecimal(value, 2)
}
