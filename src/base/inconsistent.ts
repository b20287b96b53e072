/** Throws for a state that the code promises cannot occur. A person's mistake is never reported this way. */
export function inconsistent(what: string): never {
  throw new Error(`Inconsistent: ${what}`)
}
