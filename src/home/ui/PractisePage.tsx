import { Suspense, useState } from 'react'
import type { Library } from '../../content/library.ts'
import { Page, Section } from '../../kit/Page.tsx'
import { LinkButton } from '../../kit/Button.tsx'
import { SESSION_DRAFT, sessionOf } from '../../practice/session.ts'
import type { Log } from '../../progress/log.ts'
import { OpenSession } from './OpenSession.tsx'
import './practise.css'

interface Needs {
  readonly library: Library
  readonly log: Log
  readonly drafts: { readonly read: (name: string) => Promise<unknown> }
}

/** The ways to practise that there are. */
export default function PractisePage({ services }: { readonly services: Needs }) {
  const { outline } = services.library
  const [stored] = useState(() => services.drafts.read(SESSION_DRAFT).then(sessionOf))
  return (
    <Page
      title="Practise"
      lead="Retrieval is what makes it stay. Every answer is explained, option by option."
    >
      <Section title="A session of your own">
        <p>
          {outline.scenarios + outline.topics.reduce((sum, topic) => sum + topic.questions, 0)} questions by
          exam, task, topic, kind and difficulty, or those that went wrong before. The result says what to
          read again.
        </p>
        <div className="row">
          <LinkButton href="#/practise/build">Build a session</LinkButton>
          <Suspense>
            <OpenSession stored={stored} log={services.log} />
          </Suspense>
        </div>
      </Section>
      <Section title="Which service fits?">
        <p>
          {outline.scenarios} stories, each with requirements that only one service meets. The key of every
          one is proved from the capability matrix.
        </p>
        <div className="row">
          <LinkButton href="#/practise/scenarios" look="primary">
            App Runner or ECS or Lambda?
          </LinkButton>
          <LinkButton href="#/practise/matrix">Capability matrix</LinkButton>
        </div>
      </Section>
      <Section title="Drills">
        <p>
          Questions without end, made anew each time: price a month, size an instance, mend a file, read a
          role. Their keys are computed.
        </p>
        <div className="row">
          <LinkButton href="#/practise/drills/mixed">Five mixed drills</LinkButton>
          <LinkButton href="#/practise/drills">All drills</LinkButton>
        </div>
      </Section>
      <Section title="Broken configurations">
        <p>
          {outline.labs} exercises from the config lab: a story, a text that fails, goals that are judged
          while you type.
        </p>
        <div className="row">
          <LinkButton href="#/lab/exercises">Mend a configuration</LinkButton>
        </div>
      </Section>
      <Section title="What would it cost?">
        <p>One traffic, every way to run it: the bill of each, and where one overtakes the other.</p>
        <div className="row">
          <LinkButton href="#/prices">Compare prices</LinkButton>
        </div>
      </Section>
      <Section title="Questions by topic">
        <ul className="practise__topics">
          {outline.topics.map((topic) => (
            <li key={topic.id}>
              <LinkButton href={`#/practise/topic/${topic.id}`}>
                {topic.title} · {topic.questions} questions
              </LinkButton>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Flashcards">
        <p>
          {outline.topics.reduce((sum, topic) => sum + topic.cards.length, 0)} cards, brought up again just
          before you would forget them.
        </p>
        <div className="row">
          <LinkButton href="#/review">Review flashcards</LinkButton>
        </div>
      </Section>
    </Page>
  )
}
