import { Button } from '../../kit/Button.tsx'
import type { KeptPack } from '../../content/kept-pack.ts'
import type { ProgressEvent } from '../../progress/event.ts'
import { answersIn } from '../answers-in.ts'
import { counted, figuresOfPack } from '../figures-of.ts'
import type { OldPack } from '../packs.ts'

/** The packs that are there, each with the way to be rid of it. */
export function AddedPacks(props: {
  readonly added: readonly KeptPack[]
  readonly old: readonly OldPack[]
  readonly events: readonly ProgressEvent[]
  readonly onRemove: (pack: OldPack) => void
}) {
  const { added, old, onRemove } = props
  if (added.length + old.length === 0) return <p>None yet.</p>
  return (
    <ul className="packs__added">
      {added.map((pack) => (
        <li key={pack.id}>
          <div>
            <strong>{pack.title}</strong>
            <p>{pack.summary}</p>
            <p className="packs__figures">
              {figuresOfPack(pack)} · {counted(answersIn(pack.id, props.events), 'answer')} in your log
            </p>
          </div>
          <RemoveButton pack={pack} onRemove={onRemove} />
        </li>
      ))}
      {old.map((pack) => (
        <li key={pack.id}>
          <div>
            <strong>{pack.title}</strong>
            <p>
              Added with another version of Preflight, so it cannot be shown. Open its file again; what you
              learned with it is still there.
            </p>
          </div>
          <RemoveButton pack={pack} onRemove={onRemove} />
        </li>
      ))}
    </ul>
  )
}

function RemoveButton(props: { readonly pack: OldPack; readonly onRemove: (pack: OldPack) => void }) {
  return (
    <Button size="small" onClick={() => props.onRemove(props.pack)}>
      Remove <span className="visually-hidden">{props.pack.title}</span>
    </Button>
  )
}
