import { useId } from 'react'
import type { PriceFault } from '../bill.ts'
import { TRAFFIC_LIMITS, type Traffic } from '../traffic.ts'
import { evenScale, logarithmicScale, type SliderScale } from './slider-scale.ts'
import './pricing.css'

interface FieldWords {
  readonly field: keyof Traffic
  readonly label: string
  readonly unit: string
  readonly hint: string
  readonly scale: SliderScale
}

/** The slider ends where sensible traffic does; the number beside it takes all that has a price. */
const FIELDS: readonly FieldWords[] = [
  {
    field: 'requestsPerDay',
    label: 'Requests a day',
    unit: 'requests',
    hint: 'Evenly spaced over the hours with traffic.',
    scale: logarithmicScale(0, 10_000_000),
  },
  {
    field: 'durationMs',
    label: 'Duration of a request',
    unit: 'ms',
    hint: 'On average; App Runner ends a request after 120 seconds.',
    scale: logarithmicScale(1, 120_000),
  },
  {
    field: 'busyHours',
    label: 'Hours with traffic',
    unit: 'h a day',
    hint: 'In the other hours only memory is paid.',
    scale: evenScale(1, 24),
  },
  {
    field: 'minSize',
    label: 'Provisioned instances',
    unit: 'instances',
    hint: 'MinSize: kept ready, their memory is always paid.',
    scale: evenScale(1, 25),
  },
  {
    field: 'concurrency',
    label: 'Requests at once on one instance',
    unit: 'requests',
    hint: 'MaxConcurrency: above it App Runner adds an instance.',
    scale: evenScale(1, 200),
  },
]

const NONE: readonly PriceFault[] = []

/** The traffic of a service as five sliders, each with a number to type. An emptied number is NaN: a fault says so. */
export function TrafficSliders({
  value,
  onChange,
  faults = NONE,
}: {
  readonly value: Traffic
  readonly onChange: (traffic: Traffic) => void
  readonly faults?: readonly PriceFault[]
}) {
  return (
    <fieldset className="traffic">
      <legend className="traffic-legend">Traffic</legend>
      {FIELDS.map((words) => (
        <Field
          key={words.field}
          words={words}
          value={value[words.field]}
          fault={faults.find((fault) => fault.field === words.field)}
          onChange={(next) => onChange({ ...value, [words.field]: next })}
        />
      ))}
    </fieldset>
  )
}

function Field({
  words,
  value,
  fault,
  onChange,
}: {
  readonly words: FieldWords
  readonly value: number
  readonly fault: PriceFault | undefined
  readonly onChange: (value: number) => void
}) {
  const id = useId()
  const { least, most } = TRAFFIC_LIMITS[words.field]
  const shown = Number.isNaN(value) ? 'no number' : `${new Intl.NumberFormat().format(value)} ${words.unit}`
  return (
    <div className="traffic-field">
      <label className="traffic-label" id={`${id}-label`} htmlFor={id}>
        {words.label}
      </label>
      <span className="traffic-number">
        <input
          id={id}
          type="number"
          inputMode="decimal"
          min={least}
          max={most}
          step="any"
          value={Number.isNaN(value) ? '' : value}
          aria-describedby={`${id}-hint`}
          aria-invalid={fault !== undefined}
          onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
        />
        <span className="traffic-unit">{words.unit}</span>
      </span>
      <input
        className="traffic-range"
        type="range"
        min={0}
        max={words.scale.last}
        step={1}
        value={words.scale.positionOf(value)}
        aria-labelledby={`${id}-label`}
        aria-valuetext={shown}
        onChange={(event) => onChange(words.scale.valueAt(event.currentTarget.valueAsNumber))}
      />
      <p className={fault ? 'traffic-hint traffic-fault' : 'traffic-hint'} id={`${id}-hint`}>
        {fault ? `✕ ${fault.message}` : words.hint}
      </p>
    </div>
  )
}
