import { use, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Library } from '../../content/library.ts'
import { LinkButton } from '../../kit/Button.tsx'
import { Page } from '../../kit/Page.tsx'
import { openRun, type RunDeps } from '../../practice/run-store.ts'
import { KIND_NAMES } from '../../practice/ui/kind-names.ts'
import { RunEnd } from '../../practice/ui/RunFrame.tsx'
import type { Log } from '../../progress/log.ts'
import { loadedIn, type LoadedQuestion } from '../asked.ts'
import { AskedRun } from './AskedRun.tsx'

interface Needs extends RunDeps {
  readonly library: Library
  readonly log: Log
  readonly holdSession: () => () => void
  readonly persist: () => Promise<boolean>
}

/** One question by its address. What was loaded once is there at once: going from question to question shows no waiting. */
export default function QuestionPage(props: {
  readonly services: Needs
  readonly params: Readonly<Record<string, string | undefined>>
}) {
  const { services } = props
  const loaded = useQuestion(services.library, props.params['question'] ?? '')
  const [round, setRound] = useState(0)
  if (loaded === undefined)
    return (
      <Page title="No such question" lead="This version of Preflight has no question of that name.">
        <LinkButton href="#/practise">To practice</LinkButton>
      </Page>
    )
  return <OneRun key={round} loaded={loaded} services={services} onAgain={() => setRound(round + 1)} />
}

function useQuestion(library: Library, id: string): LoadedQuestion | undefined {
  const entry = use(library.questions()).find((one) => one.id === id)
  if (entry === undefined) return undefined
  if (entry.topic === null) return loadedIn(entry.id, [], use(library.scenarios()))
  const topic = use(library.topic(entry.topic))
  return topic && loadedIn(entry.id, [topic], [])
}

function OneRun(props: {
  readonly loaded: LoadedQuestion
  readonly services: Needs
  readonly onAgain: () => void
}) {
  const { loaded, services } = props
  const { question } = loaded
  const [store] = useState(() => openRun([question], 'practice', services))
  const { run } = useStore(store)
  useEffect(() => services.holdSession(), [services])
  return (
    <Page title={KIND_NAMES[question.kind]} over="One question">
      {run.at === run.questions.length ? (
        <RunEnd run={run} onAgain={props.onAgain}>
          {'topic' in question && <LinkButton href={`#/learn/${question.topic}`}>Read the topic</LinkButton>}
        </RunEnd>
      ) : (
        <AskedRun store={store} asked={new Map([[question.id, loaded]])} services={services} />
      )}
    </Page>
  )
}
