import { isReversed } from '../../content/reversed-card.ts'
import { type ReactNode, Suspense, use } from 'react'
import type { Fact, Topic } from '../../content/course.ts'
import type { Block } from '../../content/prose.ts'
import type { Library } from '../../content/library.ts'
import { bySection, sectionsOf } from '../../content/sections.ts'
import { ExternalLink, Prose, Source, sourceName, Words } from '../../content/ui/Prose.tsx'
import { PackNotice } from '../../content/ui/PackNotice.tsx'
import { LinkButton } from '../../kit/Button.tsx'
import { jumpTo } from '../../kit/jump-to.ts'
import { Page, Section } from '../../kit/Page.tsx'
import { SectionPractice } from './SectionPractice.tsx'
import { useJump } from './use-jump.ts'
import './learn.css'

/** One topic: its text with corrections and sources, all its facts, and the way to practise it. */
export default function TopicPage(props: {
  readonly services: { readonly library: Library }
  readonly params: Readonly<Record<string, string | undefined>>
}) {
  const { library } = props.services
  const topic = use(library.topic(props.params['topic'] ?? ''))
  useJump(props.params['section'])
  if (topic === undefined)
    return (
      <Page title="No such topic" lead="This version of Preflight has no topic of that name.">
        <LinkButton href="#/learn">All topics</LinkButton>
      </Page>
    )
  const pack = use(library.contents()).packs.find(({ id }) => id === topic.pack)
  return (
    <Page title={topic.title} over={pack?.title ?? ''} lead={topic.summary}>
      <PackNotice library={library} pack={topic.pack} />
      <Contents text={topic.text} />
      <Prose text={topic.text} facts={topic.facts} below={practiceBelow(topic)} />
      <Section title="Practise this topic">
        <div className="row">
          <LinkButton href={`#/practise/topic/${topic.id}`} look="primary">
            Answer {topic.questions.length} questions
          </LinkButton>
          <LinkButton href={`#/practise/build/topic=${topic.id}`}>Build a session</LinkButton>
          <LinkButton href="#/review">Review flashcards</LinkButton>
          <LinkButton href="#/lab/exercises">Mend a configuration</LinkButton>
        </div>
        <Suspense>
          <Exercises library={library} topic={topic} />
        </Suspense>
      </Section>
      <Onward library={library} topic={topic} />
      <Section title={`The ${topic.facts.length} facts and their sources`}>
        <Facts topic={topic} />
      </Section>
      <Section title="Read on">
        <ul className="learn__sources">
          {topic.sources.map((source) => (
            <li key={source}>
              <ExternalLink href={source}>{sourceName(source)}</ExternalLink>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  )
}

/** Below each heading, what there is to practise of its section. A card and its reverse would give each other away. */
function practiceBelow({ id, text, cards, questions }: Topic): ReadonlyMap<string, ReactNode> {
  const toRecall = bySection(
    text,
    cards.filter((card) => !isReversed(card)),
  )
  const toAnswer = bySection(text, questions)
  return new Map(
    sectionsOf(text).map((section) => [
      section.id,
      <SectionPractice
        key={section.id}
        cards={toRecall.get(section.id) ?? []}
        questions={toAnswer.get(section.id)?.length ?? 0}
        address={`#/practise/topic/${id}/${section.id}`}
        section={section.title}
      />,
    ]),
  )
}

/** The exercises of the lab on the topic; the page does not wait for them. */
function Exercises({ library, topic }: { readonly library: Library; readonly topic: Topic }) {
  const exercises = use(library.labs()).filter((lab) => lab.topic === topic.id)
  if (exercises.length === 0) return null
  return (
    <>
      <p>Exercises of the config lab on this topic:</p>
      <ul className="learn__sources">
        {exercises.map(({ id, title, difficulty }) => (
          <li key={id}>
            <a href={`#/lab/exercises/${id}`}>{title}</a>, {difficulty}
          </li>
        ))}
      </ul>
    </>
  )
}

/** The topic that comes next on the path. */
function Onward({ library, topic }: { readonly library: Library; readonly topic: Topic }) {
  const { topics } = library.outline
  const next = topics[topics.findIndex(({ id }) => id === topic.id) + 1]
  return next === undefined ? null : (
    <p>
      Next on the path: <a href={`#/learn/${next.id}`}>{next.title}</a>
    </p>
  )
}

function Contents({ text }: { readonly text: readonly Block[] }) {
  const headings = text.filter((block) => block.kind === 'heading' && block.level === 2)
  return (
    <details className="learn__contents">
      <summary>In this topic</summary>
      <ul>
        {headings.map((heading) =>
          heading.kind === 'heading' ? (
            <li key={heading.id}>
              <button type="button" className="learn__jump" onClick={() => jumpTo(heading.id)}>
                <Words words={heading.children} />
              </button>
            </li>
          ) : null,
        )}
      </ul>
    </details>
  )
}

const VERDICTS: Readonly<Record<Fact['verdict'], string>> = {
  right: 'The notes are right',
  wrong: 'The notes are wrong',
  incomplete: 'The notes leave something out',
  silent: 'Not in the notes',
}

function Facts({ topic }: { readonly topic: Topic }) {
  return (
    <ol className="facts">
      {topic.facts.map((fact) => (
        <li key={fact.id} id={fact.id} data-verdict={fact.verdict}>
          <p>
            <Words words={fact.documented} />
          </p>
          <p className="facts__notes">
            {VERDICTS[fact.verdict]}
            {fact.claim !== undefined && fact.verdict !== 'right' && <>: “{fact.claim}”</>}
          </p>
          <p className="prose__source">
            <Source fact={fact} /> <Validity fact={fact} />
          </p>
        </li>
      ))}
    </ol>
  )
}

function Validity({ fact }: { readonly fact: Fact }) {
  const { from, to } = fact.valid
  if (from === 'unknown' && to === 'open')
    return <span className="prose__date">· valid since: not documented</span>
  return (
    <span className="prose__date">
      · valid {from === 'unknown' ? '' : `from ${from}`} {to === 'open' ? '' : `to ${to}`}
    </span>
  )
}
