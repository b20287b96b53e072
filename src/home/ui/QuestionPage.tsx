import { Suspense, use, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { QuestionId } from '../../content/course.ts'
import type { Library } from '../../content/library.ts'
import { LinkButton } from '../../kit/Button.tsx'
import { Page } from '../../kit/Page.tsx'
import { openRun, type RunDeps } from '../../practice/run-store.ts'
import { KIND_NAMES } from '../../practice/ui/kind-names.ts'
import { RunEnd } from '../../practice/ui/RunFrame.tsx'
import type { Log } from '../../progress/log.ts'
import { type LoadedQuestion, loadQuestions } from '../asked.ts'
import { AskedRun } from './AskedRun.tsx'

interface Needs extends RunDeps {
  readonly library: Library
  readonly log: Log
  readonly holdSession: () => () => void
  readonly persist: () => Promise<boolean>
}

/** One question by its address. */
export default function QuestionPage(props: {
  readonly services: Needs
  readonly params: Readonly<Record<string, string | undefined>>
}) {
  const id = (props.params['question'] ?? '') as QuestionId
  const [loading] = useState(() => loadOne(props.services.library, id))
  return (
    <Suspense fallback={<p className="frame__loading">Loading…</p>}>
      <OneQuestion loading={loading} services={props.services} />
    </Suspense>
  )
}

async function loadOne(library: Library, id: QuestionId): Promise<LoadedQuestion | undefined> {
  return (await loadQuestions(library, [id], await library.questions())).get(id)
}

function OneQuestion(props: {
  readonly loading: Promise<LoadedQuestion | undefined>
  readonly services: Needs
}) {
  const loaded = use(props.loading)
  const [round, setRound] = useState(0)
  if (loaded === undefined)
    return (
      <Page title="No such question" lead="This version of Preflight has no question of that name.">
        <LinkButton href="#/practise">To practice</LinkButton>
      </Page>
    )
  return <OneRun key={round} loaded={loaded} services={props.services} onAgain={() => setRound(round + 1)} />
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
