import type { Choice } from './choices.ts'

/** Fewer questions than this have no balance to speak of. */
const FEWEST = 8

/** The questions of each topic that has enough of them, under a name for a message. */
export function groups(choices: readonly Choice[]): (readonly [string, readonly Choice[]])[] {
  const names = new Set(choices.map(({ group }) => group))
  return [...names]
    .map((name) => [`topic "${name}"`, choices.filter(({ group }) => group === name)] as const)
    .filter(([, ofGroup]) => ofGroup.length >= FEWEST)
}
