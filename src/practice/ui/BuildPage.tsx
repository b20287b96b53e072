import { use, useState } from 'react'
import type { Clock } from '../../base/clock.ts'
import type { Dice } from '../../base/dice.ts'
import type { Library } from '../../content/library.ts'
import { Button } from '../../kit/Button.tsx'
import { Page } from '../../kit/Page.tsx'
import type { Log } from '../../progress/log.ts'
import { type Filter, filterOf, passing, queryOf, withPart } from '../filter.ts'
import { drawSession, SESSION_COUNTS, SESSION_DRAFT } from '../session.ts'
import { standingsOf } from '../standing.ts'
import { FilterFields } from './FilterFields.tsx'
import { NothingPasses } from './NothingPasses.tsx'
import './build.css'

interface Needs {
  readonly library: Library
  readonly log: Log
  readonly clock: Clock
  readonly dice: Dice
  readonly drafts: { readonly write: (name: string, value: unknown) => Promise<void> }
}

/** Puts a session together: which questions, and how many. The address carries the choice, so that it can be linked. */
export default function BuildPage(props: {
  readonly services: Needs
  readonly params: Readonly<Record<string, string | undefined>>
}) {
  const { library, log, clock, dice, drafts } = props.services
  const entries = use(library.questions())
  const exams = use(library.exams())
  const [standings] = useState(() => standingsOf(log.events()))
  const [filter, setFilter] = useState<Filter>(() => filterOf(props.params['filter'] ?? ''))
  const [wanted, setWanted] = useState(20)
  const found = passing(entries, filter, standings)
  const count = Math.min(wanted, found.length)
  const change = (key: keyof Filter, value: string | undefined) => {
    const next = withPart(filter, key, value)
    setFilter(next)
    // In place: the back button leaves the page, it does not go through every choice.
    history.replaceState(history.state, '', `#/practise/build/${queryOf(next)}`)
  }
  const start = async () => {
    const session = drawSession(found, queryOf(filter), count, clock.now(), dice)
    await drafts.write(SESSION_DRAFT, session)
    location.hash = '#/practise/session'
  }
  return (
    <Page
      title="Build a session"
      lead="Choose what it is about. Each answer is checked at once, and at the end you see which tasks to read again."
    >
      <form
        className="build"
        onSubmit={(event) => {
          event.preventDefault()
          void start()
        }}
      >
        <FilterFields
          entries={entries}
          exams={exams}
          topics={library.outline.topics}
          filter={filter}
          standings={standings}
          onChange={change}
        />
        <label className="field">
          <span>Questions</span>
          <select value={wanted} onChange={(event) => setWanted(Number(event.currentTarget.value))}>
            {SESSION_COUNTS.map((size) => (
              <option key={size}>{size}</option>
            ))}
          </select>
        </label>
        <p className="build__found" role="status">
          <strong>{found.length}</strong> {found.length === 1 ? 'question passes' : 'questions pass'}.
        </p>
        {found.length === 0 && (
          <NothingPasses
            entries={entries}
            filter={filter}
            standings={standings}
            onLoosen={(key) => change(key, undefined)}
          />
        )}
        <div className="row">
          <Button type="submit" look="primary" disabled={count === 0}>
            {count === 0
              ? 'Nothing to start'
              : `Start with ${count} ${count === 1 ? 'question' : 'questions'}`}
          </Button>
        </div>
      </form>
    </Page>
  )
}
