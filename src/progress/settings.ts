import type { ProgressEvent, SettingName } from './event.ts'
import { effective } from './log.ts'

export type Theme = 'system' | 'light' | 'dark'

/** How the learner wants the app to behave. */
export interface Settings {
  /** Grading and answering by a single key; off for those whose input device types stray letters. */
  readonly 'single-keys': boolean
  /** 0 to 9999. */
  readonly 'new-cards-a-day': number
  /** 0 to 9999. */
  readonly 'reviews-a-day': number
  /** The chance of recall at which a card comes up, 0.70 to 0.97: above that the work grows without measure. */
  readonly 'desired-retention': number
  readonly theme: Theme
}

export const DEFAULT_SETTINGS: Settings = {
  'single-keys': true,
  'new-cards-a-day': 20,
  'reviews-a-day': 200,
  'desired-retention': 0.9,
  theme: 'system',
}

const THEMES: readonly unknown[] = ['system', 'light', 'dark'] satisfies Theme[]

const ALLOWED: Readonly<Record<SettingName, (value: unknown) => boolean>> = {
  'single-keys': (value) => typeof value === 'boolean',
  'new-cards-a-day': isDailyLimit,
  'reviews-a-day': isDailyLimit,
  'desired-retention': (value) => typeof value === 'number' && value >= 0.7 && value <= 0.97,
  theme: (value) => THEMES.includes(value),
}

/** The settings after one event; values out of range and other events change nothing. */
export function settingsAfter(settings: Settings, event: ProgressEvent): Settings {
  if (event.kind !== 'setting-changed' || !isAllowed(event.name, event.value)) return settings
  return { ...settings, [event.name]: event.value }
}

/** The settings in force at the end of the log. */
export function settingsOf(events: readonly ProgressEvent[]): Settings {
  return effective(events).reduce(settingsAfter, DEFAULT_SETTINGS)
}

function isAllowed(name: SettingName, value: unknown): boolean {
  return Object.hasOwn(ALLOWED, name) && ALLOWED[name](value)
}

function isDailyLimit(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 9999
}
