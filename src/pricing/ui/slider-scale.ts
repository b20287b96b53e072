/** How the positions 0 … last of a slider stand for values. */
export interface SliderScale {
  readonly last: number
  readonly valueAt: (position: number) => number
  /** The nearest position: a value that was typed may lie between two, or beyond the end. */
  readonly positionOf: (value: number) => number
}

const STEPS_IN_A_DECADE = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8]

/** Round values, ten to a power of ten. `least` may be 0: then nothing stands at the left end. */
export function logarithmicScale(least: number, most: number): SliderScale {
  const stops: number[] = least === 0 ? [0] : []
  for (let decade = 1; decade <= most; decade *= 10)
    for (const step of STEPS_IN_A_DECADE) {
      const stop = step * decade
      if (Number.isInteger(stop) && stop >= least && stop <= most) stops.push(stop)
    }
  return scaleOf(stops)
}

/** Every whole number from least to most. */
export function evenScale(least: number, most: number): SliderScale {
  return scaleOf(Array.from({ length: most - least + 1 }, (_, index) => least + index))
}

function scaleOf(stops: readonly number[]): SliderScale {
  return {
    last: stops.length - 1,
    valueAt: (position) => stops[position] ?? 0,
    positionOf(value) {
      if (Number.isNaN(value)) return 0
      const above = stops.findIndex((stop) => stop >= value)
      if (above <= 0) return above < 0 ? stops.length - 1 : 0
      const [low = 0, high = 0] = stops.slice(above - 1, above + 1)
      return value - low < high - value ? above - 1 : above
    },
  }
}
