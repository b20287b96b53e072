import type { DayPreset } from '../day-presets.ts'

const [STEP, HEIGHT] = [10, 40]

/** The shape of a day as 24 bars, beside the sentence that says the same. */
export function DayCurve({ preset }: { readonly preset: DayPreset }) {
  const most = Math.max(...preset.shape)
  return (
    <div className="compare__day">
      <svg viewBox={`0 0 ${24 * STEP} ${HEIGHT + 1}`} aria-hidden="true" focusable="false">
        {preset.shape.map((weight, hour) => {
          const height = (weight / most) * HEIGHT
          return <rect key={hour} x={hour * STEP + 1} y={HEIGHT - height} width={STEP - 2} height={height} />
        })}
        <line x1="0" x2={24 * STEP} y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} />
      </svg>
      <p>{preset.text}</p>
    </div>
  )
}
