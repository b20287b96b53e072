/// <reference types="vite/types/importMeta.d.ts" />
import type { Family } from './family.ts'

const FILES = import.meta.glob<Family>('./families/*.ts', { eager: true, import: 'default' })

/** Every family of drills, in the order of the ids. */
export const FAMILIES: readonly Family[] = Object.values(FILES).toSorted((one, other) =>
  one.id < other.id ? -1 : 1,
)

export function familyOf(id: string): Family | undefined {
  return FAMILIES.find((family) => family.id === id)
}
