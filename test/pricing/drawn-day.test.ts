import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY_PRESETS, hoursFrom } from '../../src/pricing/day-presets.ts'
import { atFullHeight, dayText, drawn, FULL, presetOf, requestsOfHour } from '../../src/pricing/drawn-day.ts'
import { exact, sum, ZERO } from '../../src/pricing/money.ts'

const SILENT = hoursFrom(0, 0)

describe('a stroke over the day', () => {
  it('sets the hour that it ends on', () => {
    const day = drawn(SILENT, { hour: 9, weight: 400 }, { hour: 9, weight: 400 })
    expect(day[9]).toBe(400)
    expect(day.filter((weight) => weight > 0)).toHaveLength(1)
  })

  it('leaves no hour out, in either direction', () => {
    const there = drawn(SILENT, { hour: 8, weight: 0 }, { hour: 12, weight: 1000 })
    expect(there.slice(8, 13)).toEqual([0, 250, 500, 750, 1000])
    const back = drawn(SILENT, { hour: 12, weight: 1000 }, { hour: 8, weight: 0 })
    expect(back.slice(8, 13)).toEqual([0, 250, 500, 750, 1000])
  })

  it('stays on the drawing', () => {
    expect(drawn(SILENT, { hour: 0, weight: 0 }, { hour: 0, weight: 5000 })[0]).toBe(FULL)
    expect(drawn(SILENT, { hour: 0, weight: 0 }, { hour: 0, weight: -20 })[0]).toBe(0)
  })
})

describe('a preset', () => {
  it.each(DAY_PRESETS.map((preset) => [preset.title, preset] as const))(
    '“%s” is known again at full height, with the same ratios',
    (_, preset) => {
      const full = atFullHeight(preset.shape)
      expect(presetOf(preset.shape)).toBe(preset)
      expect(atFullHeight(presetOf(full)?.shape ?? [])).toEqual(full)
      expect(Math.max(...full)).toBeGreaterThan(FULL / 2)
      for (const hour of full.keys())
        expect(requestsOfHour(full, 7200, hour)).toEqual(requestsOfHour(preset.shape, 7200, hour))
    },
  )

  it('is no longer one after a stroke', () => {
    const [office] = DAY_PRESETS
    const place = { hour: 3, weight: 200 }
    expect(presetOf(drawn(atFullHeight(office?.shape ?? []), place, place))).toBeUndefined()
  })
})

it('shares all requests of the day among its hours', () => {
  const shapes = fc
    .array(fc.nat(1000), { minLength: 24, maxLength: 24 })
    .filter((shape) => shape.some((weight) => weight > 0))
  fc.assert(
    fc.property(shapes, fc.nat(1_000_000), (shape, requests) => {
      const parts = shape.map((_, hour) => requestsOfHour(shape, requests, hour) ?? ZERO)
      expect(sum(parts)).toEqual(exact(requests))
    }),
    { seed: 20261126 },
  )
})

it('says where a day of one’s own is busy and that a silent one has no traffic', () => {
  expect(dayText(hoursFrom(14, 16))).toBe('Your own day: busiest from 14:00 to 15:00, 22 hours are silent.')
  expect(dayText(SILENT)).toContain('draw at least one')
})
