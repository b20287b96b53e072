import { useId, useState, type ReactNode } from 'react'
import type { PriceFault } from '../bill.ts'
import type { Need } from '../contenders.ts'
import { DAY_PRESETS } from '../day-presets.ts'
import { FUNCTION_MEMORIES, SHARING_SERVICES } from '../comparison-link.ts'
import { presetOf } from '../drawn-day.ts'
import { INSTANCE_SIZES, sizeText } from '../models/app-runner-size.ts'
import { NEED_LIMITS } from '../need-faults.ts'
import { DayField } from './DayField.tsx'
import { SliderField, type FieldWords } from './SliderField.tsx'
import { evenScale, logarithmicScale } from './slider-scale.ts'

type Slid = FieldWords & { readonly field: keyof typeof NEED_LIMITS }

const TRAFFIC: readonly Slid[] = [
  {
    field: 'requestsPerDay',
    label: 'Requests a day',
    unit: 'requests',
    hint: 'Spread over the hours as the day above says.',
    scale: logarithmicScale(0, 10_000_000),
  },
  {
    field: 'durationMs',
    label: 'Duration of a request',
    unit: 'ms',
    hint: 'On average, the same on every service.',
    scale: logarithmicScale(1, 120_000),
  },
  {
    field: 'concurrency',
    label: 'Requests at once on one instance',
    unit: 'requests',
    hint: 'Of App Runner, Fargate and Lightsail; Lambda always processes one.',
    scale: evenScale(1, 200),
  },
  {
    field: 'responseKb',
    label: 'Size of a response',
    unit: 'KB',
    hint: 'The first 100 GB a month to the internet are free.',
    scale: logarithmicScale(0, 100_000),
  },
]

const SIZES: readonly Slid[] = [
  {
    field: 'minSize',
    label: 'Instances at least',
    unit: 'instances',
    hint: 'Always there, also when nothing happens.',
    scale: evenScale(1, 25),
  },
  {
    field: 'maxSize',
    label: 'Instances at most',
    unit: 'instances',
    hint: 'Traffic that needs more is turned away, and has no price.',
    scale: evenScale(1, 200),
  },
  {
    field: 'logsGb',
    label: 'Logs a month',
    unit: 'GB',
    hint: 'Taken in by CloudWatch and kept for one month.',
    scale: logarithmicScale(0, 1000),
  },
  {
    field: 'imagesGb',
    label: 'Images in Amazon ECR',
    unit: 'GB',
    hint: 'Of every version that is kept.',
    scale: logarithmicScale(0, 1000),
  },
]

/** The need as a person thinks of it: a kind of day, then numbers, then what only some services ask. */
export function NeedFields({
  value,
  onChange,
  faults,
}: {
  readonly value: Need
  readonly onChange: (need: Need) => void
  readonly faults: readonly PriceFault[]
}) {
  const change = (part: Partial<Need>) => onChange({ ...value, ...part })
  return (
    <div className="compare__need">
      <Presets value={value} onChange={change} />
      <DayField
        shape={value.shape}
        requestsPerDay={value.requestsPerDay}
        fault={faults.find(({ field }) => field === 'shape')}
        onChange={(shape) => change({ shape })}
      />
      <Sliders fields={TRAFFIC} value={value} faults={faults} onChange={change} />
      <More faulty={faults.some(({ field }) => SIZES.some((one) => one.field === field))}>
        <Sliders fields={SIZES} value={value} faults={faults} onChange={change} />
        <Choices value={value} onChange={change} />
      </More>
    </div>
  )
}

/** What most leave as it is. It opens by itself where it holds something wrong. */
function More({ faulty, children }: { readonly faulty: boolean; readonly children: ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <details
      className="compare__more"
      open={open || faulty}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className="compare__summary">Instances, sizes, and what only some services ask</summary>
      {children}
    </details>
  )
}

function Sliders(
  props: PartProps & { readonly fields: readonly Slid[]; readonly faults: readonly PriceFault[] },
) {
  return (
    <div className="traffic">
      {props.fields.map((words) => (
        <SliderField
          key={words.field}
          words={words}
          limits={NEED_LIMITS[words.field]}
          value={props.value[words.field] ?? 0}
          fault={props.faults.find((fault) => fault.field === words.field)}
          onChange={(next) => props.onChange({ [words.field]: next })}
        />
      ))}
    </div>
  )
}

interface PartProps {
  readonly value: Need
  readonly onChange: (part: Partial<Need>) => void
}

function Presets({ value, onChange }: PartProps) {
  const chosen = presetOf(value.shape)
  const name = useId()
  return (
    <fieldset className="compare__choice">
      <legend>The day</legend>
      {DAY_PRESETS.map((preset) => (
        <label key={preset.id} className="compare__check">
          <input
            type="radio"
            name={name}
            checked={preset === chosen}
            onChange={() => {
              const { shape, requestsPerDay, durationMs } = preset
              onChange({ shape, requestsPerDay, durationMs })
            }}
          />
          {preset.title}
        </label>
      ))}
    </fieldset>
  )
}

function Choices({ value, onChange }: PartProps) {
  const id = useId()
  const size = INSTANCE_SIZES.findIndex(
    ({ vcpu, memoryMb }) => vcpu === value.vcpu && memoryMb === value.memoryMb,
  )
  return (
    <div className="compare__choices">
      <label className="compare__pick" htmlFor={`${id}-size`}>
        Size of an instance
        <select
          id={`${id}-size`}
          value={size}
          onChange={({ currentTarget }) => onChange({ ...INSTANCE_SIZES[Number(currentTarget.value)] })}
        >
          {INSTANCE_SIZES.map((known, index) => (
            <option key={sizeText(known)} value={index}>
              {sizeText(known)}
            </option>
          ))}
        </select>
      </label>
      <Pick
        label="Memory of a Lambda function"
        value={value.lambdaMemoryMb}
        values={FUNCTION_MEMORIES}
        unit="MB"
        onChange={(lambdaMemoryMb) => onChange({ lambdaMemoryMb })}
      />
      <Pick
        label="Express services that share a load balancer"
        value={value.expressServices}
        values={SHARING_SERVICES}
        unit=""
        onChange={(expressServices) => onChange({ expressServices })}
      />
      <label className="compare__check">
        <input
          type="checkbox"
          checked={value.freeTier}
          onChange={({ currentTarget }) => onChange({ freeTier: currentTarget.checked })}
        />
        Lambda’s free requests and GB-seconds are left for this
      </label>
      <label className="compare__check">
        <input
          type="checkbox"
          checked={value.privateTasks}
          onChange={({ currentTarget }) => onChange({ privateTasks: currentTarget.checked })}
        />
        ECS on Fargate in private subnets behind one NAT gateway
      </label>
    </div>
  )
}

function Pick(props: {
  readonly label: string
  readonly value: number
  readonly values: readonly number[]
  readonly unit: string
  readonly onChange: (value: number) => void
}) {
  const id = useId()
  return (
    <label className="compare__pick" htmlFor={id}>
      {props.label}
      <select
        id={id}
        value={props.value}
        onChange={({ currentTarget }) => props.onChange(Number(currentTarget.value))}
      >
        {props.values.map((value) => (
          <option key={value} value={value}>
            {`${new Intl.NumberFormat().format(value)} ${props.unit}`.trim()}
          </option>
        ))}
      </select>
    </label>
  )
}
