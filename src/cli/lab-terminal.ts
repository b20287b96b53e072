/** What a command of the lab needs of the world. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Whether a person looks at standard output and has not forbidden colours. */
  readonly colours: boolean
  /** Where relative paths begin. */
  readonly folder: string
  /** YYYY-MM-DD, UTC. */
  readonly today: string
}
