import { useState, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import type { Clock } from '../../base/clock.ts'
import type { Library } from '../../content/library.ts'
import { Button, LinkButton } from '../../kit/Button.tsx'
import { Checklist } from '../../kit/Checklist.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { Page, Section } from '../../kit/Page.tsx'
import type { Log } from '../../progress/log.ts'
import type { Recorder } from '../../progress/recorder.ts'
import { type Today, todayOf } from '../today.ts'
import { GoalForm } from './GoalForm.tsx'
import './today.css'

interface Needs {
  readonly library: Library
  readonly log: Log
  readonly recorder: Recorder
  readonly clock: Clock
  readonly storage: StoreApi<{ readonly lost: { readonly events: number; readonly at: number } | undefined }>
}

/** The start: the one next thing to do, and how far the exam is. */
export default function TodayPage({ services }: { readonly services: Needs }) {
  const events = useSyncExternalStore(services.log.subscribe, services.log.events)
  const { lost } = useStore(services.storage)
  const [at] = useState(() => services.clock.now())
  const today = todayOf(services.library.outline, events, { at, offset: services.clock.offset(at) })
  if (lost) return <LostData lost={lost} />
  return today.newcomer ? (
    <Newcomer services={services} today={today} />
  ) : (
    <Returning services={services} today={today} />
  )
}

function Newcomer({ services, today }: { readonly services: Needs; readonly today: Today }) {
  const { outline } = services.library
  return (
    <Page
      title="Cleared for take-off, one answer at a time"
      lead="Preflight prepares you for AWS certification offline: cards you will not forget, stories that ask which service fits, and a lab that checks and prices real configurations."
    >
      <Section title="First five minutes">
        <ol className="today__steps">
          <Step number="1" title="Remember one fact" href="#/review" action="Review flashcards">
            {today.cards.new} new cards are waiting. Look, recall, then say how well you knew it.
          </Step>
          <Step number="2" title="Choose a service" href="#/practise/scenarios" action="Answer a scenario">
            {outline.scenarios} stories: App Runner, ECS or Lambda? One requirement decides.
          </Step>
          <Step number="3" title="Mend a configuration" href="#/lab" action="Open the lab">
            An apprunner.yaml that would fail. See why, fix it, watch the price.
          </Step>
        </ol>
      </Section>
      <Section title="Your exam">
        <GoalForm exams={outline.exams} recorder={services.recorder} log={services.log} />
      </Section>
    </Page>
  )
}

function Step(props: {
  readonly number: string
  readonly title: string
  readonly href: string
  readonly action: string
  readonly children: React.ReactNode
}) {
  return (
    <li className="today__step">
      <span className="today__number" aria-hidden="true">
        {props.number}
      </span>
      <div>
        <h3>{props.title}</h3>
        <p>{props.children}</p>
      </div>
      <LinkButton href={props.href} look={props.number === '1' ? 'primary' : 'plain'}>
        {props.action}
      </LinkButton>
    </li>
  )
}

function Returning({ services, today }: { readonly services: Needs; readonly today: Today }) {
  const { cards, exam, questions } = today
  const waiting = cards.learning + cards.due + cards.new
  return (
    <Page title="Today" {...(exam === undefined ? {} : { lead: countdown(exam) })}>
      {exam?.over === true && (
        <Notice signal="caution">
          <p>{exam.code} is no longer offered on that day. Choose its successor below.</p>
        </Notice>
      )}
      <div className="row">
        {waiting > 0 ? (
          <LinkButton href="#/review" look="primary">
            Review {waiting} {waiting === 1 ? 'card' : 'cards'} · about {today.minutes} min
          </LinkButton>
        ) : (
          <LinkButton href="#/practise/scenarios" look="primary">
            No card is due: answer scenarios
          </LinkButton>
        )}
        <LinkButton href="#/practise">Practise</LinkButton>
        <LinkButton href="#/lab">Open the lab</LinkButton>
      </div>
      <Section title="On the list">
        <Checklist
          lines={[
            ['Reviews due', cards.due],
            ['Learning', cards.learning],
            ['New cards today', cards.new],
            [
              'Questions answered',
              questions.answered === 0 ? 'none yet' : `${questions.right} of ${questions.answered} right`,
            ],
          ]}
        />
      </Section>
      <Section title="The last seven days">
        <Week week={today.week} />
      </Section>
      <Section title="Your exam">
        <GoalForm exams={services.library.outline.exams} recorder={services.recorder} log={services.log} />
      </Section>
    </Page>
  )
}

function countdown(exam: NonNullable<Today['exam']>): string {
  if (exam.daysLeft === null) return `${exam.code} · ${exam.title} · no date yet`
  if (exam.daysLeft < 0) return `${exam.code} was on ${exam.date}. How did it go? Set a new date below.`
  if (exam.daysLeft === 0) return `${exam.code} is today. A light review, then rest.`
  return `${exam.code} in ${exam.daysLeft} ${exam.daysLeft === 1 ? 'day' : 'days'}`
}

function Week({ week }: { readonly week: Today['week'] }) {
  const name = new Intl.DateTimeFormat(undefined, { weekday: 'short' })
  return (
    <ol className="today__week">
      {week.map(({ start, done }) => (
        <li key={start} data-done={done > 0 ? '' : undefined}>
          <span className="today__dot" aria-hidden="true">
            {done > 0 ? '✓' : ''}
          </span>
          <span>{name.format(start)}</span>
          <span className="today__count">
            {done}
            <span className="visually-hidden"> answers</span>
          </span>
        </li>
      ))}
    </ol>
  )
}

function LostData({ lost }: { readonly lost: { readonly events: number; readonly at: number } }) {
  const [dismissed, setDismissed] = useState(false)
  if (dismissed)
    return (
      <Page title="Starting again">
        <LinkButton href="#/review" look="primary">
          Review flashcards
        </LinkButton>
      </Page>
    )
  return (
    <Page title="Your browser removed your data">
      <Notice signal="no-go" live>
        <p>
          There were {lost.events} entries here, the last of{' '}
          {new Intl.DateTimeFormat(undefined, { dateStyle: 'long' }).format(lost.at)}. The browser has deleted
          them: some do so after weeks without a visit, or when site data are cleared.
        </p>
        <p>If you have saved a copy, bring it back now.</p>
      </Notice>
      <div className="row">
        <LinkButton href="#/settings" look="primary">
          Bring back a copy
        </LinkButton>
        <Button onClick={() => setDismissed(true)}>Start again without it</Button>
      </div>
    </Page>
  )
}
