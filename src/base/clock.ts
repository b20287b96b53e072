/** The wall clock, handed in as an argument. */
export interface Clock {
  /** UTC milliseconds. */
  readonly now: () => number
  /** Minutes east of UTC of the learner's zone at that time. */
  readonly offset: (at: number) => number
}
