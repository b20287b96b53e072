/** Kept outside IndexedDB, so that a browser which deletes the database cannot make the app look freshly installed. */
export interface Witness {
  readonly events: number
  /** UTC milliseconds of the newest event. */
  readonly at: number
}

const KEY = 'preflight.witness'

export function readWitness(): Witness | undefined {
  try {
    const value = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Partial<Witness> | null
    return typeof value?.events === 'number' && typeof value.at === 'number'
      ? { events: value.events, at: value.at }
      : undefined
  } catch {
    return undefined // storage refused or garbled: no witness is a safe answer
  }
}

export function writeWitness(witness: Witness): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(witness))
  } catch {
    // localStorage may be full or refused; the log itself is safe in IndexedDB
  }
}
