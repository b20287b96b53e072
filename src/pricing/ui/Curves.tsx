import { useDeferredValue, useMemo } from 'react'
import type { PriceBook } from '../../content/price-book.ts'
import { Section } from '../../kit/Page.tsx'
import { CONTENDERS, type Need } from '../contenders.ts'
import { BreakEven } from './BreakEven.tsx'
import { SensitivityTables } from './SensitivityTables.tsx'

/** The curves follow in a quiet moment: a slider that is dragged does not wait for them. */
export function Curves(props: {
  readonly book: PriceBook
  readonly need: Need
  readonly shown: readonly string[]
  readonly onShow: (shown: readonly string[]) => void
}) {
  const { book, shown, onShow } = props
  const later = useDeferredValue(props.need)
  const contenders = useMemo(() => CONTENDERS.filter(({ id }) => shown.includes(id)), [shown])
  return (
    <>
      <Section title="Where they cross">
        <fieldset className="compare__choice">
          <legend>Services in the plot and in the tables below</legend>
          {CONTENDERS.filter(({ id }) => id !== 'fargate-spot').map(({ id, name }) => (
            <label key={id} className="compare__check">
              <input
                type="checkbox"
                checked={shown.includes(id)}
                onChange={({ currentTarget }) =>
                  onShow(currentTarget.checked ? [...shown, id] : shown.filter((other) => other !== id))
                }
              />
              {name}
            </label>
          ))}
        </fieldset>
        {contenders.length === 0 ? (
          <p>Choose a service to see what it costs over requests a day.</p>
        ) : (
          <BreakEven book={book} need={later} contenders={contenders} />
        )}
      </Section>
      {contenders.length > 0 && (
        <Section title="What the amounts hang on">
          <SensitivityTables book={book} need={later} contenders={contenders} />
        </Section>
      )}
    </>
  )
}
