import { use, useState } from 'react'
import type { PriceBook } from '../../content/course.ts'
import type { Library } from '../../content/library.ts'
import { estimateUnderTraffic } from '../../pricing/estimate.ts'
import { EVERYDAY_TRAFFIC } from '../../pricing/traffic.ts'
import { BillTable } from '../../pricing/ui/BillTable.tsx'
import { PriceFaults } from '../../pricing/ui/PriceFaults.tsx'
import { TrafficSliders } from '../../pricing/ui/TrafficSliders.tsx'
import type { Findings } from '../engine.ts'
import type { InstanceConfiguration } from '../instance.ts'

const BOOK = 'us-east-1'
/** What App Runner gives to a service that says nothing of its size. */
const DEFAULT_SIZE = { vcpu: 1024, memoryMb: 2048 }

/** What the configuration costs a month under the traffic of the sliders; follows every keystroke. */
export function Price(props: { readonly report: Findings | undefined; readonly library: Library }) {
  const book = use(props.library.priceBook(BOOK))
  const { report } = props
  return (
    <section className="section" aria-label="Price">
      <h2>Price in {BOOK}</h2>
      {book === undefined || report === undefined ? (
        <p className="price__none">A price stands here as soon as the text can be read.</p>
      ) : report.instance !== undefined ? (
        <>
          <SizeLine instance={report.instance} />
          <Estimate book={book} instance={report.instance} />
        </>
      ) : report.kind === 'apprunner-yaml' ? (
        <>
          <p className="price__none">
            An apprunner.yaml says nothing of CPU and memory: they are set on the service. This is the default
            size, 1 vCPU with 2 GB, without the minutes of building.
          </p>
          <Estimate book={book} instance={undefined} />
        </>
      ) : (
        <p className="price__none">
          A price stands here for a CreateService request that can be read, with a CPU and memory that App
          Runner has.
        </p>
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

function Estimate({
  book,
  instance,
}: {
  readonly book: PriceBook
  readonly instance: InstanceConfiguration | undefined
}) {
  const [traffic, setTraffic] = useState(EVERYDAY_TRAFFIC)
  const service = instance
    ? { vcpu: instance.cpuUnits, memoryMb: instance.memoryMb, automaticDeployments: instance.autoDeployments }
    : DEFAULT_SIZE
  const estimate = estimateUnderTraffic(book, service, traffic)
  return (
    <>
      {estimate.kind === 'bill' ? (
        <BillTable bill={estimate.bill} />
      ) : (
        <PriceFaults faults={estimate.faults} />
      )}
      <TrafficSliders
        value={traffic}
        onChange={setTraffic}
        faults={estimate.kind === 'refused' ? estimate.faults : []}
      />
    </>
  )
}
