import { use, useEffect, useState } from 'react'
import type { Library } from '../../content/library.ts'
import type { Bill, Estimate as Priced } from '../../pricing/bill.ts'
import type { Traffic } from '../../pricing/traffic.ts'
import { BillTable } from '../../pricing/ui/BillTable.tsx'
import { PriceFaults } from '../../pricing/ui/PriceFaults.tsx'
import { TrafficSliders } from '../../pricing/ui/TrafficSliders.tsx'
import type { Findings } from '../engine.ts'
import type { InstanceConfiguration } from '../instance.ts'
import { BOOK, changeWords, estimateOf } from './price-words.ts'

/** How long the last change of the price stays in view. */
const CHANGE_SHOWN_MS = 4_000

/** What the configuration costs a month under the traffic of the sliders; follows every keystroke. */
export function Price(props: {
  readonly report: Findings | undefined
  readonly library: Library
  readonly traffic: Traffic
  readonly onTraffic: (traffic: Traffic) => void
}) {
  const book = use(props.library.priceBook(BOOK))
  const { report, traffic, onTraffic } = props
  const estimate = estimateOf(report, book, traffic)
  return (
    <section className="section" aria-label="Price">
      <h2>Price in {BOOK}</h2>
      {report === undefined || book === undefined ? (
        <p className="price__none">A price stands here as soon as the text can be read.</p>
      ) : estimate === undefined ? (
        <p className="price__none">
          A price stands here for a CreateService request that can be read, with a CPU and memory that App
          Runner has.
        </p>
      ) : (
        <>
          {report.instance === undefined ? (
            <p className="price__none">
              An apprunner.yaml says nothing of CPU and memory: they are set on the service. This is the
              default size, 1 vCPU with 2 GB, without the minutes of building.
            </p>
          ) : (
            <SizeLine instance={report.instance} />
          )}
          <Estimate estimate={estimate} traffic={traffic} onTraffic={onTraffic} />
        </>
      )}
    </section>
  )
}

function SizeLine({ instance }: { readonly instance: InstanceConfiguration }) {
  const { cpu, memory, cpuFrom, memoryFrom } = instance
  const both = cpuFrom.kind === 'default' && memoryFrom.kind === 'default'
  return (
    <p>
      <strong>
        {cpu}, {memory}
      </strong>
      {both && ' (the default: no InstanceConfiguration says otherwise)'}
      {!both && cpuFrom.kind === 'default' && ' (Cpu is the default)'}
      {!both && memoryFrom.kind === 'default' && ' (Memory is the default)'}
    </p>
  )
}

function Estimate(props: {
  readonly estimate: Priced
  readonly traffic: Traffic
  readonly onTraffic: (traffic: Traffic) => void
}) {
  const { estimate } = props
  return (
    <>
      {estimate.kind === 'bill' ? (
        <>
          <PriceChange bill={estimate.bill} />
          <BillTable bill={estimate.bill} />
        </>
      ) : (
        <PriceFaults faults={estimate.faults} />
      )}
      <TrafficSliders
        value={props.traffic}
        onChange={props.onTraffic}
        faults={estimate.kind === 'refused' ? estimate.faults : []}
      />
    </>
  )
}

/** What the last change did to the price, for a moment: against the bill as it was before the changes began. */
function PriceChange({ bill }: { readonly bill: Bill }) {
  const [before, setBefore] = useState(bill)
  const key = bill.lines.map(({ id, amount }) => `${id} ${amount.numerator}/${amount.denominator}`).join()
  useEffect(() => {
    const timer = setTimeout(() => setBefore(bill), CHANGE_SHOWN_MS)
    return () => clearTimeout(timer)
    // oxlint-disable-next-line react/exhaustive-deps -- an equal bill is no change
  }, [key])
  const words = changeWords(before, bill)
  return (
    <p className="price__change">
      {words !== undefined && (
        <span key={key} className="price__flash">
          {words}
        </span>
      )}
    </p>
  )
}
