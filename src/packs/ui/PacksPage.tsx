import { useState } from 'react'
import type { OwnPack } from '../../content/own-pack.ts'
import { Button, LinkButton } from '../../kit/Button.tsx'
import { Notice, type Signal } from '../../kit/Notice.tsx'
import { Page, Section } from '../../kit/Page.tsx'
import type { Log } from '../../progress/log.ts'
import { answersIn } from '../answers-in.ts'
import { counted, figuresOf } from '../figures-of.ts'
import type { Packs } from '../packs.ts'
import { Faults, type Refused } from './Faults.tsx'
import { Preview } from './Preview.tsx'
import './packs.css'

interface Needs {
  readonly packs: Packs
  readonly log: Log
}

type Shown =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'said'; readonly signal: Signal; readonly text: string }
  | { readonly kind: 'preview'; readonly pack: OwnPack }
  | Refused

/** Packs of one's own: open a file, look at it, add it; take it away again. */
export default function PacksPage({ services }: { readonly services: Needs }) {
  const { packs, log } = services
  const [added, setAdded] = useState(packs.added())
  const [shown, setShown] = useState<Shown>({ kind: 'nothing' })
  const open = async (file: File | undefined) => {
    if (!file) return
    setShown({ kind: 'reading', name: file.name })
    const reading = await packs.read(file)
    setShown(
      reading.kind === 'pack'
        ? { kind: 'preview', pack: reading.pack }
        : { kind: 'refused', name: file.name, faults: reading.faults },
    )
  }
  const change = async (work: Promise<void>, done: string) => {
    try {
      await work
      setShown({ kind: 'said', signal: 'go', text: done })
    } catch {
      setShown({ kind: 'said', signal: 'no-go', text: NOT_STORED })
    }
    setAdded(packs.added())
  }
  return (
    <Page
      title="Packs of your own"
      over="Learn"
      lead="Topics from a file of yours, beside the course: held against the same checks, kept in this browser only."
    >
      <Section title="Open a pack">
        <label className="field packs__file">
          A pack file (.yaml or .json, up to 1 MB)
          <input
            type="file"
            accept=".yaml,.yml,.json"
            onChange={(event) => {
              void open(event.target.files?.[0])
              // The same file can be opened again after it was mended.
              event.target.value = ''
            }}
          />
        </label>
        <p className="field__hint">
          It is read apart from the page and checked as a whole: nothing is added before you have looked at
          it. Spelling is not checked here.{' '}
          <a href="pack-file.schema.json">The JSON Schema for your editor</a>
        </p>
        <div aria-live="polite">
          {shown.kind === 'reading' && <p>Reading {shown.name}…</p>}
          {shown.kind === 'said' && (
            <Notice signal={shown.signal}>
              <p>{shown.text}</p>
            </Notice>
          )}
          {shown.kind === 'refused' && <Faults refused={shown} />}
        </div>
        {shown.kind === 'preview' && (
          <Preview
            pack={shown.pack}
            replaces={added.some(({ id }) => id === shown.pack.id)}
            onAdd={() =>
              void change(packs.add(shown.pack), `“${shown.pack.title}” is added. You find it under Learn.`)
            }
            onCancel={() => setShown({ kind: 'nothing' })}
          />
        )}
      </Section>
      <Section title="Added packs">
        {added.length === 0 ? (
          <p>None yet.</p>
        ) : (
          <ul className="packs__added">
            {added.map((pack) => (
              <li key={pack.id}>
                <div>
                  <strong>{pack.title}</strong>
                  <p>{pack.summary}</p>
                  <p className="packs__figures">
                    {figuresOf(pack.topics)} · {counted(answersIn(pack.id, log.events()), 'answer')} in your
                    log
                  </p>
                </div>
                <Button
                  size="small"
                  onClick={() =>
                    void change(
                      packs.remove(pack.id),
                      `“${pack.title}” is removed. Your answers stay in the log: open its file again and all is as it was.`,
                    )
                  }
                >
                  Remove <span className="visually-hidden">{pack.title}</span>
                </Button>
              </li>
            ))}
          </ul>
        )}
        <div className="row">
          <LinkButton href="#/learn">All topics</LinkButton>
        </div>
      </Section>
    </Page>
  )
}

const NOT_STORED =
  'The browser could not store this, so nothing has changed. Free some disk space, or leave the private window, then try again.'
