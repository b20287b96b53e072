import { Suspense, use, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { QuestionEntry } from '../../content/question.ts'
import type { Library } from '../../content/library.ts'
import { LinkButton } from '../../kit/Button.tsx'
import { Page } from '../../kit/Page.tsx'
import { filterOf } from '../../practice/filter.ts'
import type { Answer } from '../../practice/run.ts'
import { openRun, type RunDeps } from '../../practice/run-store.ts'
import { answersIn, inRunOrder, type Session, SESSION_DRAFT, sessionOf } from '../../practice/session.ts'
import { goalOf } from '../../progress/goal.ts'
import type { Log } from '../../progress/log.ts'
import { loadQuestions } from '../asked.ts'
import { AskedRun } from './AskedRun.tsx'
import { SessionResult } from './SessionResult.tsx'

interface Needs extends RunDeps {
  readonly library: Library
  readonly log: Log
  readonly drafts: { readonly read: (name: string) => Promise<unknown> }
  readonly holdSession: () => () => void
  readonly persist: () => Promise<boolean>
}

interface Opened {
  readonly session: Session
  readonly answers: readonly Answer[]
  readonly asked: Awaited<ReturnType<typeof loadQuestions>>
  readonly entries: readonly QuestionEntry[]
}

/** The session that was built last: its next question, or its result. Closing the tab loses no answer: the log has them. */
export default function SessionPage({ services }: { readonly services: Needs }) {
  const [opening] = useState(() => openSession(services))
  return (
    <Suspense fallback={<p className="frame__loading">Loading…</p>}>
      <OpenedSession opening={opening} services={services} />
    </Suspense>
  )
}

async function openSession({ drafts, library, log }: Needs): Promise<Opened | undefined> {
  const session = sessionOf(await drafts.read(SESSION_DRAFT))
  if (session === undefined) return undefined
  const entries = await library.questions()
  const answers = answersIn(session, log.events())
  const asked = await loadQuestions(library, inRunOrder(session, answers), entries)
  return { session, answers: answers.filter(({ question }) => asked.has(question)), asked, entries }
}

function OpenedSession(props: { readonly opening: Promise<Opened | undefined>; readonly services: Needs }) {
  const opened = use(props.opening)
  if (opened === undefined || opened.asked.size === 0)
    return (
      <Page title="Practice session" lead="No session is open in this browser.">
        <LinkButton href="#/practise/build" look="primary">
          Build a session
        </LinkButton>
      </Page>
    )
  return <SessionRun key={opened.session.id} opened={opened} services={props.services} />
}

function SessionRun({ opened, services }: { readonly opened: Opened; readonly services: Needs }) {
  const { session, answers, asked, entries } = opened
  const [store] = useState(() =>
    openRun(
      [...asked.values()].map(({ question }) => question),
      'practice',
      services,
      { session: session.id, answers },
    ),
  )
  const { run } = useStore(store)
  useEffect(() => services.holdSession(), [services])
  const over = run.at === run.questions.length
  return (
    <Page title={over ? 'How the session went' : 'Practice session'} over="Practise">
      {over ? (
        <SessionResult
          session={session}
          answers={run.answers}
          entries={entries}
          asked={asked}
          exam={
            filterOf(session.query).scope?.split('/')[0] ?? goalOf(services.log.events()).exam ?? undefined
          }
          library={services.library}
        />
      ) : (
        <AskedRun store={store} asked={asked} services={services} />
      )}
    </Page>
  )
}
