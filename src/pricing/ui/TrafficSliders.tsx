import type { PriceFault } from '../bill.ts'
import { TRAFFIC_LIMITS, type Traffic } from '../traffic.ts'
import { SliderField, type FieldWords } from './SliderField.tsx'
import { evenScale, logarithmicScale } from './slider-scale.ts'
import './pricing.css'

/** The slider ends where sensible traffic does; the number beside it takes all that has a price. */
const FIELDS: readonly (FieldWords & { readonly field: keyof Traffic })[] = [
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

const NONE: readonly never[] = []

/** The traffic of a service as five sliders, each with a number to type. An emptied number is NaN: a fault says so. */
export function TrafficSliders({
  value,
  onChange,
  faults = NONE,
  given = NONE,
}: {
  readonly value: Traffic
  readonly onChange: (traffic: Traffic) => void
  readonly faults?: readonly PriceFault[]
  /** Fields that something else decides: shown, not to be moved. */
  readonly given?: readonly (keyof Traffic)[]
}) {
  return (
    <fieldset className="traffic">
      <legend className="traffic-legend">Traffic</legend>
      {FIELDS.map((words) => (
        <SliderField
          key={words.field}
          words={words}
          limits={TRAFFIC_LIMITS[words.field]}
          value={value[words.field]}
          fault={faults.find((fault) => fault.field === words.field)}
          given={given.includes(words.field)}
          onChange={(next) => onChange({ ...value, [words.field]: next })}
        />
      ))}
    </fieldset>
  )
}
