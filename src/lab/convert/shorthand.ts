import { textGiven, type Given, type GivenEntry } from './given.ts'

/**
 * The shorthand of the AWS CLI: `Key=value,Other={Inner=[a,b]}`. Nothing where it is not well formed.
 * Source: https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-shorthand.html
 */
export function readShorthand(text: string): Given | undefined {
  let at = 0
  let depth = 0
  const peek = () => text[at] ?? ''
  const take = (wanted: string): boolean => {
    if (peek() !== wanted) return false
    at++
    return true
  }
  const quoted = (quote: string): Given | undefined => {
    let value = ''
    for (at++; at < text.length; at++) {
      if (text[at] === quote) {
        at++
        return textGiven(value)
      }
      if (text[at] === '\\' && at + 1 < text.length) at++
      value += text[at] ?? ''
    }
    return undefined
  }
  const bare = (stops: string): Given | undefined => {
    let value = ''
    while (at < text.length && !stops.includes(peek())) {
      if (peek() === '\\' && at + 1 < text.length) at++
      value += peek()
      at++
    }
    return textGiven(value)
  }
  const inside = (read: () => Given | undefined): Given | undefined => {
    if (++depth > 32) return undefined
    const found = read()
    depth--
    return found
  }
  const listed = (): Given | undefined => {
    at++
    const items: Given[] = []
    while (!take(']')) {
      const item = value('],')
      if (!item || (!take(',') && peek() !== ']')) return undefined
      items.push(item)
    }
    return { kind: 'list', items }
  }
  const mapped = (): Given | undefined => {
    at++
    const found = entries('}')
    return found && take('}') ? found : undefined
  }
  const value = (stops: string): Given | undefined => {
    if (peek() === '{') return inside(mapped)
    if (peek() === '[') return inside(listed)
    if (peek() === '"' || peek() === "'") return quoted(peek())
    return bare(stops)
  }
  const entries = (end: string): Given | undefined => {
    const found: GivenEntry[] = []
    while (at < text.length && peek() !== end) {
      const key = /^[\w.#/-]+(?==)/.exec(text.slice(at, at + 256))?.[0]
      if (key === undefined) return undefined
      at += key.length + 1
      const first = value(`,${end}`)
      if (!first) return undefined
      found.push({ key, node: commaList(first, end) })
      if (!take(',') && peek() !== end) return undefined
    }
    return { kind: 'map', entries: found }
  }
  /** `Key=a,b` is a list: what follows a comma is no key if no equals sign follows. */
  const commaList = (first: Given, end: string): Given => {
    const items = [first]
    while (peek() === ',' && !/^,[\w.#/-]+=/.test(text.slice(at, at + 257)) && at + 1 < text.length) {
      at++
      const next = value(`,${end}`)
      if (!next) break
      items.push(next)
    }
    return items.length === 1 ? first : { kind: 'list', items }
  }
  const found = entries('')
  return found && at >= text.length ? found : undefined
}
