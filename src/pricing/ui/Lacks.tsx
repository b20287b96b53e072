import type { Lack } from '../wanted.ts'

/** What a service does not have of all that is wanted, each with the words and the source of the matrix. */
export function Lacks({ lacks, of }: { readonly lacks: readonly Lack[]; readonly of: string }) {
  if (lacks.length === 0) return <p className="offer__fits">✓ Has all that is wanted</p>
  return (
    <ul className="offer__lacks" aria-label={`What ${of} lacks`}>
      {lacks.map((lack) => {
        const { wanted, verdict, cell } = lack
        return (
          <li key={wanted.capability} data-verdict={verdict}>
            <strong>
              {verdict === 'breaks' ? '✕' : '?'} {wanted.words}: {verdict === 'breaks' ? 'no' : 'not told'}.
            </strong>{' '}
            {told(lack)}{' '}
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
        )
      })}
    </ul>
  )
}

/** The matrix has one row for several fronts: its words then are those of all of them together. */
function told({ verdict, cell }: Lack): string {
  if (!cell) return 'The matrix has no cell for it.'
  return verdict === 'unknown' && cell.value !== null ? `Of its kinds together: “${cell.text}”` : cell.text
}
