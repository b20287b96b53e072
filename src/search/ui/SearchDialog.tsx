import { Search } from 'lucide-react'
import { type KeyboardEvent, Suspense, use, useEffect, useId, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { CloseButton, Dialog } from '../../kit/Dialog.tsx'
import type { SearchIndex } from '../search-index.ts'
import { openSearchStore } from '../search-store.ts'
import { NothingFound, NothingYet } from './Guidance.tsx'
import { optionId, Results } from './Results.tsx'
import './search.css'

/** The search over everything, as a dialog: results while typing, by keyboard or by hand. */
export default function SearchDialog(props: {
  readonly search: () => Promise<SearchIndex>
  readonly onClose: () => void
}) {
  return (
    <Dialog name="Search" className="search" onClose={props.onClose}>
      <Suspense fallback={<p className="search__loading">Opening the search…</p>}>
        <Finder search={props.search} onClose={props.onClose} />
      </Suspense>
    </Dialog>
  )
}

function Finder(props: { readonly search: () => Promise<SearchIndex>; readonly onClose: () => void }) {
  const index = use(props.search())
  const [store] = useState(() => openSearchStore(index))
  const state = useStore(store)
  const list = useId()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const ask = (query: string) => {
    store.ask(query)
    input.current?.focus()
  }
  const go = (href: string) => {
    props.onClose()
    location.hash = href
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const active = state.hits[state.active]
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') store.move(event.key === 'ArrowDown' ? 1 : -1)
    else if (event.key === 'Enter' && active !== undefined) go(active.entry.href)
    else return
    event.preventDefault()
  }
  const asked = state.query.trim() !== ''
  return (
    <>
      <div className="search__bar">
        <Search size={20} aria-hidden="true" />
        <input
          ref={input}
          className="search__input"
          type="text"
          role="combobox"
          aria-label="Search topics, facts, terms, commands, rules and cards"
          aria-expanded={state.hits.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={state.active < 0 ? undefined : optionId(list, state.active)}
          placeholder="Search"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={120}
          value={state.query}
          onChange={(event) => store.ask(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <CloseButton onClose={props.onClose} />
      </div>
      <p className="visually-hidden" role="status">
        {asked ? `${state.hits.length} results` : ''}
      </p>
      {asked && state.found.match === 'some' && state.hits.length > 0 && (
        <p className="search__note">Nothing has all of these words. These have some of them:</p>
      )}
      <Results list={list} state={state} onActivate={store.activate} onGo={go} />
      {!asked && <NothingYet onAsk={ask} />}
      {asked && state.hits.length === 0 && <NothingFound query={state.query.trim()} onGo={go} />}
      <p className="search__keys for-keys">
        <kbd>↑</kbd> <kbd>↓</kbd> choose <kbd>Enter</kbd> open <kbd>Esc</kbd> close
      </p>
    </>
  )
}
