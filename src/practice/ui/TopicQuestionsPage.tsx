import { use, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Topic } from '../../content/course.ts'
import type { Library } from '../../content/library.ts'
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

/** The questions of one topic, answered one at a time. */
export default function TopicQuestionsPage(props: {
  readonly services: Needs
  readonly params: Readonly<Record<string, string | undefined>>
}) {
  const topic = use(props.services.library.topic(props.params['topic'] ?? ''))
  if (topic === undefined)
    return (
      <Page title="No such topic" lead="This version of Preflight has no topic of that name.">
        <LinkButton href="#/practise">To practice</LinkButton>
      </Page>
    )
  return <TopicRun topic={topic} services={props.services} />
}

function TopicRun({ topic, services }: { readonly topic: Topic; readonly services: Needs }) {
  const [store, setStore] = useState(() => openRun(topic.questions, 'practice', services))
  const { run, failed } = useStore(store)
  const question = current(run)
  const asked = topic.questions.find(({ id }) => id === question?.id)
  useEffect(() => services.holdSession(), [services])
  return (
    <Page title={`Questions: ${topic.title}`}>
      {question === undefined ? (
        <RunEnd run={run} onAgain={() => setStore(openRun(topic.questions, 'practice', services))}>
          <LinkButton href={`#/learn/${topic.id}`}>Read the topic</LinkButton>
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
    </Page>
  )
}
