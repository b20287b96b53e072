import type { Lack } from '../wanted.ts'

/** What a service does not have of all that is wanted, each with the words and the source of the matrix. */
export function Lacks({ lacks, of }: { readonly lacks: readonly Lack[]; readonly of: string }) {
  if (lacks.length === 0) return <p className="offer__fits">✓ Has all that is wanted</p>
  return (
    <ul className="offer__lacks" aria-label={`What ${of} lacks`}>
      {lacks.map(({ wanted, verdict, cell }) => (
        <li key={wanted.capability} data-verdict={verdict}>
          <strong>
            {verdict === 'breaks' ? '✕' : '?'} {wanted.words}: {verdict === 'breaks' ? 'no' : 'not told'}.
          </strong>{' '}
          {cell?.text ?? 'The matrix has no cell for it.'}{' '}
          {cell && (
            <a className="bill-source" href={cell.source} target="_blank" rel="noopener noreferrer">
              Source
              <span className="bill-hidden">
                {' '}
                of {wanted.words}, {of} (opens a new tab)
              </span>
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
