import type { ContentFault } from '../../content/compile/fault.ts'
import { Notice } from '../../kit/Notice.tsx'

/** A file that was not taken, and why. */
export interface Refused {
  readonly kind: 'refused'
  readonly name: string
  readonly faults: readonly ContentFault[]
}

/** All that is wrong with a file, each place as an editor finds it. */
export function Faults({ refused: { name, faults } }: { readonly refused: Refused }) {
  return (
    <Notice signal="no-go">
      <p>
        {name} was refused, and nothing was added: {faults.length}{' '}
        {faults.length === 1 ? 'place has' : 'places have'} to be mended.
      </p>
      <ul className="packs__faults">
        {faults.map(({ file, line, column, message }) => (
          <li key={`${file}:${line}:${column} ${message}`}>
            <code>
              {file}:{line}:{column}
            </code>{' '}
            {message}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
