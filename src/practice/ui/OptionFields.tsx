import { type ReactNode, useEffect, useId } from 'react'
import type { OptionId } from '../../content/ids.ts'
import type { Option, OptionQuestion } from '../../content/question.ts'
import { Prose } from '../../content/ui/Prose.tsx'
import { toChoose } from '../grade.ts'
import type { Run } from '../run.ts'
import { Mark } from './Mark.tsx'

/** Options as native radios, or checkboxes where several are right. */
export function OptionFields(props: {
  readonly question: OptionQuestion
  readonly run: Run
  readonly singleKeys: boolean
  readonly onChoose: (option: OptionId) => void
  readonly renderDetail: ((option: Option) => ReactNode) | undefined
}) {
  const { run, onChoose } = props
  const wanted = toChoose(props.question)
  useOptionKeys(props.singleKeys, run, onChoose)
  return (
    <div
      className="question__options"
      role={wanted === 1 ? 'radiogroup' : 'group'}
      aria-label={wanted === 1 ? 'Choose one' : `Choose ${wanted}`}
    >
      {run.options.map((option) => (
        <OptionField
          key={option.id}
          option={option}
          single={wanted === 1}
          chosen={(run.chosen as readonly OptionId[]).includes(option.id)}
          full={run.chosen.length >= wanted}
          checked={run.checked}
          onChoose={onChoose}
          detail={props.renderDetail?.(option)}
        />
      ))}
    </div>
  )
}

function OptionField(props: {
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
          <Mark right={option.right}>
            {option.right ? 'Right' : 'Wrong here'}
            {chosen && <span className="chip">your answer</span>}
          </Mark>
          <Prose text={option.why} />
          {props.detail}
        </div>
      )}
    </div>
  )
}

/** 1 chooses the first option that is shown, and so on, unless a text is being typed. */
function useOptionKeys(on: boolean, run: Run, onChoose: (option: OptionId) => void): void {
  useEffect(() => {
    if (!on || run.checked) return
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      if (event.target instanceof Element && event.target.closest('textarea, select, input[type="text"]'))
        return
      const option = /^[1-9]$/.test(event.key) ? run.options[Number(event.key) - 1] : undefined
      if (option) onChoose(option.id)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [on, run, onChoose])
}
