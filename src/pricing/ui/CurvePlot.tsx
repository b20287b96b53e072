import { useId } from 'react'
import type { Curve } from '../break-even.ts'
import { draw, LEAST_USD, PLOT } from './curve-geometry.ts'

/** A crossing on a curve. */
export interface Mark {
  readonly requestsPerDay: number
  readonly of: string
}

/** The curves on logarithmic axes. Each line has a dash and a number of its own: colour never stands alone. */
export function CurvePlot({
  curves,
  marks,
  requestsPerDay: yours,
}: {
  readonly curves: readonly Curve[]
  readonly marks: readonly Mark[]
  /** The traffic that the page is about. */
  readonly requestsPerDay: number
}) {
  const id = useId()
  const drawing = draw(curves)
  const bottom = PLOT.height - PLOT.bottom
  const here = drawing.across(yours)
  return (
    <figure className="compare__plot">
      <div className="compare__scroll" tabIndex={0} role="group" aria-label="Cost over requests a day: plot">
        <svg
          viewBox={`0 0 ${PLOT.width} ${PLOT.height}`}
          role="img"
          aria-labelledby={`${id}-title ${id}-desc`}
          className="plot"
        >
          <title id={`${id}-title`}>Dollars a month over requests a day</title>
          <desc id={`${id}-desc`}>
            Both axes are logarithmic. The sentences below name every crossing, the table has the amounts.
          </desc>
          {drawing.amounts.map(({ value, y }) => (
            <g key={value} className="plot__grid">
              <line x1={PLOT.left} x2={PLOT.width - PLOT.right} y1={y} y2={y} />
              <text x={PLOT.left - 6} y={y + 4} textAnchor="end">
                ${compact(value)}
              </text>
            </g>
          ))}
          {drawing.requests.map(({ value, x }) => (
            <g key={value} className="plot__grid">
              <line x1={x} x2={x} y1={PLOT.top} y2={bottom} />
              <text x={x} y={bottom + 18} textAnchor="middle">
                {compact(value)}
              </text>
            </g>
          ))}
          <text
            className="plot__axis"
            x={(PLOT.left + PLOT.width) / 2}
            y={PLOT.height - 6}
            textAnchor="middle"
          >
            requests a day
          </text>
          {here !== undefined && (
            <g className="plot__here">
              <line x1={here} x2={here} y1={PLOT.top} y2={bottom} />
              <text x={here} y={PLOT.top - 4} textAnchor="middle">
                your traffic
              </text>
            </g>
          )}
          {drawing.paths.map(({ id: key, path }, index) => (
            <path key={key} className="plot__line" data-line={index % LINES} d={path} />
          ))}
          {drawing.paths.map(
            ({ id: key, end }, index) =>
              end && (
                <text key={key} className="plot__number" x={end.x + 6} y={end.y + 4}>
                  {index + 1}
                </text>
              ),
          )}
          {marks.map(({ requestsPerDay, of }) => {
            const place = drawing.onCurve(of, requestsPerDay)
            return (
              place && <circle key={requestsPerDay} className="plot__mark" cx={place.x} cy={place.y} r="5" />
            )
          })}
        </svg>
      </div>
      <figcaption>
        <ol className="plot__legend">
          {curves.map(({ contender }, index) => (
            <li key={contender.id}>
              <svg viewBox="0 0 32 8" aria-hidden="true" focusable="false">
                <path className="plot__line" data-line={index % LINES} d="M0 4H32" />
              </svg>
              {index + 1} {contender.name}
            </li>
          ))}
        </ol>
        <p>
          A circle is a crossing with the first line. Amounts under ${LEAST_USD} lie on the axis; a line ends
          where its service has no price any more.
        </p>
      </figcaption>
    </figure>
  )
}

const LINES = 10

function compact(value: number): string {
  if (value >= 1_000_000) return `${value / 1_000_000}M`
  return value >= 1000 ? `${value / 1000}k` : String(value)
}
