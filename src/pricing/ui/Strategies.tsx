import { useDeferredValue, useMemo, useState } from 'react'
import type { PriceBook } from '../../content/price-book.ts'
import { Section } from '../../kit/Page.tsx'
import { differencesOf } from '../bill-difference.ts'
import type { Need } from '../contenders.ts'
import { compare, subtract, ZERO, type Exact } from '../money.ts'
import { onYourNeed, STRATEGIES } from '../strategies.ts'
import type { Demonstration, Strategy } from '../strategy.ts'
import { showAmount, showDifference } from './show-money.ts'

/** The cost strategies of the study notes, each computed before and after: where it pays, where not, and on your traffic. */
export function Strategies({ book, need }: { readonly book: PriceBook; readonly need: Need }) {
  const later = useDeferredValue(need)
  return (
    <Section title="Strategies, and what each is worth">
      <p className="compare__lead">
        The cost strategies of the study notes on App Runner, computed by the same engine at the rates of{' '}
        {book.title}. Each has a case where it pays, one where it does not, and your own traffic. A faster
        start and pooled connections help as well, but by how much depends on the application alone.
      </p>
      <ul className="strategies">
        {STRATEGIES.map((strategy) => (
          <Item key={strategy.id} strategy={strategy} book={book} need={later} />
        ))}
      </ul>
    </Section>
  )
}

function Item(props: { readonly strategy: Strategy; readonly book: PriceBook; readonly need: Need }) {
  const { strategy, book, need } = props
  const [open, setOpen] = useState(false)
  const pays = useMemo(() => strategy.pays(book), [strategy, book])
  const yours = useMemo(() => onYourNeed(book, strategy, need), [book, strategy, need])
  const saved = differenceOf(pays)
  return (
    <li className="strategy">
      <h3>{strategy.title}</h3>
      <p className="strategy__figures">
        <span>
          Where it pays: <strong>{saved ? showDifference(saved) : 'no price'}</strong>
        </span>
        {strategy.onNeed && (
          <span>
            Your traffic: <strong>{yoursText(yours)}</strong>
          </span>
        )}
      </p>
      <p>{strategy.how}</p>
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className="compare__summary">
          Before and after<span className="bill-hidden">: {strategy.title}</span>
        </summary>
        {open && (
          <div className="strategy__cases">
            <Case title="Where it pays" of={strategy.title} demonstration={pays} />
            <Case title="Where it does not" of={strategy.title} demonstration={strategy.fails(book)}>
              {strategy.unless}
            </Case>
            {yours && <Case title="Your traffic" of={strategy.title} demonstration={yours} />}
          </div>
        )}
      </details>
    </li>
  )
}

function Case(props: {
  readonly title: string
  readonly of: string
  readonly demonstration: Demonstration
  readonly children?: string
}) {
  const { title, of, demonstration, children } = props
  const { before, after, words } = demonstration
  return (
    <section className="strategy__case" aria-label={`${title}: ${of}`}>
      <h4>{title}</h4>
      {children !== undefined && <p>{children}</p>}
      {before.kind === 'bill' && after.kind === 'bill' ? (
        <div className="compare__scroll" tabIndex={0} role="group" aria-label={`${title}, ${of}: table`}>
          <table className="compare__table">
            <caption>{words}</caption>
            <thead>
              <tr>
                <th scope="col">Charge</th>
                <th scope="col">Before</th>
                <th scope="col">After</th>
                <th scope="col">Difference</th>
              </tr>
            </thead>
            <tbody>
              {differencesOf(before.bill, after.bill).map((charge) => (
                <tr key={charge.id}>
                  <th scope="row">{charge.label}</th>
                  <td>{showAmount(charge.before)}</td>
                  <td>{showAmount(charge.after)}</td>
                  <td>{showDifference(charge.usd)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">The month</th>
                <td>{showAmount(before.bill.total)}</td>
                <td>{showAmount(after.bill.total)}</td>
                <td>{showDifference(subtract(after.bill.total, before.bill.total))}</td>
              </tr>
            </tfoot>
          </table>
        </div>
      ) : (
        <p>{[before, after].flatMap((one) => (one.kind === 'refused' ? one.faults : []))[0]?.message}</p>
      )}
    </section>
  )
}

function differenceOf({ before, after }: Demonstration): Exact | undefined {
  return before.kind === 'bill' && after.kind === 'bill'
    ? subtract(after.bill.total, before.bill.total)
    : undefined
}

function yoursText(yours: Demonstration | undefined): string {
  if (!yours) return 'nothing to change'
  const difference = differenceOf(yours)
  if (!difference) return `no price ${yours.words}`
  return compare(difference, ZERO) === 0
    ? `no difference ${yours.words}`
    : `${showDifference(difference)} ${yours.words}`
}
