import { placesOf, type TextRange } from '../../base/text-range.ts'
import { compare, subtract, ZERO, type Exact } from '../../pricing/money.ts'
import { showAmount, showDifference } from '../../pricing/ui/show-money.ts'
import type { SettingPrice } from '../live-price.ts'

/** What each setting costs a month, with the way to its line. One that just changed says by how much. */
export function SettingPrices(props: {
  readonly prices: readonly SettingPrice[]
  /** The same before the last changes began. */
  readonly before: readonly SettingPrice[]
  readonly text: string
  readonly onReveal: (range: TextRange) => void
}) {
  const { prices, before, text, onReveal } = props
  const placeOf = placesOf(text)
  if (prices.length === 0) return null
  return (
    <table className="price__settings">
      <caption className="bill-hidden">What each setting costs a month</caption>
      <thead className="bill-hidden">
        <tr>
          <th scope="col">Setting</th>
          <th scope="col">Line</th>
          <th scope="col">A month</th>
        </tr>
      </thead>
      <tbody>
        {prices.map((price) => {
          const { id, key, value, from, usd, words } = price
          const changed = differenceOf(price, before)
          return (
            <tr key={id}>
              <th scope="row">
                <span className="price__setting">
                  {key}: {value}
                </span>{' '}
                <span className="price__of">{words}</span>
              </th>
              <td>
                {from.kind === 'written' ? (
                  <button type="button" className="price__line" onClick={() => onReveal(from.range)}>
                    line {placeOf(from.range.start).line}
                    <span className="bill-hidden"> of the text, {key}</span>
                  </button>
                ) : (
                  'default'
                )}
              </td>
              <td className="bill-amount">
                {changed && (
                  <span key={showDifference(changed)} className="price__flash">
                    {showDifference(changed)}
                  </span>
                )}{' '}
                {showAmount(usd)}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function differenceOf(price: SettingPrice, before: readonly SettingPrice[]): Exact | undefined {
  const earlier = before.find(({ id }) => id === price.id)
  const difference = subtract(price.usd, earlier?.usd ?? price.usd)
  return compare(difference, ZERO) === 0 ? undefined : difference
}
