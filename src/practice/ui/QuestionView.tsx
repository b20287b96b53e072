import { type ReactNode, useId } from 'react'
import type { Fact } from '../../content/course.ts'
import type { Option, Question } from '../../content/question.ts'
import { Prose } from '../../content/ui/Prose.tsx'
import type { Run } from '../run.ts'
import type { RunStore } from '../run-store.ts'
import { ConfidenceField } from './ConfidenceField.tsx'
import { DebuggedFile, EditedFile } from './DebuggedFile.tsx'
import { MatchingFields } from './MatchingFields.tsx'
import { OptionFields } from './OptionFields.tsx'
import { OrderingFields } from './OrderingFields.tsx'
import { PricedBill } from './PricedBill.tsx'
import { Sources } from './Sources.tsx'
import './question.css'

interface QuestionProps {
  /** The question on the screen. */
  readonly question: Question
  readonly run: Run
  readonly store: Pick<RunStore, 'choose' | 'moveStep' | 'match' | 'sayConfidence'>
  readonly stem?: ReactNode
  /** The facts on which the question rests, shown once it is checked. */
  readonly facts?: readonly Fact[]
  readonly singleKeys?: boolean
  /** What stands below the reason of an option after the check. */
  readonly renderDetail?: (option: Option) => ReactNode
}

/** A question of any kind with native fields. Once checked, everything stays in its place, each with its verdict and reason. */
export function QuestionView(props: QuestionProps) {
  const { question, run, store } = props
  const stem = useId()
  return (
    <fieldset className="question" aria-describedby={stem} data-question={question.id}>
      <legend className="visually-hidden">Your answer</legend>
      <div id={stem}>{props.stem ?? <Prose text={question.stem} />}</div>
      {question.kind === 'config-debugging' && <DebuggedFile question={question} checked={run.checked} />}
      <AnswerFields {...props} />
      {run.checked ? (
        <>
          {question.kind === 'pricing' && <PricedBill bill={question.bill} />}
          <Sources facts={props.facts ?? []} />
        </>
      ) : (
        <ConfidenceField said={run.confidence} onSay={store.sayConfidence} />
      )}
    </fieldset>
  )
}

function AnswerFields({ question, run, store, ...props }: QuestionProps) {
  switch (question.kind) {
    case 'ordering':
      return <OrderingFields question={question} run={run} onMove={store.moveStep} />
    case 'matching':
      return <MatchingFields question={question} run={run} onMatch={store.match} />
    default:
      return (
        <OptionFields
          question={question}
          run={run}
          onChoose={store.choose}
          singleKeys={props.singleKeys === true}
          renderDetail={
            question.kind === 'config-debugging'
              ? (option) => <EditedFile question={question} option={option} />
              : props.renderDetail
          }
        />
      )
  }
}
