import type { TextRange } from '../base/text-range.ts'

/** The least that has to be replaced to make one text the other: a range of the old text, and what comes there. */
export function changedRange(
  before: string,
  after: string,
): { readonly range: TextRange; readonly text: string } {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let tail = 0
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  // A character of two code units is never cut in half.
  if (isLowHalf(after, start) || isLowHalf(before, start)) start--
  if (isLowHalf(after, after.length - tail) || isLowHalf(before, before.length - tail)) tail--
  return { range: { start, end: before.length - tail }, text: after.slice(start, after.length - tail) }
}

function isLowHalf(text: string, at: number): boolean {
  return at > 0 && /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1))
}
