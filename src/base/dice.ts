import { inconsistent } from './inconsistent.ts'

/** A source of randomness handed in as an argument: the next number in [0, 1). */
export type Dice = () => number

/** Dice that always fall the same way for the same seed (mulberry32, 32-bit state). */
export function seededDice(seed: number): Dice {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A new array in random order (Fisher-Yates); every order is equally likely. */
export function shuffled<T>(items: readonly T[], dice: Dice): T[] {
  const result = [...items]
  for (let last = result.length - 1; last > 0; last--) {
    const pick = Math.floor(dice() * (last + 1))
    const kept = result[last] as T
    result[last] = result[pick] as T
    result[pick] = kept
  }
  return result
}

/** A whole number from `low` to `high`, both among them; each is equally likely. */
export function rolled(low: number, high: number, dice: Dice): number {
  return low + Math.floor(dice() * (high - low + 1))
}

/** One of the items, each equally likely. */
export function picked<T>(items: readonly T[], dice: Dice): T {
  if (items.length === 0) inconsistent('one of no items was to be picked')
  return items[Math.floor(dice() * items.length)] as T
}
