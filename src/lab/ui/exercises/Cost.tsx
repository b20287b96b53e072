import { compare, divide, exact, type Exact, subtract } from '../../../pricing/money.ts'
import { showAmount } from '../../../pricing/ui/show-money.ts'
import type { CostChange } from '../../exercise-cost.ts'

/** The bill before and after, against its limit; in the end also what the same traffic costs on other services. */
export function Cost({ cost, solved }: { readonly cost: CostChange; readonly solved: boolean }) {
  const { before, now, limit, elsewhere } = cost
  const most = [before, now].flatMap((amount) => amount ?? [])
  return (
    <section className="section cost" aria-label="Cost">
      <h2>Cost a month</h2>
      <dl className="cost__bills">
        <Row name="At the start" amount={before} most={most} />
        <Row name="Now" amount={now} most={most} note={before && now && saved(before, now)} />
        <div>
          <dt>At most</dt>
          <dd>${limit}</dd>
        </div>
      </dl>
      {solved && elsewhere.length > 0 && (
        <>
          <h3>The same traffic elsewhere</h3>
          <dl className="cost__bills">
            {elsewhere.map(({ name, total }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{showAmount(total)}</dd>
              </div>
            ))}
          </dl>
          <p className="cost__note">
            With the size as it is now; Lambda with 1 GB and without its free tier. What each needs besides,
            and at which traffic it changes, stands in <a href="#/prices">the comparison</a>.
          </p>
        </>
      )}
    </section>
  )
}

function Row(props: {
  readonly name: string
  readonly amount: Exact | undefined
  readonly most: readonly Exact[]
  readonly note?: string | undefined
}) {
  const { amount, note } = props
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>
        {amount ? showAmount(amount) : 'has no price'}
        {note !== undefined && <span className="cost__saved"> {note}</span>}
      </dd>
      {amount && (
        <dd className="cost__bar" aria-hidden="true">
          <span style={{ inlineSize: `${partOfMost(amount, props.most)}%` }} />
        </dd>
      )}
    </div>
  )
}

function partOfMost(amount: Exact, amounts: readonly Exact[]): number {
  const most = amounts.reduce((one, other) => (compare(one, other) > 0 ? one : other))
  return compare(most, exact(0)) === 0 ? 0 : percent(divide(amount, most))
}

function saved(before: Exact, now: Exact): string | undefined {
  if (compare(before, now) === 0 || compare(before, exact(0)) === 0) return undefined
  const less = compare(now, before) < 0
  const part = percent(divide(less ? subtract(before, now) : subtract(now, before), before))
  return `${less ? '−' : '+'}${part} %`
}

/** Rounded; for a bar and a word, never for a sum. */
function percent({ numerator, denominator }: Exact): number {
  return Math.round(Number((numerator * 1000n) / denominator) / 10)
}
