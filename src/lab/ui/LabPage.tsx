import { useEffect, useState } from 'react'
import type { Clock } from '../../base/clock.ts'
import type { Library } from '../../content/library.ts'
import { LinkButton } from '../../kit/Button.tsx'
import { Page } from '../../kit/Page.tsx'
import type { LabEngine } from '../engine.ts'
import { EXAMPLES } from '../examples.ts'
import { draftIn, draftOf, freshDraft, LAB_DRAFT, type LabDraft, sameDraft } from '../lab-draft.ts'
import { type LabStore, openLab } from '../lab-store.ts'
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

const SAVING_DELAY_MS = 400

/** The config lab: a text, what is wrong with it and how it is mended, and what it costs. */
export default function LabPage({ services }: { readonly services: LabNeeds }) {
  const [store, setStore] = useState<LabStore>()
  useEffect(() => services.lab.start(), [services])
  useEffect(() => services.holdSession(), [services])
  useEffect(() => {
    let left = false
    void services.drafts.read(LAB_DRAFT).then((stored) => {
      // Not while drawing, which React may do twice: a lab that opens asks for a check.
      if (!left) setStore(openLab(startOf(stored), { engine: services.lab, clock: services.clock }))
    })
    return () => {
      left = true
    }
  }, [services])
  return (
    <Page
      title="Config lab"
      wide
      lead="Write an apprunner.yaml, a request in JSON, a command of the AWS CLI or a template. What App Runner would refuse is said at once, with a fix."
    >
      <div className="row">
        <LinkButton size="small" href="#/lab/exercises">
          Exercises: mend what fails
        </LinkButton>
      </div>
      {store !== undefined && <OpenLab store={store} services={services} />}
    </Page>
  )
}

/** What the lab opens on: the draft, if there is anything in it. */
function startOf(stored: unknown): LabDraft {
  const draft = draftOf(stored)
  const worthKeeping = draft && (draft.text !== '' || draft.kept || draft.other)
  return worthKeeping ? draft : freshDraft(EXAMPLES[0]?.text ?? '')
}

function OpenLab({ store, services }: { readonly store: LabStore; readonly services: LabNeeds }) {
  useEffect(() => keepDraft(store, services.drafts), [store, services])
  return <Bench store={store} services={services} />
}

/** Keeps the text as it is typed, and at the latest when the page is left or hidden. */
function keepDraft(store: LabStore, drafts: Drafts): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const save = () => {
    clearTimeout(timer)
    void drafts.write(LAB_DRAFT, draftIn(store.getState()))
  }
  const stop = store.subscribe((state, before) => {
    if (sameDraft(state, before)) return
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
