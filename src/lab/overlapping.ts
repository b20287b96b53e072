import type { TextRange } from '../base/text-range.ts'
import { overlaps } from './problem.ts'

/** Whether a range overlaps one of many, without comparing it with each of them. */
export function overlapping(ranges: readonly TextRange[]): (range: TextRange) => boolean {
  const sorted = ranges.toSorted((one, other) => one.start - other.start)
  let furthest = 0
  const reach = sorted.map(({ end }) => (furthest = Math.max(furthest, end)))
  return (range) => {
    // Backwards from the last one that starts before the end of the range, until none reaches it any more.
    for (let at = lastBefore(sorted, range.end); at >= 0 && (reach[at] ?? 0) >= range.start; at--) {
      const other = sorted[at]
      if (other && overlaps(other, range)) return true
    }
    return false
  }
}

function lastBefore(sorted: readonly TextRange[], offset: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
