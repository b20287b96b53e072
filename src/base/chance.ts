/** The chance that an event of probability `p` happens at least `least` times in `tries` independent tries. */
export function atLeast(least: number, tries: number, p: number): number {
  let sum = 0
  // From the middle of Pascal's triangle numbers grow too large; logarithms do not.
  for (let hits = least; hits <= tries; hits++)
    sum += Math.exp(lnChoose(tries, hits) + hits * Math.log(p) + (tries - hits) * Math.log1p(-p))
  return Math.min(1, sum)
}

/** The chance that an event of probability `p` happens at most `most` times in `tries` independent tries. */
export function atMost(most: number, tries: number, p: number): number {
  return atLeast(tries - most, tries, 1 - p)
}

function lnChoose(n: number, k: number): number {
  let sum = 0
  for (let i = 1; i <= k; i++) sum += Math.log(n - k + i) - Math.log(i)
  return sum
}
