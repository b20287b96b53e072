import { EVERYDAY_NEED } from './compare.ts'
import type { Need } from './contenders.ts'
import { DAY_PRESETS, hoursFrom } from './day-presets.ts'
import { IDLE_MONTH, type AppRunnerUsage } from './models/app-runner-usage.ts'

/** Many requests at all hours: enough for one instance at 100 at once, for three at ten. */
export const BUSY: Need = {
  ...EVERYDAY_NEED,
  shape: hoursFrom(0, 24),
  requestsPerDay: 5_000_000,
  durationMs: 500,
  responseKb: 0.5,
}
/** Two short requests an hour. */
export const QUIET: Need = { ...EVERYDAY_NEED, ...presetNeed('nearly-idle') }
/** A request every second, day and night. */
export const STEADY: Need = { ...EVERYDAY_NEED, ...presetNeed('always-on') }
/** One instance that works eight hours a day. */
export const WORKDAY: AppRunnerUsage = { ...IDLE_MONTH, vcpu: 1024, memoryMb: 2048, activeHoursPerDay: 8 }
/** Two large instances that never rest. */
export const LARGE: AppRunnerUsage = {
  ...IDLE_MONTH,
  vcpu: 4096,
  memoryMb: 8192,
  activeHoursPerDay: 24,
  provisionedInstances: 2,
  activeInstances: 2,
}

function presetNeed(id: string): Partial<Need> {
  const preset = DAY_PRESETS.find((one) => one.id === id)
  return preset
    ? { shape: preset.shape, requestsPerDay: preset.requestsPerDay, durationMs: preset.durationMs }
    : {}
}
