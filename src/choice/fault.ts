/** A place inside a question or a matrix: keys and list indexes from its root. */
export type FaultPath = readonly (string | number)[]

/** An author's mistake: where it stands, what is wrong, and what would be right. */
export interface Fault {
  readonly path: FaultPath
  readonly message: string
}
