import type { DayShape } from './day.ts'
import { DAY_PRESETS, type DayPreset } from './day-presets.ts'
import { exactOf } from './decimals.ts'
import { exact, multiply, type Exact } from './money.ts'

/** The weight of an hour that is drawn to the top. Only the ratio of weights counts. */
export const FULL = 1000

/** A place on the drawing of a day: an hour from 0 to 23 and the weight that it is given. */
export interface DrawnPlace {
  readonly hour: number
  readonly weight: number
}

/** The same day with its busiest hour near the top: multiplied by a whole number, so that no ratio changes. */
export function atFullHeight(shape: DayShape): DayShape {
  const most = Math.max(0, ...shape)
  const factor = most > 0 ? Math.floor(FULL / most) : 1
  return shape.map((weight) => weight * factor)
}

/** The day after a stroke from one place to another: the hours between lie on the line. */
export function drawn(shape: DayShape, from: DrawnPlace, to: DrawnPlace): DayShape {
  const [first, last] = from.hour <= to.hour ? [from, to] : [to, from]
  return shape.map((weight, hour) => {
    if (hour < first.hour || hour > last.hour) return weight
    if (hour === to.hour) return clamped(to.weight)
    const part = (hour - first.hour) / (last.hour - first.hour)
    return clamped(first.weight + part * (last.weight - first.weight))
  })
}

function clamped(weight: number): number {
  return Math.min(FULL, Math.max(0, Math.round(weight)))
}

/** The preset that this day is, whatever the height at which it is drawn. Two presets are alike in shape: the same list is meant first. */
export function presetOf(shape: DayShape): DayPreset | undefined {
  const wanted = String(atFullHeight(shape))
  return (
    DAY_PRESETS.find((preset) => preset.shape === shape) ??
    DAY_PRESETS.find((preset) => String(atFullHeight(preset.shape)) === wanted)
  )
}

/** The heights at which a day is shown to be drawn on: a preset has small weights, a drawn day keeps its own. */
export function heightsOf(shape: DayShape): DayShape {
  const given = String(shape)
  return DAY_PRESETS.some((preset) => String(preset.shape) === given) ? atFullHeight(shape) : shape
}

/** What an hour gets of the day's requests; undefined where the day or its requests cannot be read. */
export function requestsOfHour(shape: DayShape, requestsPerDay: number, hour: number): Exact | undefined {
  const weights = shape.reduce((all, weight) => all + weight, 0)
  const requests = exactOf(requestsPerDay)
  return requests && weights > 0 ? multiply(requests, exact(shape[hour] ?? 0, weights)) : undefined
}

/** "9:00 to 10:00". */
export function hourText(hour: number): string {
  return `${hour}:00 to ${hour + 1}:00`
}

/** A day of one's own in a sentence: its busiest hour, and how many are silent. */
export function dayText(shape: DayShape): string {
  const busiest = shape.indexOf(Math.max(...shape))
  const silent = shape.filter((weight) => weight === 0).length
  if (silent === 24) return 'No hour has traffic yet: draw at least one.'
  const quiet =
    silent === 0 ? 'no hour is silent' : silent === 1 ? 'one hour is silent' : `${silent} hours are silent`
  return `Your own day: busiest from ${hourText(busiest)}, ${quiet}.`
}
