import { describe, expect, it } from 'vitest'
import type { ProgressEvent, SettingName } from '../../src/progress/event.ts'
import { DEFAULT_SETTINGS, settingsOf } from '../../src/progress/settings.ts'
import { eventMaker, NOON, reviewed, undone } from './made-events.ts'

const make = eventMaker()
const set = (name: string, value: unknown, at = NOON): ProgressEvent =>
  make({ kind: 'setting-changed', name: name as SettingName, value: value as string }, at)

describe('The settings', () => {
  it('have defaults', () => {
    expect(settingsOf([])).toEqual({
      'single-keys': true,
      'new-cards-a-day': 20,
      'reviews-a-day': 200,
      'desired-retention': 0.9,
      theme: 'system',
    })
  })

  it('are those set last by the clock, not by arrival', () => {
    const events = [set('new-cards-a-day', 5, NOON + 2), set('new-cards-a-day', 30, NOON + 1)]
    expect(settingsOf(events)['new-cards-a-day']).toBe(5)
  })

  it('go back to what they were when a change is undone', () => {
    const change = set('theme', 'dark')
    expect(settingsOf([change]).theme).toBe('dark')
    expect(settingsOf([change, make(undone(change))])).toEqual(DEFAULT_SETTINGS)
  })

  it.each([
    ['single-keys', false],
    ['new-cards-a-day', 0],
    ['reviews-a-day', 9999],
    ['desired-retention', 0.7],
    ['desired-retention', 0.97],
    ['theme', 'dark'],
  ])('accept %s %s', (name, value) => {
    expect(settingsOf([set(name, value), make(reviewed('a.1', 'good'))])).toEqual({
      ...DEFAULT_SETTINGS,
      [name]: value,
    })
  })

  it.each([
    ['single-keys', 'yes'],
    ['new-cards-a-day', -1],
    ['new-cards-a-day', 2.5],
    ['reviews-a-day', 10_000],
    ['reviews-a-day', '20'],
    ['desired-retention', 0.69],
    ['desired-retention', 1],
    ['desired-retention', NaN],
    ['theme', 'pink'],
    ['__proto__', 'x'],
    ['toString', 'x'],
  ])('ignore %s %s', (name, value) => {
    expect(settingsOf([set(name, value)])).toEqual(DEFAULT_SETTINGS)
  })
})
