import { useSyncExternalStore } from 'react'
import { Page, Section } from '../../kit/Page.tsx'
import type { SettingName } from '../../progress/event.ts'
import type { Log } from '../../progress/log.ts'
import type { Recorder } from '../../progress/recorder.ts'
import { settingsOf } from '../../progress/settings.ts'
import { About } from './About.tsx'
import { InstallSection, type InstallNeeds } from './InstallSection.tsx'
import { DataSection, type DataNeeds } from './DataSection.tsx'
import './settings.css'

interface Needs extends DataNeeds, InstallNeeds {
  readonly log: Log
  readonly recorder: Recorder
}

const THEMES = [
  ['system', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const

/** How the app behaves, and everything about the learner's data. */
export default function SettingsPage({ services }: { readonly services: Needs }) {
  const events = useSyncExternalStore(services.log.subscribe, services.log.events)
  const settings = settingsOf(events)
  const change = (name: SettingName, value: boolean | number | string) =>
    // A refused write is shown by the frame's own banner; the setting stays as it was.
    void services.recorder.record([{ kind: 'setting-changed', name, value }]).catch(() => {})
  return (
    <Page title="Settings">
      <Section title="Study">
        <NumberSetting
          name="New cards a day"
          hint="Each new card brings several reviews in the days after."
          value={settings['new-cards-a-day']}
          max={500}
          onChange={(value) => change('new-cards-a-day', value)}
        />
        <NumberSetting
          name="Reviews a day, at most"
          hint="More than this wait for the next day."
          value={settings['reviews-a-day']}
          max={9999}
          onChange={(value) => change('reviews-a-day', value)}
        />
        <label className="field">
          Desired retention: {Math.round(settings['desired-retention'] * 100)} %
          <input
            type="range"
            min="0.7"
            max="0.97"
            step="0.01"
            value={settings['desired-retention']}
            onChange={(event) => change('desired-retention', Number(event.target.value))}
          />
          <span className="field__hint">
            A card comes back when the chance that you recall it falls to this. Above 95 % the work grows very
            fast.
          </span>
        </label>
      </Section>
      <Section title="Keys">
        <label className="check-field">
          <input
            type="checkbox"
            checked={settings['single-keys']}
            onChange={(event) => change('single-keys', event.target.checked)}
          />
          <span>
            Single keys in a review
            <span className="field__hint settings__block">
              <kbd>space</kbd> shows the answer, <kbd>1</kbd> to <kbd>4</kbd> grade it, <kbd>u</kbd> takes the
              last grade back. Turn this off if your input device types letters by itself.
            </span>
          </span>
        </label>
      </Section>
      <Section title="Appearance">
        <fieldset className="settings__radios">
          <legend>Theme</legend>
          {THEMES.map(([value, name]) => (
            <label className="check-field" key={value}>
              <input
                type="radio"
                name="theme"
                checked={settings.theme === value}
                onChange={() => change('theme', value)}
              />
              {name}
            </label>
          ))}
        </fieldset>
      </Section>
      <DataSection services={services} events={events.length} />
      <InstallSection install={services.install} />
      <About />
    </Page>
  )
}

function NumberSetting(props: {
  readonly name: string
  readonly hint: string
  readonly value: number
  readonly max: number
  readonly onChange: (value: number) => void
}) {
  return (
    <label className="field">
      {props.name}
      <input
        key={props.value}
        type="number"
        inputMode="numeric"
        min={0}
        max={props.max}
        defaultValue={props.value}
        onBlur={(event) => {
          const value = event.target.valueAsNumber
          if (Number.isInteger(value) && value >= 0 && value <= props.max && value !== props.value)
            props.onChange(value)
          else event.target.value = String(props.value)
        }}
      />
      <span className="field__hint">{props.hint}</span>
    </label>
  )
}
