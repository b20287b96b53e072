import { useMemo } from 'react'
import type { PriceBook } from '../../content/price-book.ts'
import { crossingsOf, curvesOf, REQUEST_STEPS, sentencesOf, type Curve } from '../break-even.ts'
import type { Contender, Need } from '../contenders.ts'
import { CurvePlot } from './CurvePlot.tsx'
import { showAmount } from './show-money.ts'

const TABLE_ROWS = REQUEST_STEPS.filter((step) => /^(0|10*)$/.test(String(step)))

/** What each service costs over requests a day: a plot, the crossings with the first service in words, a table. */
export function BreakEven({
  book,
  need,
  contenders,
}: {
  readonly book: PriceBook
  readonly need: Need
  readonly contenders: readonly Contender[]
}) {
  const curves = useMemo(() => curvesOf(book, need, contenders), [book, need, contenders])
  const pairs = useMemo(() => pairsOf(book, need, curves), [book, need, curves])
  return (
    <>
      <CurvePlot
        curves={curves}
        marks={pairs.flatMap((pair) => pair.marks)}
        requestsPerDay={need.requestsPerDay}
      />
      {pairs.length > 0 && (
        <ul className="compare__crossings">
          {pairs.map(({ id, sentences }) => (
            <li key={id}>{sentences.join(' ')}</li>
          ))}
        </ul>
      )}
      <CurveTable curves={curves} />
    </>
  )
}

/** The first service of the plot against each other one. */
function pairsOf(book: PriceBook, need: Need, [first, ...others]: readonly Curve[]) {
  if (!first) return []
  return others.map((other) => {
    const crossings = crossingsOf(book, need, first, other)
    return {
      id: other.contender.id,
      sentences: sentencesOf(first, other, crossings),
      marks: crossings
        .filter(({ before, from }) => !/only|neither/.test(`${before} ${from}`))
        .map(({ requestsPerDay }) => ({ requestsPerDay, of: first.contender.id })),
    }
  })
}

function CurveTable({ curves }: { readonly curves: readonly Curve[] }) {
  return (
    <div className="compare__scroll" tabIndex={0} role="group" aria-label="Cost over requests a day: table">
      <table className="compare__table">
        <caption>US dollars a month over requests a day</caption>
        <thead>
          <tr>
            <th scope="col">Requests a day</th>
            {curves.map(({ contender }) => (
              <th scope="col" key={contender.id}>
                {contender.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {TABLE_ROWS.map((requests) => (
            <tr key={requests}>
              <th scope="row">{new Intl.NumberFormat().format(requests)}</th>
              {curves.map(({ contender, points }) => {
                const usd = points.find((point) => point.requestsPerDay === requests)?.usd
                return <td key={contender.id}>{usd ? showAmount(usd) : 'no price'}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
