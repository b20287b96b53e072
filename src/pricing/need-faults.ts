import { amountReader } from './amount.ts'
import type { PriceFault } from './bill.ts'
import type { Need } from './contenders.ts'
import { DAY_LIMITS, spreadDay } from './day.ts'
import { BESIDES_LIMITS } from './models/besides.ts'

/** The numbers of a need that a person gives, with what each may be. */
export const NEED_LIMITS = {
  ...DAY_LIMITS,
  logsGb: BESIDES_LIMITS.logsGb,
  imagesGb: BESIDES_LIMITS.imagesGb,
} as const

/** Why a need has no price on any service: a sentence for each field that is wrong. */
export function faultsOfNeed(need: Need): readonly PriceFault[] {
  const day = spreadDay(need)
  const { read, faults } = amountReader()
  for (const field of ['logsGb', 'imagesGb'] as const) read(field, need[field] ?? 0, NEED_LIMITS[field])
  return [...(day.kind === 'refused' ? day.faults : []), ...faults]
}
