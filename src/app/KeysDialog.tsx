import { CloseButton, Dialog } from '../kit/Dialog.tsx'
import './keys.css'
import { keysAt } from './page-keys.ts'

/** The keys of the page at hand. */
export default function KeysDialog(props: {
  readonly address: string
  readonly singleKeys: boolean
  readonly onClose: () => void
}) {
  return (
    <Dialog name="Keys of this page" className="keys" onClose={props.onClose}>
      <div className="keys__head">
        <h2>Keys of this page</h2>
        <CloseButton onClose={props.onClose} />
      </div>
      {keysAt(props.address).map(({ title, lines, single }) => (
        <section key={title} className="keys__group" aria-label={title}>
          <h3>{title}</h3>
          <dl>
            {lines.map(({ keys, does }) => (
              <div key={does}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          {single === true && !props.singleKeys && (
            <p>
              Single keys are turned off in the <a href="#/settings">settings</a>.
            </p>
          )}
        </section>
      ))}
    </Dialog>
  )
}
