import { Check, X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import type { Fact, Option, OptionId, OptionQuestion } from '../../content/course.ts'
import { Prose } from '../../content/ui/Prose.tsx'
import { toChoose } from '../grade.ts'
import './question.css'

/** A question with its options as native radios or checkboxes. Once checked, each option stays in place with its verdict and reason. */
export function QuestionView(props: {
  readonly question: OptionQuestion
  readonly stem?: ReactNode
  readonly options: readonly Option[]
  readonly chosen: readonly OptionId[]
  readonly checked: boolean
  readonly facts?: readonly Fact[]
  readonly onChoose: (option: OptionId) => void
  /** What stands below the reason of an option after the check. */
  readonly renderDetail?: (option: Option) => ReactNode
}) {
  const stem = useId()
  const wanted = toChoose(props.question)
  return (
    <fieldset className="question" aria-describedby={stem}>
      <legend className="visually-hidden">{wanted === 1 ? 'Choose one' : `Choose ${wanted}`}</legend>
      <div id={stem}>{props.stem ?? <Prose text={props.question.stem} />}</div>
      <div className="question__options">
        {props.options.map((option) => (
          <OptionView
            key={option.id}
            option={option}
            single={wanted === 1}
            chosen={props.chosen.includes(option.id)}
            full={props.chosen.length >= wanted}
            checked={props.checked}
            onChoose={props.onChoose}
            detail={props.renderDetail?.(option)}
          />
        ))}
      </div>
    </fieldset>
  )
}

function OptionView(props: {
  readonly option: Option
  readonly single: boolean
  readonly chosen: boolean
  readonly full: boolean
  readonly checked: boolean
  readonly onChoose: (option: OptionId) => void
  readonly detail: ReactNode
}) {
  const { option, chosen, checked } = props
  const verdict = checked ? (option.right ? 'right' : 'wrong') : undefined
  const reason = useId()
  return (
    <div className="option" data-verdict={verdict} data-chosen={chosen ? '' : undefined}>
      <label className="option__label">
        <input
          type={props.single ? 'radio' : 'checkbox'}
          name="option"
          checked={chosen}
          aria-disabled={checked || undefined}
          aria-describedby={checked ? reason : undefined}
          disabled={!checked && !props.single && props.full && !chosen}
          onChange={() => !checked && props.onChoose(option.id)}
        />
        <Prose text={option.text} />
      </label>
      {checked && (
        <div className="option__reason" id={reason}>
          <p className="option__verdict">
            {option.right ? <Check size={18} aria-hidden="true" /> : <X size={18} aria-hidden="true" />}
            {option.right ? 'Right' : 'Wrong here'}
            {chosen && <span className="chip">your answer</span>}
          </p>
          <Prose text={option.why} />
          {props.detail}
        </div>
      )}
    </div>
  )
}

/** The verdict over a checked question; it takes the focus, so that it is heard and the next key goes on from it. */
export function Verdict(props: { readonly right: boolean; readonly children?: ReactNode }) {
  const heading = useRef<HTMLParagraphElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <p
      className="verdict"
      data-verdict={props.right ? 'right' : 'wrong'}
      tabIndex={-1}
      ref={heading}
      role="status"
    >
      {props.right ? <Check size={22} aria-hidden="true" /> : <X size={22} aria-hidden="true" />}
      {props.right ? 'Right.' : 'Not right.'} {props.children}
    </p>
  )
}
