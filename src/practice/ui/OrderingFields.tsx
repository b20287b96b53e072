import { ArrowDown, ArrowUp } from 'lucide-react'
import { useId, useLayoutEffect, useRef, useState } from 'react'
import type { OptionId } from '../../content/ids.ts'
import type { OrderingQuestion } from '../../content/question.ts'
import { Prose } from '../../content/ui/Prose.tsx'
import { Button } from '../../kit/Button.tsx'
import { nearestOrder } from '../grade.ts'
import type { Run } from '../run.ts'
import { Mark } from './Mark.tsx'

type Move = (step: OptionId, position: number) => void

/** Steps to be brought into order: by a button up, a button down, or the position as a native select. Nothing is dragged. */
export function OrderingFields(props: {
  readonly question: OrderingQuestion
  readonly run: Run
  readonly onMove: Move
}) {
  const { question, run } = props
  const given = run.chosen as readonly OptionId[]
  const order = nearestOrder(question, given)
  const [said, setSaid] = useState('')
  const move: Move = (step, position) => {
    props.onMove(step, position)
    setSaid(`Moved to place ${Math.max(1, Math.min(position + 1, given.length))} of ${given.length}.`)
  }
  return (
    <>
      <ol className="steps">
        {given.map((id, at) => {
          const step = question.steps.find((one) => one.id === id)
          return (
            step && (
              <li
                key={id}
                className="option"
                data-verdict={run.checked ? verdictOf(order[at] === id) : undefined}
              >
                <div className="steps__step">
                  <span className="steps__place" aria-hidden="true">
                    {at + 1}
                  </span>
                  <Prose text={step.text} />
                  {!run.checked && <StepButtons at={at} of={given.length} step={id} onMove={move} />}
                </div>
                {run.checked && (
                  <div className="option__reason">
                    <Mark right={order[at] === id}>
                      {order[at] === id ? 'In its place' : `Belongs to place ${order.indexOf(id) + 1}`}
                    </Mark>
                    <Prose text={step.why} />
                  </div>
                )}
              </li>
            )
          )
        })}
      </ol>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {run.checked && question.orders.length > 1 && (
        <p className="question__note">
          Another order is right as well; yours is held against the nearest one.
        </p>
      )}
    </>
  )
}

function verdictOf(right: boolean): 'right' | 'wrong' {
  return right ? 'right' : 'wrong'
}

function StepButtons(props: {
  readonly at: number
  readonly of: number
  readonly step: OptionId
  readonly onMove: Move
}) {
  const { at, of, step } = props
  const label = useId()
  const used = useRef<HTMLElement | null>(null)
  // A step that moves is taken out of the list and put in again: the control that moved it keeps the focus.
  useLayoutEffect(() => {
    used.current?.focus()
    used.current = null
  })
  const move = (control: HTMLElement, position: number) => {
    used.current = control
    props.onMove(step, position)
  }
  return (
    <span className="steps__buttons" role="group" aria-label={`Step ${at + 1} of ${of}`}>
      <Button
        look="quiet"
        aria-label="Move up"
        aria-disabled={at === 0 || undefined}
        onClick={(event) => at > 0 && move(event.currentTarget, at - 1)}
      >
        <ArrowUp size={18} aria-hidden="true" />
      </Button>
      <Button
        look="quiet"
        aria-label="Move down"
        aria-disabled={at === of - 1 || undefined}
        onClick={(event) => at < of - 1 && move(event.currentTarget, at + 1)}
      >
        <ArrowDown size={18} aria-hidden="true" />
      </Button>
      <label className="visually-hidden" htmlFor={label}>
        Place
      </label>
      <select
        id={label}
        value={at + 1}
        onChange={(event) => move(event.currentTarget, Number(event.currentTarget.value) - 1)}
      >
        {Array.from({ length: of }, (_, place) => (
          <option key={place}>{place + 1}</option>
        ))}
      </select>
    </span>
  )
}
