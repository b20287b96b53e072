import { useId } from 'react'
import type { PriceBook } from '../../content/course.ts'

/** Which rates: those of a region, or those that the study notes claim. */
export function BookChooser(props: {
  readonly books: readonly PriceBook[]
  readonly value: string
  readonly onChange: (id: string) => void
}) {
  const id = useId()
  const { books, value, onChange } = props
  return (
    <label className="compare__pick compare__book" htmlFor={id}>
      Price book
      <select id={id} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {books.map((book) => (
          <option key={book.id} value={book.id}>
            {book.id === NOTES ? book.title : `${book.title}, ${book.region}`}
          </option>
        ))}
      </select>
    </label>
  )
}

/** The book that holds what the study notes claim: none of its rates is AWS's word. */
export const NOTES = 'notes'
