import { useState, useSyncExternalStore } from 'react'
import type { KeptPack } from '../../content/kept-pack.ts'
import { LinkButton } from '../../kit/Button.tsx'
import { Notice, type Signal } from '../../kit/Notice.tsx'
import { Page, Section } from '../../kit/Page.tsx'
import type { Log } from '../../progress/log.ts'
import type { OldPack, Packs } from '../packs.ts'
import { AddedPacks } from './AddedPacks.tsx'
import { Faults, type Refused } from './Faults.tsx'
import { OpenField } from './OpenField.tsx'
import { Preview } from './Preview.tsx'
import './packs.css'

type Shown =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'said'; readonly signal: Signal; readonly text: string }
  | { readonly kind: 'preview'; readonly pack: KeptPack }
  | Refused

/** Packs of one's own: open a file, look at it, add it; take it away again. */
export default function PacksPage(props: {
  readonly services: { readonly packs: Packs; readonly log: Log }
}) {
  const { packs, log } = props.services
  const added = useSyncExternalStore(packs.subscribe, packs.added)
  const old = useSyncExternalStore(packs.subscribe, packs.old)
  const events = useSyncExternalStore(log.subscribe, log.events)
  const [shown, setShown] = useState<Shown>({ kind: 'nothing' })
  const open = async (file: File | undefined) => {
    if (!file) return
    setShown({ kind: 'reading', name: file.name })
    try {
      const answer = await packs.read(file)
      setShown(answer.kind === 'pack' ? { ...answer, kind: 'preview' } : { ...answer, name: file.name })
    } catch {
      setShown({ kind: 'said', signal: 'no-go', text: NOT_READ })
    }
  }
  const change = async (work: Promise<void>, done: string) => {
    try {
      await work
      setShown({ kind: 'said', signal: 'go', text: done })
    } catch {
      setShown({ kind: 'said', signal: 'no-go', text: NOT_STORED })
    }
  }
  const add = (pack: KeptPack) =>
    void change(packs.add(pack), `“${pack.title}” is added. You find it under Learn.`)
  const remove = ({ id, title }: OldPack) => void change(packs.remove(id), `“${title}” is removed. ${KEPT}`)
  return (
    <Page
      title="Packs of your own"
      over="Learn"
      lead="Topics from a file of yours, beside the course: held against the same checks, kept in this browser only."
    >
      <Section title="Open a pack">
        <OpenField onOpen={(file) => void open(file)} />
        <Said shown={shown} />
        {shown.kind === 'preview' && (
          <Preview
            pack={shown.pack}
            replaces={[...added, ...old].some(({ id }) => id === shown.pack.id)}
            onAdd={() => add(shown.pack)}
            onCancel={() => setShown({ kind: 'nothing' })}
          />
        )}
      </Section>
      <Section title="Added packs">
        <AddedPacks added={added} old={old} events={events} onRemove={remove} />
        <div className="row">
          <LinkButton href="#/learn">All topics</LinkButton>
        </div>
      </Section>
    </Page>
  )
}

/** What has become of the last file or wish, heard as well as seen. */
function Said({ shown }: { readonly shown: Shown }) {
  return (
    <div aria-live="polite">
      {shown.kind === 'reading' && <p>Reading {shown.name}…</p>}
      {shown.kind === 'said' && (
        <Notice signal={shown.signal}>
          <p>{shown.text}</p>
        </Notice>
      )}
      {shown.kind === 'refused' && <Faults refused={shown} />}
    </div>
  )
}

const KEPT = 'Your answers stay in the log: open its file again and all is as it was.'

const NOT_READ =
  'This file could not be read, and nothing was added. Choose it once more; where that does not help, reload the page.'

const NOT_STORED =
  'The browser could not store this, so nothing has changed. Free some disk space, or leave the private window, then try again.'
