/** The kinds of things that can be found, in the order in which equals are shown. */
export const KINDS = [
  'page',
  'section',
  'term',
  'command',
  'fact',
  'rule',
  'exercise',
  'card',
  'capability',
] as const
export type EntryKind = (typeof KINDS)[number]

/** One thing that can be found. */
export interface Entry {
  readonly kind: EntryKind
  readonly title: string
  /** Where it stands: its topic, its group. */
  readonly place: string
  /** What is searched besides the title, and what an excerpt is taken from. */
  readonly text: string
  /** The hash address that it leads to. */
  readonly href: string
}
