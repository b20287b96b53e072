/** A string or number that only its own subject may make: an id of a card is not an id of a question. */
export type Brand<Base, Name extends string> = Base & { readonly __brand: Name }
