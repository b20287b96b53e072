import { use, useDeferredValue, useMemo, useState } from 'react'
import type { PriceBook } from '../../content/course.ts'
import type { Library } from '../../content/library.ts'
import { Page, Section } from '../../kit/Page.tsx'
import { compareServices, EVERYDAY_NEED } from '../compare.ts'
import { CONTENDERS, type Need } from '../contenders.ts'
import { BreakEven } from './BreakEven.tsx'
import { CopyComparison } from './CopyComparison.tsx'
import { NeedFields } from './NeedFields.tsx'
import { Offers } from './Offers.tsx'
import { PriceFaults } from './PriceFaults.tsx'
import { SensitivityTables } from './SensitivityTables.tsx'
import './compare.css'

const BOOK = 'us-east-1'
const SHOWN_FIRST = ['app-runner', 'express', 'lambda-url', 'lightsail']

/** One need on every service that can bear it: what each costs a month, where they cross, what the amounts hang on. */
export default function ComparePage({ services }: { readonly services: { readonly library: Library } }) {
  const book = use(services.library.priceBook(BOOK))
  const notes = use(services.library.priceBook('notes'))
  return (
    <Page
      title="What would it cost?"
      wide
      lead="The same traffic on App Runner and on what stands beside it. Every amount opens its bill, every rate names its source."
    >
      {book === undefined ? (
        <p>This copy of the app has no price book: build it with content/prices/{BOOK}.yaml.</p>
      ) : (
        <Compared book={book} notes={notes} />
      )}
    </Page>
  )
}

function Compared({ book, notes }: { readonly book: PriceBook; readonly notes: PriceBook | undefined }) {
  const [need, setNeed] = useState(EVERYDAY_NEED)
  const comparison = compareServices(book, need)
  const faults = comparison.kind === 'refused' ? comparison.faults : []
  return (
    <>
      <Section title="Your traffic">
        <NeedFields value={need} onChange={setNeed} faults={faults} />
      </Section>
      <Section title={`A month in ${book.title}`}>
        {comparison.kind === 'refused' ? (
          <PriceFaults faults={comparison.faults} />
        ) : (
          <>
            <Offers offers={comparison.offers} need={need} notes={notes} />
            <CopyComparison offers={comparison.offers} book={book} />
          </>
        )}
      </Section>
      {comparison.kind === 'comparison' && <Curves book={book} need={need} />}
    </>
  )
}

/** The curves follow in a quiet moment: a slider that is dragged does not wait for them. */
function Curves({ book, need }: { readonly book: PriceBook; readonly need: Need }) {
  const [shown, setShown] = useState<readonly string[]>(SHOWN_FIRST)
  const later = useDeferredValue(need)
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
                  setShown(currentTarget.checked ? [...shown, id] : shown.filter((other) => other !== id))
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
