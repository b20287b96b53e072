import type { QuestionId } from '../content/ids.ts'
import type { QuestionEntry } from '../content/question.ts'
import type { Standing } from './standing.ts'

/** Which questions a session is drawn from; what is left out does not matter. */
export interface Filter {
  /** An exam, one of its domains or one of its tasks: saa-c03, saa-c03/2, saa-c03/2.1. */
  readonly scope?: string
  /** A topic, or `matrix` for the questions that belong to none. */
  readonly topic?: string
  readonly kind?: string
  readonly difficulty?: string
  /** unseen = never answered; missed = last answered wrong or by a guess. */
  readonly standing?: string
}

export const FILTER_KEYS = ['scope', 'topic', 'kind', 'difficulty', 'standing'] as const

/** The name by which a filter asks for questions that belong to no topic. */
export const NO_TOPIC = 'matrix'

type Standings = ReadonlyMap<QuestionId, Standing>

/** The questions that pass every part of the filter. */
export function passing(
  entries: readonly QuestionEntry[],
  filter: Filter,
  standings: Standings,
): readonly QuestionEntry[] {
  return entries.filter((entry) => FILTER_KEYS.every((key) => passes(entry, key, filter[key], standings)))
}

/** How many questions there would be if one part of the filter had this value; undefined takes that part away. */
export function countWith(
  entries: readonly QuestionEntry[],
  filter: Filter,
  standings: Standings,
  key: keyof Filter,
  value: string | undefined,
): number {
  return passing(entries, withPart(filter, key, value), standings).length
}

export function withPart(filter: Filter, key: keyof Filter, value: string | undefined): Filter {
  const { [key]: _, ...rest } = filter
  return value === undefined ? rest : { ...rest, [key]: value }
}

/** The parts of a filter that no question passes together, each with what would be left without it: the way out of nothing. */
export function waysOut(
  entries: readonly QuestionEntry[],
  filter: Filter,
  standings: Standings,
): readonly { readonly key: keyof Filter; readonly count: number }[] {
  return FILTER_KEYS.filter((key) => filter[key] !== undefined)
    .map((key) => ({ key, count: countWith(entries, filter, standings, key, undefined) }))
    .filter(({ count }) => count > 0)
}

function passes(
  entry: QuestionEntry,
  key: keyof Filter,
  value: string | undefined,
  standings: Standings,
): boolean {
  if (value === undefined) return true
  switch (key) {
    case 'scope':
      return entry.tasks.some(
        (task) => task === value || task.startsWith(value.includes('/') ? `${value}.` : `${value}/`),
      )
    case 'topic':
      return (entry.topic ?? NO_TOPIC) === value
    case 'standing': {
      const standing = standings.get(entry.id)
      return value === 'unseen' ? standing === undefined : standing === 'wrong' || standing === 'guessed'
    }
    default:
      return entry[key] === value
  }
}

/** A filter as a part of an address: `scope=saa-c03%2F2&kind=pricing`. */
export function queryOf(filter: Filter): string {
  return FILTER_KEYS.flatMap((key) => {
    const value = filter[key]
    return value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`]
  }).join('&')
}

/** Reads a filter from an address. Unknown parts and empty values are passed over; a value that nothing has leaves no question. */
export function filterOf(query: string): Filter {
  let filter: Filter = {}
  for (const part of query.split('&')) {
    const [name, value = ''] = part.split('=')
    const key = FILTER_KEYS.find((known) => known === name)
    if (key && /^[a-z0-9.:/-]{1,100}$/.test(value)) filter = { ...filter, [key]: value }
  }
  return filter
}
