import { use, useState } from 'react'
import type { Matrix } from '../../content/matrix.ts'
import type { PriceBook } from '../../content/price-book.ts'
import type { Library } from '../../content/library.ts'
import { LinkButton } from '../../kit/Button.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { PackNotice } from '../../content/ui/PackNotice.tsx'
import { Page, Section } from '../../kit/Page.tsx'
import { compareServices, type Offer } from '../compare.ts'
import { EVERYDAY_COMPARISON, readLink, type ComparisonInput } from '../comparison-link.ts'
import type { Need } from '../contenders.ts'
import { faultsOfNeed } from '../need-faults.ts'
import { BookChooser } from './BookChooser.tsx'
import { CopyComparison } from './CopyComparison.tsx'
import { Curves } from './Curves.tsx'
import { NeedFields } from './NeedFields.tsx'
import { NotesComparison } from './NotesComparison.tsx'
import { Offers } from './Offers.tsx'
import { PriceFaults } from './PriceFaults.tsx'
import { Strategies } from './Strategies.tsx'
import { WantedChips } from './WantedChips.tsx'
import './compare.css'

/** The book whose every rate is known: what the notes are held against, and the strategies computed with. */
const COMPLETE = EVERYDAY_COMPARISON.book

/** One need on every service that can bear it: what each costs a month, where they cross, what the amounts hang on. */
export default function ComparePage({
  services: { library },
  params,
}: {
  readonly services: { readonly library: Library }
  readonly params: { readonly link?: string | undefined }
}) {
  const books = use(library.priceBooks())
  const matrix = use(library.matrix())
  const read =
    params.link === undefined
      ? ({ kind: 'input', input: EVERYDAY_COMPARISON } as const)
      : readLink(
          params.link,
          books.map(({ id }) => id),
        )
  return (
    <Page
      title="What would it cost?"
      wide
      lead="The same traffic on App Runner and on what stands beside it. Every amount opens its bill, every rate names its source."
    >
      <PackNotice library={library} />
      {read.kind === 'unreadable' ? (
        <Notice signal="no-go" live>
          <p>{read.message}</p>
          <LinkButton size="small" href="#/prices">
            Start a comparison of your own
          </LinkButton>
        </Notice>
      ) : (
        <Compared start={read.input} books={books} matrix={matrix} />
      )}
    </Page>
  )
}

function Compared(props: {
  readonly start: ComparisonInput
  readonly books: readonly PriceBook[]
  readonly matrix: Matrix
}) {
  const { books, matrix } = props
  const [input, setInput] = useState(props.start)
  const change = (part: Partial<ComparisonInput>) => setInput({ ...input, ...part })
  const { need, wanted } = input
  const complete = books.find(({ id }) => id === COMPLETE)
  const chosen = books.find(({ id }) => id === input.book)
  // The notes know one service only: the others keep the prices of AWS, and the notes are held against them.
  const book = chosen?.kind === 'notes' ? complete : chosen
  if (!book || !chosen) return <p>This copy of the app has no price book.</p>
  const faults = faultsOfNeed(need)
  const comparison = faults.length > 0 ? ({ kind: 'refused', faults } as const) : compareServices(book, need)
  return (
    <>
      <div className="compare__desk">
        <Section title="Your traffic">
          <NeedFields
            value={need}
            onChange={(next) => change({ need: next })}
            faults={comparison.kind === 'refused' ? comparison.faults : []}
          />
        </Section>
        <Section title={`A month, ${chosen.title}`}>
          <BookChooser books={books} value={chosen} onChange={(id) => change({ book: id })} />
          {comparison.kind === 'refused' ? (
            <PriceFaults faults={comparison.faults} />
          ) : chosen.kind === 'notes' ? (
            <AsInNotes offers={comparison.offers} need={need} notes={chosen} />
          ) : (
            <>
              <WantedChips wanted={wanted} onChange={(next) => change({ wanted: next })} />
              <Offers offers={comparison.offers} wanted={wanted} matrix={matrix} />
              <CopyComparison input={input} offers={comparison.offers} book={book} />
            </>
          )}
        </Section>
      </div>
      {comparison.kind === 'comparison' && chosen.kind === 'aws' && (
        <Curves book={book} need={need} shown={input.shown} onShow={(shown) => change({ shown })} />
      )}
      {comparison.kind === 'comparison' && complete && <Strategies book={complete} need={need} />}
    </>
  )
}

/** The notes' bill beside the one by AWS's rates, which the same traffic has on App Runner. */
function AsInNotes(props: {
  readonly offers: readonly Offer[]
  readonly need: Need
  readonly notes: PriceBook
}) {
  const aws = props.offers.find(({ contender }) => contender.id === 'app-runner')?.estimate
  if (aws?.kind !== 'bill') return <PriceFaults faults={aws?.faults ?? []} />
  return <NotesComparison need={props.need} notes={props.notes} aws={aws.bill} />
}
