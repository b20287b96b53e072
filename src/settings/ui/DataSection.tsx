import { Download } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '../../kit/Button.tsx'
import { Checklist } from '../../kit/Checklist.tsx'
import { Notice, type Signal } from '../../kit/Notice.tsx'
import { Section } from '../../kit/Page.tsx'
import type { ProgressEvent } from '../../progress/event.ts'

/** What this page needs for the learner's data. */
export interface DataNeeds {
  readonly saveCopy: () => void
  readonly persist: () => Promise<boolean>
  readonly progressFile: {
    readonly read: (
      file: Blob,
    ) => Promise<
      | { readonly ok: true; readonly events: readonly ProgressEvent[]; readonly fresh: number }
      | { readonly ok: false; readonly message: string }
    >
    readonly add: (events: readonly ProgressEvent[]) => Promise<{ readonly added: number }>
  }
}

interface Said {
  readonly signal: Signal
  readonly text: string
}

/** The learner's data: where they are, a copy of them, and how to bring a copy back. */
export function DataSection({ services, events }: { readonly services: DataNeeds; readonly events: number }) {
  const [said, setSaid] = useState<Said>()
  const [read, setRead] = useState<{
    readonly events: readonly ProgressEvent[]
    readonly fresh: number
    readonly name: string
  }>()
  const [persisted, setPersisted] = useState<boolean>()
  useEffect(() => {
    void navigator.storage?.persisted?.().then(setPersisted)
  }, [])

  const choose = async (file: File | undefined) => {
    setRead(undefined)
    setSaid(undefined)
    if (!file) return
    const result = await services.progressFile.read(file)
    if (!result.ok) setSaid({ signal: 'no-go', text: result.message })
    else if (result.fresh === 0)
      setSaid({ signal: 'info', text: 'Everything in this file is here already. Nothing was changed.' })
    else setRead({ ...result, name: file.name })
  }
  const add = async () => {
    if (!read) return
    try {
      const { added } = await services.progressFile.add(read.events)
      setSaid({ signal: 'go', text: `${added} entries were added. What was here before is still here.` })
      setRead(undefined)
    } catch {
      setSaid({
        signal: 'no-go',
        text: 'The file is sound but could not be stored, so none of it was added. Free some disk space, then add it again.',
      })
    }
  }

  return (
    <Section title="Your data">
      <Checklist
        lines={[
          ['Entries in your log', events],
          ['Kept', 'in this browser only'],
          [
            'Protected from automatic deletion',
            persisted === undefined ? 'not known' : persisted ? 'yes' : 'no',
          ],
        ]}
      />
      {persisted === false && (
        <p className="field__hint settings__measure">
          This browser may delete the data of sites that are not visited for a while (Safari: after seven days
          of use without a visit). Install the app or save a copy now and then.
        </p>
      )}
      <div className="row">
        <Button onClick={services.saveCopy}>
          <Download size={18} aria-hidden="true" /> Save a copy
        </Button>
        {persisted === false && (
          <Button look="quiet" onClick={() => void services.persist().then(setPersisted)}>
            Ask the browser to protect it
          </Button>
        )}
      </div>
      <label className="field">
        Bring back a copy
        <input
          type="file"
          accept="application/json,.json"
          onChange={(event) => {
            void choose(event.target.files?.[0])
            event.target.value = ''
          }}
        />
        <span className="field__hint">
          The file is checked first. It is added whole or not at all, and nothing here is replaced.
        </span>
      </label>
      {read && (
        <Notice signal="info" live>
          <p>
            {read.name} is sound: {read.events.length} entries, {read.fresh} of them new here.
          </p>
          <Button look="primary" onClick={() => void add()}>
            Add {read.fresh} entries
          </Button>
        </Notice>
      )}
      {said && (
        <Notice signal={said.signal} live>
          <p>{said.text}</p>
        </Notice>
      )}
    </Section>
  )
}
