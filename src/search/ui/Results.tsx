import { useEffect } from 'react'
import type { EntryKind } from '../entry.ts'
import { excerpt, marked } from '../excerpt.ts'
import type { Hit } from '../search-index.ts'
import type { SearchState } from '../search-store.ts'

const NAMES: Readonly<Record<EntryKind, string>> = {
  page: 'Pages',
  section: 'Topics',
  term: 'Glossary',
  command: 'Commands',
  fact: 'Facts',
  rule: 'Lab rules',
  exercise: 'Lab exercises',
  card: 'Cards',
  capability: 'Capabilities',
}

/** Those of which the heading of their group does not say where they stand. */
const PLACED: ReadonlySet<EntryKind> = new Set(['section', 'fact', 'card'])

/** The id of the element of a hit, which the input names as the active one. */
export function optionId(list: string, place: number): string {
  return `${list}-${place}`
}

/** The hits by kind. Links for the hand, options for the keyboard: the focus stays in the input. */
export function Results(props: {
  readonly list: string
  readonly state: SearchState
  readonly onActivate: (place: number) => void
  readonly onGo: (href: string) => void
}) {
  const { list, state } = props
  useEffect(() => {
    document.getElementById(optionId(list, state.active))?.scrollIntoView({ block: 'nearest' })
  })
  return (
    <div id={list} role="listbox" aria-label="Results" className="search__results">
      {state.found.groups.map((group) => (
        <div key={group.kind} role="group" aria-label={NAMES[group.kind]}>
          <p className="search__kind" aria-hidden="true">
            {NAMES[group.kind]}
            {group.more > 0 && <span> · {group.more} more, add a word</span>}
          </p>
          {group.hits.map((hit) => {
            const place = state.hits.indexOf(hit)
            return (
              <Option
                key={`${hit.entry.href} ${hit.entry.title}`}
                id={optionId(list, place)}
                hit={hit}
                active={place === state.active}
                onActivate={() => props.onActivate(place)}
                onGo={() => props.onGo(hit.entry.href)}
              />
            )
          })}
        </div>
      ))}
    </div>
  )
}

function Option(props: {
  readonly id: string
  readonly hit: Hit
  readonly active: boolean
  readonly onActivate: () => void
  readonly onGo: () => void
}) {
  const { entry, words } = props.hit
  return (
    <a
      id={props.id}
      role="option"
      aria-selected={props.active}
      tabIndex={-1}
      href={entry.href}
      className="search__hit"
      onPointerMove={() => !props.active && props.onActivate()}
      onClick={(event) => {
        // Opening in another tab stays the browser's.
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        props.onGo()
      }}
    >
      <span className="search__title">
        <Marked text={excerpt(entry.title, words, 180)} words={words} />
      </span>
      {entry.text !== '' && (
        <span className="search__text">
          <Marked text={excerpt(entry.text, words)} words={words} />
        </span>
      )}
      {PLACED.has(entry.kind) && <span className="search__place">{entry.place}</span>}
    </a>
  )
}

function Marked({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  return marked(text, words).map((piece, place) =>
    piece.hit ? <mark key={`${place} ${piece.text}`}>{piece.text}</mark> : piece.text,
  )
}
