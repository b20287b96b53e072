import { use, useState } from 'react'
import type { Term, Topic } from '../../content/course.ts'
import type { Library } from '../../content/library.ts'
import { Words } from '../../content/ui/Prose.tsx'
import { LinkButton } from '../../kit/Button.tsx'
import { Page } from '../../kit/Page.tsx'
import { termsWith } from '../reference.ts'
import { useJump } from './use-jump.ts'
import './reference.css'

/** The words of the subject, each in one sentence with the topics that carry it. */
export default function GlossaryPage(props: {
  readonly services: { readonly library: Library }
  readonly params: Readonly<Record<string, string | undefined>>
}) {
  const { library } = props.services
  const { glossary } = use(library.reference())
  const [query, setQuery] = useState('')
  const asked = props.params['term']
  useJump(asked)
  const shown = termsWith(glossary, query)
  return (
    <Page
      title="Glossary"
      over="Learn"
      lead={`${glossary.length} words and names that the notes, AWS and the exams use, in one sentence each.`}
    >
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
        <p role="status">{shown.length === glossary.length ? '' : `${shown.length} of ${glossary.length}`}</p>
      </div>
      {shown.length === 0 ? (
        <div className="row">
          <p>No term is called “{query.trim()}”. The search looks through all of the text.</p>
          <LinkButton href="#/learn">All topics</LinkButton>
        </div>
      ) : (
        <dl className="reference">
          {shown.map((term) => (
            <TermView key={term.id} term={term} topics={library.outline.topics} asked={term.id === asked} />
          ))}
        </dl>
      )}
    </Page>
  )
}

function TermView(props: {
  readonly term: Term
  readonly topics: readonly Pick<Topic, 'id' | 'title'>[]
  readonly asked: boolean
}) {
  const { term } = props
  return (
    <div className="reference__entry" id={term.id} data-asked={props.asked ? '' : undefined}>
      <dt>
        {term.term}
        {term.also.length > 0 && <span className="reference__also">also {term.also.join(', ')}</span>}
      </dt>
      <dd>
        <Words words={term.meaning} />
        <span className="reference__facts">
          {props.topics.map(({ id, title }) => {
            const fact = term.facts.find((one) => one.startsWith(`${id}.`))
            return (
              fact !== undefined && (
                <a key={id} href={`#/learn/${id}/${fact}`}>
                  {title}
                  <span className="visually-hidden">: the fact behind “{term.term}”</span>
                </a>
              )
            )
          })}
        </span>
      </dd>
    </div>
  )
}
