import { use } from 'react'
import type { Exam } from '../../content/course.ts'
import type { QuestionId } from '../../content/ids.ts'
import type { QuestionEntry } from '../../content/question.ts'
import type { Library } from '../../content/library.ts'
import { Prose } from '../../content/ui/Prose.tsx'
import { LinkButton } from '../../kit/Button.tsx'
import { Checklist } from '../../kit/Checklist.tsx'
import { Section } from '../../kit/Page.tsx'
import { reportOf, type SessionReport } from '../../practice/report.ts'
import type { Answer } from '../../practice/run.ts'
import type { Session } from '../../practice/session.ts'
import { Sources } from '../../practice/ui/Sources.tsx'
import type { LoadedQuestion } from '../asked.ts'
import './session.css'

/** What a session says: by task, what to read next, and every question that was no success. */
export function SessionResult(props: {
  readonly session: Session
  readonly answers: readonly Answer[]
  readonly entries: readonly QuestionEntry[]
  readonly asked: ReadonlyMap<QuestionId, LoadedQuestion>
  /** Whose tasks are shown; of all exams where the learner aims at none. */
  readonly exam: string | undefined
  readonly library: Library
}) {
  const exams = use(props.library.exams())
  const report = reportOf(props.answers, props.entries, props.exam)
  const { right, guessed, wrong } = report.all
  const total = right + guessed + wrong
  return (
    <div className="result">
      <p className="result__sum">
        <strong>{right}</strong> of {total} right{guessed > 0 && ', and not by a guess'}
      </p>
      <Checklist
        lines={[
          ['Right', right],
          ['Right by a guess', guessed],
          ['Wrong', wrong],
        ]}
      />
      <p className="result__note">
        A guess that was right is counted by itself: it says little of what you know, and the question is
        asked again. An answer counts whole or not at all, as in the exam.
      </p>
      <Tasks report={report} exams={exams} />
      <ReadNext {...props} report={report} />
      <div className="row">
        {report.missed.length > 0 && (
          <LinkButton href="#/practise/build/standing=missed" look="primary">
            Practise what was missed
          </LinkButton>
        )}
        <LinkButton href={`#/practise/build/${props.session.query}`}>Another session like this</LinkButton>
      </div>
    </div>
  )
}

function Tasks({ report, exams }: { readonly report: SessionReport; readonly exams: readonly Exam[] }) {
  if (report.tasks.length === 0) return null
  return (
    <Section title="By task">
      <div className="result__scroll" tabIndex={0} role="group" aria-label="Answers by task">
        <table className="result__tasks">
          <thead>
            <tr>
              <th scope="col">Task</th>
              <th scope="col">Right</th>
              <th scope="col">Guessed</th>
              <th scope="col">Wrong</th>
            </tr>
          </thead>
          <tbody>
            {report.tasks.map(({ task, tally }) => (
              <tr key={task}>
                <th scope="row">
                  <a href={`#/practise/build/scope=${encodeURIComponent(task)}`}>{taskName(task, exams)}</a>
                </th>
                <td>{tally.right}</td>
                <td>{tally.guessed}</td>
                <td>{tally.wrong}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

function taskName(task: string, exams: readonly Exam[]): string {
  for (const { code, domains } of exams)
    for (const { tasks } of domains)
      for (const { ref, title } of tasks)
        if (ref === task) return `${code} ${task.split('/')[1] ?? ''} ${title}`
  return task
}

function ReadNext(props: {
  readonly report: SessionReport
  readonly asked: ReadonlyMap<QuestionId, LoadedQuestion>
  readonly library: Library
}) {
  const { report, asked } = props
  if (report.missed.length === 0) return null
  const titles = new Map(props.library.outline.topics.map(({ id, title }) => [id, title]))
  return (
    <Section title="Read next">
      <ul className="result__topics">
        {report.topics.map(({ topic, missed }) => (
          <li key={topic}>
            <a href={`#/learn/${topic}`}>{titles.get(topic) ?? topic}</a>: {missed} to look at again
          </li>
        ))}
      </ul>
      <h3>Questions to look at again</h3>
      <ul className="result__missed">
        {report.missed.map((id) => {
          const one = asked.get(id)
          return (
            one && (
              <li key={id}>
                <Prose text={one.question.stem.slice(0, 1)} />
                <Sources facts={one.facts} />
                <a href={`#/practise/question/${id}`}>
                  Answer it again<span className="visually-hidden">: {id}</span>
                </a>
              </li>
            )
          )
        })}
      </ul>
    </Section>
  )
}
