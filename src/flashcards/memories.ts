import type { CardId } from '../content/ids.ts'
import type { ProgressEvent } from '../progress/event.ts'
import { effective } from '../progress/log.ts'
import { DEFAULT_SETTINGS, type Settings, settingsAfter } from '../progress/settings.ts'
import type { Memory } from './memory.ts'
import { remember, type ScheduleOptions } from './schedule.ts'

/**
 * The memory of every reviewed card, from the whole log in any order. Each review counts with the desired retention of
 * its own time: an interval that a button promised stays, whatever the setting becomes later.
 */
export function fold(events: readonly ProgressEvent[]): ReadonlyMap<CardId, Memory> {
  const memories = new Map<CardId, Memory>()
  let settings = DEFAULT_SETTINGS
  for (const event of effective(events)) {
    settings = settingsAfter(settings, event)
    if (event.kind !== 'card-reviewed') continue
    const before = memories.get(event.card)
    memories.set(event.card, remember(before, event.grade, event, scheduleOptions(settings)))
  }
  return memories
}

/** The memory of one card, equal to that of `fold`: for after a review or an undo, without folding all cards again. */
export function memoryOf(card: CardId, events: readonly ProgressEvent[]): Memory | undefined {
  return fold(events.filter((event) => event.kind !== 'card-reviewed' || event.card === card)).get(card)
}

/** The settings that the schedule depends on. */
export function scheduleOptions(settings: Settings): ScheduleOptions {
  return { retention: settings['desired-retention'] }
}
