import { Suspense, use, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Topic } from '../../content/course.ts'
import type { TopicQuestion } from '../../content/question.ts'
import type { Library } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import { bySection, sectionsOf } from '../../content/sections.ts'
import { PackNotice } from '../../content/ui/PackNotice.tsx'
import { LinkButton } from '../../kit/Button.tsx'
import { Page } from '../../kit/Page.tsx'
import { current } from '../run.ts'
import { openRun, type RunDeps } from '../run-store.ts'
import { QuestionView } from './QuestionView.tsx'
import { RunEnd, RunFrame } from './RunFrame.tsx'
import type { Log } from '../../progress/log.ts'
import { settingsOf } from '../../progress/settings.ts'

interface Needs extends RunDeps {
  readonly library: Library
  readonly log: Log
  readonly holdSession: () => () => void
  readonly persist: () => Promise<boolean>
}

/** The questions of one topic, or of one section of it, answered one at a time. */
export default function TopicQuestionsPage(props: {
  readonly services: Needs
  readonly params: Readonly<Record<string, string | undefined>>
}) {
  const { services, params } = props
  const topic = use(services.library.topic(params['topic'] ?? ''))
  if (topic === undefined)
    return (
      <Page title="No such topic" lead="This version of Preflight has no topic of that name.">
        <LinkButton href="#/practise">To practice</LinkButton>
      </Page>
    )
  const part = partOf(topic, params['section'])
  // A heading that has gone must not pass for the whole topic.
  if (part === undefined)
    return (
      <Page title="No such section" lead={`“${topic.title}” has no questions on a section of that name.`}>
        <LinkButton href={`#/practise/topic/${topic.id}`}>All questions of the topic</LinkButton>
      </Page>
    )
  return <TopicRun key={part.address} topic={topic} part={part} services={services} />
}

/** What is asked about: a topic, or one section of it. */
interface Part {
  readonly title: string
  /** What it is a part of. */
  readonly over: string
  readonly questions: readonly TopicQuestion[]
  /** Where it can be read. */
  readonly address: string
}

function partOf(topic: Topic, heading: string | undefined): Part | undefined {
  const { id, title, text, questions } = topic
  if (heading === undefined) return { title, over: 'Practise', questions, address: `#/learn/${id}` }
  const section = sectionsOf(text).find((one) => one.id === heading)
  const own = bySection(text, questions).get(heading)
  return (
    section &&
    own && {
      title: plainText(section.title),
      over: title,
      questions: own,
      address: `#/learn/${id}/${heading}`,
    }
  )
}

function TopicRun(props: { readonly topic: Topic; readonly part: Part; readonly services: Needs }) {
  const { topic, part, services } = props
  const [store, setStore] = useState(() => openRun(part.questions, 'practice', services))
  const { run, failed } = useStore(store)
  const question = current(run)
  const asked = part.questions.find(({ id }) => id === question?.id)
  useEffect(() => services.holdSession(), [services])
  return (
    <Page title={`Questions: ${part.title}`} over={part.over}>
      {question === undefined ? (
        <RunEnd run={run} onAgain={() => setStore(openRun(part.questions, 'practice', services))}>
          <LinkButton href={part.address}>Read about it</LinkButton>
        </RunEnd>
      ) : (
        <RunFrame store={store} failed={failed} onFinished={() => void services.persist()}>
          <QuestionView
            question={question}
            facts={topic.facts.filter(({ id }) => asked?.facts.includes(id))}
            run={run}
            store={store}
            singleKeys={settingsOf(services.log.events())['single-keys']}
          />
        </RunFrame>
      )}
      {run.checked && (
        <Suspense fallback={null}>
          <PackNotice library={services.library} pack={topic.pack} />
        </Suspense>
      )}
    </Page>
  )
}
