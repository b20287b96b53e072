import type { Happening, ProgressEvent, Stamp } from './event.ts'

/** The instants a log accepts, in UTC milliseconds: from 2000-01-01 to 2100-01-01. */
export const EARLIEST = Date.UTC(2000, 0, 1)
export const LATEST = Date.UTC(2100, 0, 1)

const LONGEST_MS = 24 * 60 * 60 * 1000
const WIDEST_OFFSET = 18 * 60

/** An instant that can be stored and computed with, whatever the device's clock says. */
export function clampAt(at: number): number {
  return within(EARLIEST, at, LATEST, EARLIEST)
}

/** A zone offset that can be, in minutes east of UTC; ±18 hours as in ISO 8601 libraries, wider than any real zone. */
export function clampOffset(offset: number): number {
  return within(-WIDEST_OFFSET, offset, WIDEST_OFFSET, 0)
}

/** A time spent, 0 to 24 hours in milliseconds: a card left open over a weekend counts as a day. */
export function clampElapsed(elapsedMs: number): number {
  return within(0, elapsedMs, LONGEST_MS, 0)
}

/** An event ready for the log. Clamped so that no clock, however wrong, makes an export that cannot be imported again. */
export function newEvent(happening: Happening, stamp: Stamp): ProgressEvent {
  const sound = { id: stamp.id, at: clampAt(stamp.at), offset: clampOffset(stamp.offset) }
  if ('elapsedMs' in happening)
    return { ...happening, ...sound, elapsedMs: clampElapsed(happening.elapsedMs) }
  return { ...happening, ...sound }
}

function within(low: number, value: number, high: number, otherwise: number): number {
  return Number.isNaN(value) ? otherwise : Math.round(Math.min(Math.max(value, low), high))
}
