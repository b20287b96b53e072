import { type ReactNode, useState } from 'react'
import './reference.css'

/** A list below a field that narrows it while one types. */
export function Narrowed<T>(props: {
  readonly items: readonly T[]
  readonly narrow: (items: readonly T[], query: string) => readonly T[]
  /** What is said where nothing is left. */
  readonly nothing: (query: string) => string
  /** Where to look instead. */
  readonly elsewhere: ReactNode
  readonly children: (shown: readonly T[]) => ReactNode
}) {
  const { items } = props
  const [query, setQuery] = useState('')
  const shown = props.narrow(items, query)
  return (
    <>
      <div className="reference__filter">
        <label className="field">
          Narrow the list
          <input
            type="search"
            value={query}
            autoComplete="off"
            onChange={(event) => setQuery(event.target.value)}
          />
        </label>
        <p role="status">{shown.length === items.length ? '' : `${shown.length} of ${items.length}`}</p>
      </div>
      {shown.length === 0 ? (
        <div className="row">
          <p>{props.nothing(query.trim())}</p>
          {props.elsewhere}
        </div>
      ) : (
        props.children(shown)
      )}
    </>
  )
}
