import { useMemo } from 'react'
import type { PriceBook } from '../../content/price-book.ts'
import type { Contender, Need } from '../contenders.ts'
import { sensitivityOf, type Sensitivity } from '../sensitivity.ts'
import { showAmount } from './show-money.ts'

/** One table for each thing of the need that is changed while the rest is kept. */
export function SensitivityTables({
  book,
  need,
  contenders,
}: {
  readonly book: PriceBook
  readonly need: Need
  readonly contenders: readonly Contender[]
}) {
  const all = useMemo(() => sensitivityOf(book, need, contenders), [book, need, contenders])
  return all.map((one) => <SensitivityTable key={one.id} sensitivity={one} contenders={contenders} />)
}

function SensitivityTable({
  sensitivity,
  contenders,
}: {
  readonly sensitivity: Sensitivity
  readonly contenders: readonly Contender[]
}) {
  const { title, unit, rows } = sensitivity
  return (
    <div className="compare__scroll" tabIndex={0} role="group" aria-label={`${title}: table`}>
      <table className="compare__table">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{unit}</th>
            {contenders.map(({ id, name }) => (
              <th scope="col" key={id}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ value, usd }) => (
            <tr key={value}>
              <th scope="row">{new Intl.NumberFormat().format(value)}</th>
              {contenders.map(({ id }, column) => {
                const amount = usd[column]
                return <td key={id}>{amount ? showAmount(amount) : 'no price'}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
