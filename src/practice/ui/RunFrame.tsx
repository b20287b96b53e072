import { type ReactNode, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { Button } from '../../kit/Button.tsx'
import { Checklist } from '../../kit/Checklist.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { toChoose } from '../grade.ts'
import type { Question } from '../../content/question.ts'
import { isSuccess } from '../../progress/event.ts'
import { canCheck, current, type Run } from '../run.ts'
import type { RunStore } from '../run-store.ts'
import { Verdict } from './Verdict.tsx'

/** A question of a run with where it stands, its verdict, and the one button that goes on. */
export function RunFrame(props: {
  readonly store: RunStore
  readonly failed: boolean
  readonly onFinished: () => void
  readonly verdict?: ReactNode
  readonly children: ReactNode
}) {
  const { run, saving } = useStore(props.store)
  const question = current(run)
  const last = run.at === run.questions.length - 1
  const top = useRef<HTMLDivElement>(null)
  // A new question starts at its top, for the eye and for the keyboard.
  useEffect(() => {
    if (run.at === 0) return
    top.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [run.at])
  if (question === undefined) return null
  const submit = () => {
    if (!run.checked) void props.store.check()
    else {
      if (last) props.onFinished()
      void props.store.next()
    }
  }
  return (
    <form
      className="run"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div className="run__place" ref={top} tabIndex={-1}>
        <span>
          Question {run.at + 1} of {run.questions.length}
          {wantedText(question)}
        </span>
        <progress
          value={run.at + (run.checked ? 1 : 0)}
          max={run.questions.length}
          aria-label="Progress through the questions"
        />
      </div>
      {run.checked && (
        <Checked key={run.at} question={question} run={run}>
          {props.verdict}
        </Checked>
      )}
      {props.children}
      {props.failed && (
        <Notice signal="no-go" live>
          <p>
            This answer is not saved. Nothing before it is lost. Try again, or save a copy of your progress
            first.
          </p>
        </Notice>
      )}
      <div className="run__actions">
        <Button type="submit" look="primary" disabled={saving || (!run.checked && !canCheck(run))}>
          {run.checked ? (last ? 'See the result' : 'Next question') : 'Check the answer'}
        </Button>
      </div>
    </form>
  )
}

function Checked(props: { readonly question: Question; readonly run: Run; readonly children: ReactNode }) {
  const answer = props.run.answers.at(-1)
  if (!answer) return null
  return (
    <Verdict question={props.question} answer={answer}>
      {props.children}
    </Verdict>
  )
}

/** What a question wants, beside its place in the run. */
function wantedText(question: Question): string {
  if (question.kind === 'ordering') return ' · bring into order'
  if (question.kind === 'matching') return ' · match each'
  return toChoose(question) > 1 ? ` · choose ${toChoose(question)}` : ''
}

/** The end of a run: how it went, and what to do next. */
export function RunEnd(props: {
  readonly run: Run
  readonly onAgain: () => void
  readonly children?: ReactNode
}) {
  const { answers } = props.run
  const right = answers.filter(isSuccess).length
  const guessed = answers.filter((answer) => answer.right).length - right
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="run">
      <h2 tabIndex={-1} ref={heading}>
        {right} of {answers.length} right
      </h2>
      <Checklist
        lines={[
          ['Answered', answers.length],
          ['Right', right],
          ...(guessed > 0 ? [['Right by a guess', guessed] as const] : []),
          ['To look at again', answers.length - right],
        ]}
      />
      <p>
        {right === answers.length
          ? 'All of them. Come back in a few days: what lasts is what you recall then.'
          : 'Read the reasons of those you missed, then meet them again: a question missed today and answered tomorrow stays longest.'}
      </p>
      <div className="row">
        <Button look="primary" onClick={props.onAgain}>
          Once more
        </Button>
        {props.children}
      </div>
    </div>
  )
}
