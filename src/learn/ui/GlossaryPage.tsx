import { use } from 'react'
import type { Term, Topic } from '../../content/course.ts'
import type { Library } from '../../content/library.ts'
import { Words } from '../../content/ui/Prose.tsx'
import { LinkButton } from '../../kit/Button.tsx'
import { Page } from '../../kit/Page.tsx'
import { termsWith } from '../reference.ts'
import { Narrowed } from './Narrowed.tsx'
import { useJump } from './use-jump.ts'

/** The words of the subject, each in one sentence with the topics that carry it. */
export default function GlossaryPage(props: {
  readonly services: { readonly library: Library }
  readonly params: Readonly<Record<string, string | undefined>>
}) {
  const { library } = props.services
  const { glossary } = use(library.reference())
  const asked = props.params['term']
  useJump(asked)
  return (
    <Page
      title="Glossary"
      over="Learn"
      lead={`${glossary.length} words and names that the notes, AWS and the exams use, in one sentence each.`}
    >
      <Narrowed
        items={glossary}
        narrow={termsWith}
        nothing={(query) => `No term is called “${query}”. The search looks through all of the text.`}
        elsewhere={<LinkButton href="#/learn">All topics</LinkButton>}
      >
        {(shown) => (
          <dl className="reference">
            {shown.map((term) => (
              <TermView key={term.id} term={term} topics={library.outline.topics} asked={term.id === asked} />
            ))}
          </dl>
        )}
      </Narrowed>
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
