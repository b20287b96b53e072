import { WANTED } from '../wanted.ts'

/** What the service has to offer besides: a chip for each wish, pressed or not. */
export function WantedChips(props: {
  readonly wanted: readonly string[]
  readonly onChange: (wanted: readonly string[]) => void
}) {
  const { wanted, onChange } = props
  return (
    <details className="compare__more">
      <summary className="compare__summary">It has to have: {chosenText(wanted)}</summary>
      <fieldset className="compare__choice compare__wanted">
        <legend className="bill-hidden">It has to have</legend>
        {WANTED.map(({ capability, words }) => (
          <label key={capability} className="chip">
            <input
              type="checkbox"
              checked={wanted.includes(capability)}
              onChange={({ currentTarget }) =>
                onChange(
                  currentTarget.checked
                    ? [...wanted, capability]
                    : wanted.filter((other) => other !== capability),
                )
              }
            />
            {words}
          </label>
        ))}
      </fieldset>
    </details>
  )
}

function chosenText(wanted: readonly string[]): string {
  const chosen = WANTED.filter(({ capability }) => wanted.includes(capability))
  return chosen.length === 0 ? 'nothing in particular' : chosen.map(({ words }) => words).join(' · ')
}
