import { useState } from 'react'
import type { PriceBook } from '../../content/course.ts'
import { Button } from '../../kit/Button.tsx'
import { asCsv, asMarkdown } from '../comparison-text.ts'
import type { Offer } from '../compare.ts'

/** Puts the comparison on the clipboard; where the browser forbids it, shows the text to be taken by hand. */
export function CopyComparison({
  offers,
  book,
}: {
  readonly offers: readonly Offer[]
  readonly book: PriceBook
}) {
  const [said, setSaid] = useState('')
  const [byHand, setByHand] = useState<string>()
  const copy = async (text: string, kind: string) => {
    try {
      await navigator.clipboard.writeText(text)
      setByHand(undefined)
      setSaid(`Copied as ${kind}.`)
    } catch {
      setByHand(text)
      setSaid('The browser does not allow it: copy the text below.')
    }
  }
  return (
    <div className="compare__copy">
      <Button size="small" onClick={() => void copy(asCsv(offers), 'CSV')}>
        Copy as CSV
      </Button>
      <Button size="small" onClick={() => void copy(asMarkdown(offers, book), 'Markdown')}>
        Copy as Markdown
      </Button>
      <span role="status">{said}</span>
      {byHand !== undefined && (
        <textarea readOnly rows={8} aria-label="The comparison as text" value={byHand} />
      )}
    </div>
  )
}
