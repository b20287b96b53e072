/** Something that the other kind of document cannot say, or that had to be made up, with the reason. */
export interface Loss {
  readonly what: string
  readonly why: string
}

/** A document of another kind, and what did not come along. */
export interface Conversion {
  readonly text: string
  readonly lost: readonly Loss[]
}

/** A conversion, or the sentence that says why there can be none. */
export type Converted =
  ({ readonly kind: 'converted' } & Conversion) | { readonly kind: 'refused'; readonly message: string }

export function refused(message: string): { readonly kind: 'refused'; readonly message: string } {
  return { kind: 'refused', message }
}
