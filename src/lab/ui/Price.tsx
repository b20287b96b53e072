import { use, useEffect, useMemo, useState } from 'react'
import type { Library } from '../../content/library.ts'
import type { PriceBook } from '../../content/price-book.ts'
import type { Bill } from '../../pricing/bill.ts'
import type { Traffic } from '../../pricing/traffic.ts'
import { BillTable } from '../../pricing/ui/BillTable.tsx'
import { PriceFaults } from '../../pricing/ui/PriceFaults.tsx'
import { TrafficSliders } from '../../pricing/ui/TrafficSliders.tsx'
import type { Findings } from '../engine.ts'
import {
  comparisonOf,
  livePrice,
  pricedText,
  settingPrices,
  trafficOf,
  whatIfs,
  type SettingPrice,
} from '../live-price.ts'
import type { LabState, OpenText } from '../lab-store.ts'
import type { BenchActions } from './bench-actions.ts'
import { BOOK, changeWords, linePrices } from './price-words.ts'
import { SettingPrices } from './SettingPrices.tsx'
import { WhatIfs } from './WhatIfs.tsx'

/** How long the last change of the price stays in view. */
const CHANGE_SHOWN_MS = 4_000
const NONE: readonly never[] = []

interface PriceProps {
  readonly state: LabState
  readonly library: Library
  readonly actions: Pick<BenchActions, 'fix' | 'reveal' | 'revealBeside' | 'showPrices'>
  readonly onTraffic: (traffic: Traffic) => void
}

/** What the configuration costs a month under the traffic of the sliders; follows every keystroke. */
export function Price(props: PriceProps) {
  const book = use(props.library.priceBook(BOOK))
  const priced = pricedText(props.state)
  return (
    <section className="section" aria-label="Price">
      <h2>Price in {BOOK}</h2>
      {priced.report === undefined || book === undefined ? (
        <p className="price__none">A price stands here as soon as the text can be read.</p>
      ) : (
        <LivePrice {...props} priced={priced} report={priced.report} book={book} />
      )}
    </section>
  )
}

interface LiveProps extends PriceProps {
  readonly priced: OpenText
  readonly report: Findings
  readonly book: PriceBook
}

function LivePrice(props: LiveProps) {
  const { state, priced, report, book, actions } = props
  const { traffic } = state
  const estimate = useMemo(() => livePrice(report, book, traffic), [report, book, traffic])
  const bill = estimate?.kind === 'bill' ? estimate.bill : undefined
  const settings = useMemo(() => (bill ? settingPrices(report, bill) : NONE), [report, bill])
  const shown = priced === state ? settings : NONE
  const current = priced.checkedText === priced.text
  const { showPrices } = actions
  // Places in an older text would be wrong: until the next look the editor moves along what it shows.
  useEffect(() => {
    if (current) showPrices(linePrices(shown))
  }, [current, shown, showPrices])
  useEffect(() => () => showPrices(NONE), [showPrices])
  const compared = comparisonOf(report, traffic)
  if (estimate === undefined)
    return (
      <p className="price__none">
        A price stands here for a service that can be read, with a CPU and memory that App Runner has, and for
        a scaling configuration.
      </p>
    )
  return (
    <>
      {report.instance === undefined && (
        <p className="price__none">
          {report.kind === 'apprunner-yaml' ? 'An apprunner.yaml' : 'A scaling configuration'} says nothing of
          CPU and memory: they are set on the service. This is the default size, 1 vCPU with 2 GB, without the
          minutes of building.
        </p>
      )}
      {estimate.kind === 'bill' ? (
        <Billed {...props} current={current} bill={estimate.bill} settings={settings} />
      ) : (
        <PriceFaults faults={estimate.faults} />
      )}
      {compared !== undefined && (
        <p>
          <a href={`#/prices/s/${compared}`}>The same size and traffic on other services</a>
        </p>
      )}
      <TrafficSliders
        value={trafficOf(report, traffic)}
        onChange={props.onTraffic}
        faults={estimate.kind === 'refused' ? estimate.faults : NONE}
        given={report.levers.scaling ? SCALED : NONE}
      />
    </>
  )
}

/** The fields that a scaling configuration decides: there the text has the last word. */
const SCALED = ['minSize', 'concurrency'] as const

function Billed(
  props: LiveProps & {
    readonly current: boolean
    readonly bill: Bill
    readonly settings: readonly SettingPrice[]
  },
) {
  const { state, priced, report, book, bill, settings, current, actions } = props
  const { traffic } = state
  const before = useBefore(bill, settings)
  const words = changeWords(before.bill, bill)
  const possible = useMemo(() => whatIfs(report, book, traffic), [report, book, traffic])
  const inView = priced === state
  return (
    <BillTable bill={bill}>
      <p className="price__change">
        {words !== undefined && (
          <span key={words} className="price__flash">
            {words}
          </span>
        )}
      </p>
      <SettingPrices
        prices={settings}
        before={before.settings}
        text={priced.checkedText}
        onReveal={(range) => current && (inView ? actions.reveal(range) : actions.revealBeside(range))}
      />
      {inView && <WhatIfs whatIfs={possible} onApply={(fix) => current && actions.fix(fix)} />}
    </BillTable>
  )
}

/** The bill as it was before the last changes began: for a moment they are shown against it. */
function useBefore(bill: Bill, settings: readonly SettingPrice[]) {
  const [before, setBefore] = useState({ bill, settings })
  const key = bill.lines.map(({ id, amount }) => `${id} ${amount.numerator}/${amount.denominator}`).join()
  useEffect(() => {
    const timer = setTimeout(() => setBefore({ bill, settings }), CHANGE_SHOWN_MS)
    return () => clearTimeout(timer)
    // oxlint-disable-next-line react/exhaustive-deps -- an equal bill is no change
  }, [key])
  return before
}
