import { useState } from 'react'
import type { PriceBook } from '../../content/price-book.ts'
import { Button } from '../../kit/Button.tsx'
import type { Offer } from '../compare.ts'
import { linkOf, type ComparisonInput } from '../comparison-link.ts'
import { asCsv, asMarkdown } from '../comparison-text.ts'

/** Puts the comparison on the clipboard; where the browser forbids it, shows the text to be taken by hand. */
export function CopyComparison(props: {
  readonly input: ComparisonInput
  readonly offers: readonly Offer[]
  readonly book: PriceBook
}) {
  const { input, offers, book } = props
  const [said, setSaid] = useState('')
  const [byHand, setByHand] = useState<string>()
  const copy = async (text: string, words: string) => {
    try {
      await navigator.clipboard.writeText(text)
      setByHand(undefined)
      setSaid(words)
    } catch {
      setByHand(text)
      setSaid('The browser does not allow it: copy the text below.')
    }
  }
  const link = linkOf(input)
  return (
    <div className="compare__copy">
      <Button
        size="small"
        disabled={link === undefined}
        onClick={() => void copy(addressOf(link ?? ''), 'Link copied: it opens this very comparison.')}
      >
        Copy as link
      </Button>
      <Button size="small" onClick={() => void copy(asCsv(offers), 'Copied as CSV.')}>
        Copy as CSV
      </Button>
      <Button size="small" onClick={() => void copy(asMarkdown(offers, book), 'Copied as Markdown.')}>
        Copy as Markdown
      </Button>
      <span role="status">{said}</span>
      {byHand !== undefined && (
        <textarea readOnly rows={8} aria-label="The comparison as text" value={byHand} />
      )}
    </div>
  )
}

function addressOf(link: string): string {
  return new URL(`#/prices/s/${link}`, location.href).href
}
