import { useId } from 'react'
import type { Matrix } from '../../content/matrix.ts'
import { MOST_COMPARED } from '../explore-store.ts'

/** Which services stand side by side: up to four, by checkboxes. */
export function ServiceChooser(props: {
  readonly services: Matrix['services']
  readonly chosen: readonly string[]
  readonly onToggle: (service: string) => void
}) {
  const full = props.chosen.length >= MOST_COMPARED
  const hint = useId()
  return (
    <fieldset className="chooser" aria-describedby={hint}>
      <legend>Services to compare</legend>
      <p id={hint} className="chooser__hint">
        {full ? 'Four are side by side. Take one away to add another.' : 'Up to four at a time.'}
      </p>
      <div className="chooser__services">
        {props.services.map(({ id, short }) => {
          const chosen = props.chosen.includes(id)
          return (
            <label key={id} className="chooser__service">
              <input
                type="checkbox"
                checked={chosen}
                disabled={full && !chosen}
                onChange={() => props.onToggle(id)}
              />
              {short}
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
