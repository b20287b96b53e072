import { useState } from 'react'
import type { DayShape } from '../day.ts'
import { hourText, requestsOfHour } from '../drawn-day.ts'
import { showQuantity } from './show-money.ts'

/** The drawing of the day in figures. */
export function DayTable(props: { readonly shape: DayShape; readonly requestsPerDay: number }) {
  const { shape, requestsPerDay } = props
  const [open, setOpen] = useState(false)
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="compare__summary">The day as a table</summary>
      {open && (
        <table className="compare__table">
          <caption>Requests in each hour</caption>
          <thead>
            <tr>
              <th scope="col">Hour</th>
              <th scope="col">Requests</th>
            </tr>
          </thead>
          <tbody>
            {shape.map((_, hour) => {
              const requests = requestsOfHour(shape, requestsPerDay, hour)
              return (
                <tr key={hour}>
                  <th scope="row">{hourText(hour)}</th>
                  <td>{requests ? showQuantity(requests) : 'none yet'}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </details>
  )
}
