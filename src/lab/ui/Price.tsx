import { use, useEffect, useMemo, useState } from 'react'
import type { TextRange } from '../../base/text-range.ts'
import type { Library } from '../../content/library.ts'
import type { PriceBook } from '../../content/course.ts'
import type { Bill } from '../../pricing/bill.ts'
import type { Traffic } from '../../pricing/traffic.ts'
import { BillTable } from '../../pricing/ui/BillTable.tsx'
import { PriceFaults } from '../../pricing/ui/PriceFaults.tsx'
import { TrafficSliders } from '../../pricing/ui/TrafficSliders.tsx'
import type { Findings } from '../engine.ts'
import { livePrice, settingPrices, trafficOf, whatIfs, type SettingPrice } from '../live-price.ts'
import type { Fix } from '../problem.ts'
import type { LinePrice } from './editor-handle.ts'
import { BOOK, changeWords, linePrices } from './price-words.ts'
import { SettingPrices } from './SettingPrices.tsx'
import { WhatIfs } from './WhatIfs.tsx'

/** How long the last change of the price stays in view. */
const CHANGE_SHOWN_MS = 4_000
const NO_FAULTS: readonly never[] = []

interface PriceProps {
  readonly report: Findings | undefined
  /** The text that the report is about. */
  readonly text: string
  /** Whether that is still the text in the editor. */
  readonly current: boolean
  readonly library: Library
  readonly traffic: Traffic
  readonly onTraffic: (traffic: Traffic) => void
  readonly onReveal: (range: TextRange) => void
  readonly onApply: (fix: Fix) => void
  /** Shows amounts beside the lines that cause them. */
  readonly onLinePrices: (prices: readonly LinePrice[]) => void
}

/** What the configuration costs a month under the traffic of the sliders; follows every keystroke. */
export function Price(props: PriceProps) {
  const book = use(props.library.priceBook(BOOK))
  const { report } = props
  return (
    <section className="section" aria-label="Price">
      <h2>Price in {BOOK}</h2>
      {report === undefined || book === undefined ? (
        <p className="price__none">A price stands here as soon as the text can be read.</p>
      ) : (
        <LivePrice {...props} report={report} book={book} />
      )}
    </section>
  )
}

function LivePrice(props: PriceProps & { readonly report: Findings; readonly book: PriceBook }) {
  const { report, book, traffic, current, onLinePrices } = props
  const estimate = useMemo(() => livePrice(report, book, traffic), [report, book, traffic])
  const bill = estimate?.kind === 'bill' ? estimate.bill : undefined
  const settings = useMemo(() => (bill ? settingPrices(report, bill) : NO_FAULTS), [report, bill])
  // Edits of an older text would land in the wrong place.
  useEffect(() => {
    if (current) onLinePrices(linePrices(settings))
  }, [current, settings, onLinePrices])
  if (estimate === undefined)
    return (
      <p className="price__none">
        A price stands here for a service that can be read, with a CPU and memory that App Runner has, and
        for a scaling configuration.
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
        <Billed {...props} bill={estimate.bill} settings={settings} />
      ) : (
        <PriceFaults faults={estimate.faults} />
      )}
      <TrafficSliders
        value={trafficOf(report, traffic)}
        onChange={props.onTraffic}
        faults={estimate.kind === 'refused' ? estimate.faults : NO_FAULTS}
        given={report.levers.scaling ? SCALED : NO_FAULTS}
      />
    </>
  )
}

/** The fields that a scaling configuration decides: there the text has the last word. */
const SCALED = ['minSize', 'concurrency'] as const

function Billed(
  props: PriceProps & {
    readonly report: Findings
    readonly book: PriceBook
    readonly bill: Bill
    readonly settings: readonly SettingPrice[]
  },
) {
  const { report, book, traffic, bill, settings, current } = props
  const before = useBefore(bill, settings)
  const words = changeWords(before.bill, bill)
  const possible = useMemo(() => whatIfs(report, book, traffic), [report, book, traffic])
  return (
    <>
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
        text={props.text}
        onReveal={(range) => current && props.onReveal(range)}
      />
      <BillTable bill={bill} />
      <WhatIfs whatIfs={possible} onApply={(fix) => current && props.onApply(fix)} />
    </>
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
