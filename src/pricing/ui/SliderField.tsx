import { useId } from 'react'
import type { PriceFault } from '../bill.ts'
import type { SliderScale } from './slider-scale.ts'
import './pricing.css'

export interface FieldWords {
  readonly label: string
  readonly unit: string
  readonly hint: string
  readonly scale: SliderScale
}

/** A slider and a number to type, of the same name. An emptied number is NaN: its fault says what to do. */
export function SliderField({
  words,
  limits,
  value,
  fault,
  given = false,
  onChange,
}: {
  readonly words: FieldWords
  readonly limits: { readonly least: number; readonly most: number }
  readonly value: number
  readonly fault: PriceFault | undefined
  /** Decided elsewhere: the field shows it and cannot move it. */
  readonly given?: boolean
  readonly onChange: (value: number) => void
}) {
  const id = useId()
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
          min={limits.least}
          max={limits.most}
          step="any"
          value={Number.isNaN(value) ? '' : value}
          aria-describedby={`${id}-hint`}
          aria-invalid={fault !== undefined}
          disabled={given}
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
        disabled={given}
        onChange={(event) => onChange(words.scale.valueAt(event.currentTarget.valueAsNumber))}
      />
      <p className={fault ? 'traffic-hint traffic-fault' : 'traffic-hint'} id={`${id}-hint`}>
        {fault ? `✕ ${fault.message}` : given ? 'As the text says: change it there.' : words.hint}
      </p>
    </div>
  )
}
