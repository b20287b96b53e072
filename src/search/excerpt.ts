import { folded, partsOf } from './words.ts'

/** A piece of a text; `hit` where it is what was looked for. */
export interface Piece {
  readonly text: string
  readonly hit: boolean
}

const NAME = /[\p{L}\p{N}](?:[\p{L}\p{N}._/:-]*[\p{L}\p{N}])?/gu

/** The text in pieces, with the words that were found picked out; a found part of a name picks out that part. */
export function marked(text: string, words: readonly string[]): readonly Piece[] {
  const wanted = new Set(words)
  const pieces: Piece[] = []
  let from = 0
  const take = (start: number, end: number) => {
    if (start > from) pieces.push({ text: text.slice(from, start), hit: false })
    pieces.push({ text: text.slice(start, end), hit: true })
    from = end
  }
  for (const match of text.matchAll(NAME)) {
    const [name] = match
    if (wanted.has(folded(name))) take(match.index, match.index + name.length)
    else {
      let at = 0
      for (const part of partsOf(name)) {
        at = name.indexOf(part, at)
        if (wanted.has(folded(part))) take(match.index + at, match.index + at + part.length)
        at += part.length
      }
    }
  }
  if (from < text.length) pieces.push({ text: text.slice(from), hit: false })
  return pieces
}

/** About `length` characters of a text around the first word that was found, cut between words. */
export function excerpt(text: string, words: readonly string[], length = 150): string {
  if (text.length <= length) return text
  const first = marked(text, words)
  const before = first[0]?.hit === false && first.length > 1 ? first[0].text.length : 0
  const start = before < length * 0.6 ? 0 : text.lastIndexOf(' ', before - Math.floor(length / 3)) + 1
  const cut = text.slice(start, start + length)
  const end = start + length >= text.length ? cut : cut.slice(0, cut.lastIndexOf(' '))
  return `${start > 0 ? '… ' : ''}${end}${start + end.length < text.length ? ' …' : ''}`
}
