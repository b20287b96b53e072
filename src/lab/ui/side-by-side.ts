import { useState, useSyncExternalStore } from 'react'

/** From here on two texts have room beside each other. */
const WIDE = '(min-width: 80rem)'

/** Whether two open texts are both in view, and whether there is a choice. */
export interface SideBySide {
  readonly possible: boolean
  readonly on: boolean
  readonly turn: (on: boolean) => void
}

function follow(changed: () => void): () => void {
  const query = matchMedia(WIDE)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** Two texts stand side by side where there is room, until the person wants one at a time. */
export function useSideBySide(two: boolean): SideBySide {
  const wide = useSyncExternalStore(follow, () => matchMedia(WIDE).matches)
  const [wanted, turn] = useState(true)
  return { possible: two && wide, on: two && wide && wanted, turn }
}
