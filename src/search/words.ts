/** A run of letters and digits, held together by the signs that names such as `apprunner.yaml` or `AWS/AppRunner` have inside. */
const NAME = /[\p{L}\p{N}](?:[\p{L}\p{N}._/:-]*[\p{L}\p{N}])?/gu
const PARTS = /\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{N}+/gu

/** The words of a text as they are indexed: each name whole, and the parts that it is made of. */
export function wordsOf(text: string): string[] {
  return namesIn(text).flatMap((name) => {
    const parts = partsOf(name)
    return parts.length > 1 ? [name, ...parts] : [name]
  })
}

/** The names in a text, whole: what is separated by spaces and by signs that no name has inside. */
export function namesIn(text: string): readonly string[] {
  return text.match(NAME) ?? []
}

/** `MaxConcurrency` is Max and Concurrency; `run.pre-run` is run, pre and run. */
export function partsOf(name: string): readonly string[] {
  return name.match(PARTS) ?? []
}

/** How a word is compared: without regard to capitals. */
export function folded(word: string): string {
  return word.toLowerCase()
}
