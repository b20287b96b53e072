import { useId } from 'react'
import type { PriceBook } from '../../content/price-book.ts'
import { coverageOf, coverageText } from '../coverage.ts'

/** Which rates: those of a region, or those that the study notes claim. Beside it, how much of them is known. */
export function BookChooser(props: {
  readonly books: readonly PriceBook[]
  readonly value: PriceBook
  readonly onChange: (id: string) => void
}) {
  const id = useId()
  const { books, value, onChange } = props
  return (
    <div className="compare__book">
      <label className="compare__pick" htmlFor={id}>
        Price book
        <select
          id={id}
          value={value.id}
          aria-describedby={`${id}-known`}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        >
          {books.map((book) => (
            <option key={book.id} value={book.id}>
              {book.kind === 'notes' ? book.title : `${book.title}, ${book.region}`}
            </option>
          ))}
        </select>
      </label>
      <p className="traffic-hint" id={`${id}-known`}>
        {value.kind === 'notes'
          ? 'What the notes claim, held against AWS’s rates for N. Virginia.'
          : `${coverageText(idsOf(value))}; sources read on ${value.readOn}.`}
      </p>
      {value.kind === 'aws' && <Missing book={value} />}
    </div>
  )
}

/** What a region's book does not know, by service: an amount that needs it is not shown, and none is guessed. */
function Missing({ book }: { readonly book: PriceBook }) {
  const gaps = coverageOf(idsOf(book)).flatMap(({ missing }) => missing)
  if (gaps.length === 0) return null
  return (
    <details>
      <summary className="compare__summary">What is not known of {book.title}</summary>
      <p className="traffic-hint">
        No source that was read has these rates, and none is guessed. What needs one of them has no price
        here.
      </p>
      <ul className="compare__gaps">
        {gaps.map((label) => (
          <li key={label}>{label}</li>
        ))}
      </ul>
    </details>
  )
}

function idsOf(book: PriceBook): readonly string[] {
  return book.rates.map(({ id }) => id)
}
