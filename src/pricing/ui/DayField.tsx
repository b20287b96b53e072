import { useId, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { Button } from '../../kit/Button.tsx'
import type { PriceFault } from '../bill.ts'
import type { DayShape } from '../day.ts'
import {
  dayText,
  drawn,
  FULL,
  heightsOf,
  hourText,
  presetOf,
  requestsOfHour,
  type DrawnPlace,
} from '../drawn-day.ts'
import { DayTable } from './DayTable.tsx'
import { showQuantity } from './show-money.ts'

/** The drawing in its own units: a column for each hour. */
const [STEP, HEIGHT] = [20, 120]
const GRID = [0.25, 0.5, 0.75, 1]
/** What an arrow key and a page key change, in weights. */
const [SMALL, LARGE] = [20, 200]
const SILENCE: DayShape = Array.from({ length: 24 }, () => 0)

interface DayProps {
  readonly shape: DayShape
  readonly requestsPerDay: number
  readonly fault: PriceFault | undefined
  readonly onChange: (shape: DayShape) => void
}

/** The shape of a day, to be drawn by pointer or finger; for the keyboard each hour is a slider. */
export function DayField({ shape, requestsPerDay, fault, onChange }: DayProps) {
  const id = useId()
  const heights = heightsOf(shape)
  return (
    <div className="day">
      <div role="group" aria-label="Shape of the day, hour by hour" aria-describedby={`${id}-hint`}>
        <Plane heights={heights} onChange={onChange}>
          <Hours heights={heights} requestsPerDay={requestsPerDay} onChange={onChange} />
        </Plane>
        <p className="day__clock" aria-hidden="true">
          {[0, 6, 12, 18, 24].map((hour) => (
            <span key={hour}>{hour}:00</span>
          ))}
        </p>
      </div>
      <p className={fault ? 'traffic-hint traffic-fault' : 'traffic-hint'} role="status">
        {fault ? `✕ ${fault.message}` : (presetOf(shape)?.text ?? dayText(shape))}
      </p>
      <p className="traffic-hint" id={`${id}-hint`}>
        Draw over it, or with the keyboard: <kbd>←</kbd> <kbd>→</kbd> choose an hour, <kbd>↑</kbd>{' '}
        <kbd>↓</kbd> change it. Only the shape counts: the requests of the day stay as many.
      </p>
      <div className="row">
        <Button size="small" onClick={() => onChange(SILENCE)}>
          Clear the day
        </Button>
      </div>
      <DayTable shape={shape} requestsPerDay={requestsPerDay} />
    </div>
  )
}

/** The surface to draw on: a stroke from hour to hour leaves none out, however fast it is. */
function Plane(props: {
  readonly heights: DayShape
  readonly onChange: (shape: DayShape) => void
  readonly children: ReactNode
}) {
  const { heights, onChange } = props
  // Several moves may come before the next rendering: a stroke goes on from what it has drawn itself.
  const pen = useRef<{ readonly place: DrawnPlace; readonly heights: DayShape }>(undefined)
  const drawTo = (event: PointerEvent<HTMLElement>) => {
    const place = placeOf(event)
    const day = drawn(pen.current?.heights ?? heights, pen.current?.place ?? place, place)
    pen.current = { place, heights: day }
    onChange(day)
  }
  const lift = () => (pen.current = undefined)
  return (
    <div
      className="day__plane"
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        drawTo(event)
      }}
      onPointerMove={(event) => pen.current && drawTo(event)}
      onPointerUp={lift}
      onPointerCancel={lift}
    >
      <svg viewBox={`0 0 ${24 * STEP} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {GRID.map((part) => (
          <line
            key={part}
            className="day__grid"
            x2={24 * STEP}
            y1={HEIGHT * (1 - part)}
            y2={HEIGHT * (1 - part)}
          />
        ))}
        {heights.map((weight, hour) => {
          const height = (weight / FULL) * HEIGHT
          return (
            <rect
              key={hour}
              className="day__hour"
              x={hour * STEP + 1.5}
              y={HEIGHT - height}
              width={STEP - 3}
              height={height}
            />
          )
        })}
        <line className="day__floor" x2={24 * STEP} y1={HEIGHT} y2={HEIGHT} />
      </svg>
      {props.children}
    </div>
  )
}

function placeOf({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): DrawnPlace {
  const box = currentTarget.getBoundingClientRect()
  const hour = Math.floor(((clientX - box.left) / box.width) * 24)
  const part = (box.bottom - clientY) / box.height
  const steps = Math.round((part * FULL) / SMALL)
  return { hour: Math.min(23, Math.max(0, hour)), weight: Math.min(FULL, Math.max(0, steps * SMALL)) }
}

/** A slider for each hour, one of them in the order of Tab. They lie over the columns and are seen when focused. */
function Hours(props: {
  readonly heights: DayShape
  readonly requestsPerDay: number
  readonly onChange: (shape: DayShape) => void
}) {
  const { heights, requestsPerDay, onChange } = props
  const [current, setCurrent] = useState(9)
  const sliders = useRef<(HTMLInputElement | null)[]>([])
  const set = (hour: number, weight: number) => onChange(drawn(heights, { hour, weight }, { hour, weight }))
  const press = (event: KeyboardEvent, hour: number) => {
    const weight = heights[hour] ?? 0
    const moved = moveOf(event.key)
    const changed = weightAfter(event.key, weight)
    if (moved === undefined && changed === undefined) return
    event.preventDefault()
    if (moved !== undefined) sliders.current[Math.min(23, Math.max(0, hour + moved))]?.focus()
    if (changed !== undefined) set(hour, changed)
  }
  return (
    <div className="day__sliders">
      {heights.map((weight, hour) => (
        <input
          key={hour}
          ref={(element) => {
            sliders.current[hour] = element
          }}
          type="range"
          className="day__slider"
          min={0}
          max={FULL}
          step={1}
          value={weight}
          tabIndex={hour === current ? 0 : -1}
          aria-orientation="vertical"
          aria-label={hourText(hour)}
          aria-valuetext={spoken(heights, requestsPerDay, hour)}
          onFocus={() => setCurrent(hour)}
          onKeyDown={(event) => press(event, hour)}
          onChange={({ currentTarget }) => set(hour, currentTarget.valueAsNumber)}
        />
      ))}
    </div>
  )
}

function moveOf(key: string): number | undefined {
  return key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : undefined
}

function weightAfter(key: string, weight: number): number | undefined {
  switch (key) {
    case 'ArrowUp':
      return weight + SMALL
    case 'ArrowDown':
      return weight - SMALL
    case 'PageUp':
      return weight + LARGE
    case 'PageDown':
      return weight - LARGE
    case 'Home':
      return 0
    case 'End':
      return FULL
    default:
      return undefined
  }
}

function spoken(shape: DayShape, requestsPerDay: number, hour: number): string {
  const height = `height ${Math.round((100 * (shape[hour] ?? 0)) / FULL)} of 100`
  const requests = requestsOfHour(shape, requestsPerDay, hour)
  return requests ? `${showQuantity(requests)} requests, ${height}` : height
}
