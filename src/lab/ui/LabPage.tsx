import { useEffect, useState } from 'react'
import type { Clock } from '../../base/clock.ts'
import type { Library } from '../../content/library.ts'
import { Page } from '../../kit/Page.tsx'
import type { LabEngine } from '../engine.ts'
import { EXAMPLES } from '../examples.ts'
import { openLab } from '../lab-store.ts'
import { Bench } from './Bench.tsx'
import './lab.css'

interface Drafts {
  readonly read: (name: string) => Promise<unknown>
  readonly write: (name: string, value: unknown) => Promise<void>
}

/** What the lab needs of the world. */
export interface LabNeeds {
  readonly lab: LabEngine
  readonly clock: Clock
  readonly library: Library
  readonly drafts: Drafts
  readonly newWorker: (url: string) => Worker
  readonly holdSession: () => () => void
}

const DRAFT = 'lab-text'
const SAVING_DELAY_MS = 400

/** The config lab: a text, what is wrong with it and how it is mended, and what it costs. */
export default function LabPage({ services }: { readonly services: LabNeeds }) {
  const [start, setStart] = useState<string>()
  useEffect(() => services.holdSession(), [services])
  useEffect(() => {
    void services.drafts.read(DRAFT).then((kept) => {
      setStart(typeof kept === 'string' && kept !== '' ? kept : (EXAMPLES[0]?.text ?? ''))
    })
  }, [services])
  return (
    <Page
      title="Config lab"
      wide
      lead="Write an apprunner.yaml or the JSON of CreateService. What App Runner would refuse is said at once, with a fix."
    >
      {start !== undefined && <OpenLab start={start} services={services} />}
    </Page>
  )
}

function OpenLab({ start, services }: { readonly start: string; readonly services: LabNeeds }) {
  const [store] = useState(() => openLab(start, { engine: services.lab, clock: services.clock }))
  useEffect(() => keepDraft(store, services.drafts), [store, services])
  return <Bench store={store} services={services} />
}

/** Keeps the text as it is typed, and at the latest when the page is left or hidden. */
function keepDraft(store: ReturnType<typeof openLab>, drafts: Drafts): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const save = () => {
    clearTimeout(timer)
    void drafts.write(DRAFT, store.getState().text)
  }
  const stop = store.subscribe((state, before) => {
    if (state.text === before.text) return
    clearTimeout(timer)
    timer = setTimeout(save, SAVING_DELAY_MS)
  })
  const hidden = () => document.visibilityState === 'hidden' && save()
  document.addEventListener('visibilitychange', hidden)
  return () => {
    stop()
    save()
    document.removeEventListener('visibilitychange', hidden)
  }
}
